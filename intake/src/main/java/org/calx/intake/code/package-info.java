/** Codes of other systems and what they mean here. One table for every form of input and output. */
@NullMarked
package org.calx.intake.code;

import org.jspecify.annotations.NullMarked;
