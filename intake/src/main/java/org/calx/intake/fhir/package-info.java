/**
 * FHIR R4 JSON: one small reader for each resource type, used alike for a bundle, a single resource and bulk NDJSON.
 * Resources are read one at a time; nothing is kept of those that no reader uses.
 */
@NullMarked
package org.calx.intake.fhir;

import org.jspecify.annotations.NullMarked;
