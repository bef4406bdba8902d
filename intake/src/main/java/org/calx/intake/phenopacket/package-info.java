/** GA4GH Phenopackets, version 2 and the fields of version 1 that differ, in JSON. */
@NullMarked
package org.calx.intake.phenopacket;

import org.jspecify.annotations.NullMarked;
