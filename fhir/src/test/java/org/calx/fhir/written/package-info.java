/** What the program writes as FHIR, held against HAPI's validator and against our own reader. */
@NullMarked
package org.calx.fhir.written;

import org.jspecify.annotations.NullMarked;
