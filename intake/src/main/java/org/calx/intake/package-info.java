/** Readers: each takes one form of input and gives a patient record, with the problems beside it. */
@NullMarked
package org.calx.intake;

import org.jspecify.annotations.NullMarked;
