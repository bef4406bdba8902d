package org.calx.intake.text;

import java.util.Set;
import java.util.function.IntFunction;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Units;

/**
 * Reads plain clinical wording, a clinician's or a person's, into facts. One recogniser for all doors: phrases of case
 * notes and records, and free text.
 *
 * <p>It never guesses and drops nothing silently: every stretch of text ends as a {@link Phrase} that is used, set aside
 * with a reason, or not understood. In free text a denial never makes a dangerous thing absent. Building it reads the
 * words of all concepts once; it is then immutable and may be shared by threads.
 */
public final class Recogniser {
    private final FieldReader fields;
    private final NarrativeReader narratives;
    private final LesionWords words;

    public Recogniser(Concepts concepts, Units units) {
        Context context = new Context();
        words = new LesionWords(concepts);
        Reader reader = new Reader(concepts, units, context, words);
        Judge judge = new Judge(context, new Subjects(concepts, words));
        Pairs pairs = new Pairs(concepts);
        fields = new FieldReader(reader, judge, pairs, words);
        narratives = new NarrativeReader(concepts, reader, context, judge, pairs, words);
    }

    /** Reads a phrase of a known field. Its words that are not understood are reported one by one. */
    public Recognised phrase(String words, Setting setting) {
        return fields.read(words, setting);
    }

    /**
     * Reads free text. Lesions are told apart by their places and named {@code lesion-1}, {@code lesion-2} in the order
     * of the text.
     *
     * @param where file and place, for origins and problems
     */
    public Recognised narrative(String text, String where) {
        return narrative(text, where, n -> "lesion-" + n);
    }

    /**
     * Reads free text that stands beside other descriptions of lesions.
     *
     * @param lesions the names of the first, second and further lesions of the text, for telling them from others
     */
    public Recognised narrative(String text, String where, IntFunction<String> lesions) {
        return narrative(text, where, lesions, Set.of());
    }

    /**
     * As {@link #narrative(String, String, IntFunction)}, for a report.
     *
     * @param prefer the kinds the report is for; they win where words have several meanings
     */
    public Recognised narrative(String text, String where, IntFunction<String> lesions, Set<ConceptKind> prefer) {
        return narratives.read(text, where, lesions, prefer);
    }

    /** Whether a concept names a lesion, even if it is a disease: a lump, an ulcer, a deposit of calcium, a tophus. */
    public boolean isLesion(Concept concept) {
        return words.starts(concept);
    }
}
