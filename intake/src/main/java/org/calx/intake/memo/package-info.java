/** Answers that are kept because the words of records repeat. */
@NullMarked
package org.calx.intake.memo;

import org.jspecify.annotations.NullMarked;
