package org.calx.intake.note;

import java.util.function.IntFunction;
import org.calx.intake.text.Recognised;
import org.calx.intake.text.Setting;

/** What reads the words of a note. */
interface Wording {
    /** A phrase of a field. */
    Recognised phrase(String words, Setting setting);

    /** Free text, with the names of its first, second and further lesions. */
    Recognised narrative(String text, String where, IntFunction<String> lesions);
}
