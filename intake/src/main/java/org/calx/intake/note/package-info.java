/** Case notes: a patient as a clinician would jot it down. */
@NullMarked
package org.calx.intake.note;

import org.jspecify.annotations.NullMarked;
