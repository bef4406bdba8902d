package org.calx.intake.fhir;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.calx.intake.memo.Memo;
import org.calx.record.ConceptKind;

/** What the words of an Observation most likely are about, by its categories and by words of tissue in its name. */
final class ObservationKind {
    private static final Pattern TISSUE =
            Pattern.compile("\\b(?:patholog|histolog|cytolog|biops|microscop|necrops)\\w*", Pattern.CASE_INSENSITIVE);

    private static final Memo<String, Boolean> OF_TISSUE = new Memo<>(20_000);

    private ObservationKind() {}

    /** @param code of the whole, or of one of its components */
    static Set<ConceptKind> of(Element whole, Element code) {
        EnumSet<ConceptKind> prefer = EnumSet.noneOf(ConceptKind.class);
        StringBuilder words = new StringBuilder(Coded.words(code))
                .append(' ')
                .append(whole.child("code").map(Coded::words).orElse(""));
        for (Element category : whole.all("category")) {
            words.append(' ').append(Coded.words(category));
            for (Element coding : category.children("coding")) {
                switch (coding.text("code", "").toLowerCase(Locale.ROOT)) {
                    case "laboratory", "lab" -> prefer.add(ConceptKind.LAB);
                    case "imaging", "rad" -> prefer.add(ConceptKind.IMAGING);
                    case "pat", "sp", "cp" -> prefer.add(ConceptKind.HISTOLOGY);
                    default -> {}
                }
            }
        }
        if (OF_TISSUE.of(words.toString(), w -> TISSUE.matcher(w).find())) {
            prefer.add(ConceptKind.HISTOLOGY);
        }
        return prefer;
    }
}
