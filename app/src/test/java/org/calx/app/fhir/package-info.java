/** Records written as FHIR and read back: the answer must be the same. */
@org.jspecify.annotations.NullMarked
package org.calx.app.fhir;
