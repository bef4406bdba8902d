package org.calx.intake.note;

import org.calx.intake.text.Recognised;
import org.calx.intake.text.Setting;

/** What reads the words of a note. */
interface Wording {
    /** A phrase of a field. */
    Recognised phrase(String words, Setting setting);

    /** Free text. */
    Recognised narrative(String text, String where);
}
