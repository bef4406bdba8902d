package org.calx.intake.fhir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calx.intake.text.Recognised;
import org.calx.intake.text.Recogniser;
import org.calx.record.About;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.Problem;

/** Free text of records, read once however often it stands in them: letters are copied from visit to visit. */
final class Narratives {
    /** Texts are remembered up to so many characters in all. */
    private static final int REMEMBERED = 4_000_000;

    private static final Problem LEFT = new Problem(
            Problem.Kind.SET_ASIDE, "", "free text was left unread, as asked", "read the record with its texts");

    private record Text(String words, Set<ConceptKind> prefer) {}

    private record Known(List<Fact> facts, List<Problem> problems) {}

    private final Recogniser recogniser;
    private final Map<Text, Known> known = new LinkedHashMap<>(64, 0.75f, true);
    private final boolean read;
    private long characters;

    /** @param read whether texts are read at all */
    Narratives(Recogniser recogniser, boolean read) {
        this.recogniser = recogniser;
        this.read = read;
    }

    boolean areRead() {
        return read;
    }

    /**
     * Reads a text.
     *
     * @param where file, resource and field
     * @param lesions what tells the lesions of this text from all others
     * @param prefer the kinds a report is for, or none
     */
    Recognised read(String words, String where, String lesions, Set<ConceptKind> prefer) {
        if (!this.read) {
            return new Recognised(List.of(), List.of(), List.of(LEFT));
        }
        Known read = known(new Text(words, prefer));
        return new Recognised(
                read.facts().stream().map(f -> at(f, where, lesions)).toList(),
                List.of(),
                read.problems().stream()
                        .map(p -> new Problem(p.kind(), where, p.what(), p.remedy()))
                        .toList());
    }

    /** Reads own words, whose lesions are the first, second and further ones of the person. */
    Recognised ownWords(String words, String where) {
        return read ? recogniser.narrative(words, where) : new Recognised(List.of(), List.of(), List.of(LEFT));
    }

    private Known known(Text text) {
        Known before = known.get(text);
        if (before != null) {
            return before;
        }
        Recognised read = recogniser.narrative(text.words(), "", n -> "lesion-" + n, text.prefer());
        Known now = new Known(read.facts(), read.problems());
        known.put(text, now);
        characters += text.words().length();
        var eldest = known.entrySet().iterator();
        while (characters > REMEMBERED && known.size() > 1) {
            characters -= eldest.next().getKey().words().length();
            eldest.remove();
        }
        return now;
    }

    private static Fact at(Fact fact, String where, String lesions) {
        About about = fact.about() instanceof About.OfLesion of
                ? new About.OfLesion(new Lesion(
                        lesions + " " + of.lesion().name(), of.lesion().side()))
                : fact.about();
        Origin origin = new Origin(fact.origin().source(), where, fact.origin().words());
        return new Fact(fact.concept(), fact.value(), about, fact.tense(), fact.certainty(), fact.when(), origin);
    }
}
