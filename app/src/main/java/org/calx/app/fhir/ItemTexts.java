package org.calx.app.fhir;

import java.util.Locale;
import org.calx.record.Side;
import org.calx.words.Voice;
import org.calx.words.Wording;

/** What the items and answers of the questionnaire are called that are no question and no option of the guide. */
final class ItemTexts {
    private final Wording wording = Wording.of(Voice.PERSON);

    String of(String name) {
        return wording.text("answers." + name);
    }

    String side(Side side) {
        return of(side.name().toLowerCase(Locale.ROOT));
    }
}
