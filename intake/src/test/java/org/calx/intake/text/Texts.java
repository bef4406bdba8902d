package org.calx.intake.text;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.Side;
import org.calx.record.Tense;
import org.calx.record.Value;

/** A recogniser on the knowledge of this build, and a short way to write what it found. */
final class Texts {
    static final Knowledge KNOWLEDGE = KnowledgeStore.packed();
    static final Recogniser RECOGNISER = new Recogniser(KNOWLEDGE.concepts(), KNOWLEDGE.units());

    static final Setting FEATURES =
            field(new About.OfLesion(new Lesion("lesion-1", Side.NOT_STATED)), ConceptKind.FINDING);
    static final Setting HISTORY = field(About.PATIENT, ConceptKind.PROBLEM);
    static final Setting SYMPTOMS = field(About.PATIENT, ConceptKind.FINDING);
    static final Setting MEDICATIONS = field(About.PATIENT, ConceptKind.DRUG);

    private Texts() {}

    private static Setting field(About about, ConceptKind kind) {
        return new Setting(Origin.Source.FIELD, "note.json", about, Set.of(kind), Tense.NOW);
    }

    static Recognised phrase(String words, Setting setting) {
        return RECOGNISER.phrase(words, setting);
    }

    static Recognised narrative(String text) {
        return RECOGNISER.narrative(text, "free text");
    }

    /**
     * The facts as words in alphabetical order: {@code -fever} is absent, {@code ?gout} suspected, {@code past gout} past,
     * {@code lump@1left} about the first lesion, on the left, {@code gout@mother} about a relative, {@code lesion-size=60}
     * in the unit of the concept.
     */
    static String facts(Recognised recognised) {
        return recognised.facts().stream().map(Texts::fact).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(", "));
    }

    private static String fact(Fact f) {
        String value = f.value() instanceof Value.Measured m
                ? "=" + m.canonical().toPlainString()
                : f.value() instanceof Value.Level l ? "=" + l.grade().name().toLowerCase(Locale.ROOT) : "";
        String sign = f.value().equals(Value.ABSENT) ? "-" : "";
        String sure = f.certainty() == Certainty.SUSPECTED ? "?" : "";
        String tense = f.tense() == Tense.NOW ? "" : f.tense().name().toLowerCase(Locale.ROOT) + " ";
        return tense + sign + sure + f.concept() + value + about(f.about());
    }

    private static String about(About about) {
        if (about instanceof About.OfLesion of) {
            Lesion lesion = of.lesion();
            String side =
                    lesion.side() == Side.NOT_STATED ? "" : lesion.side().name().toLowerCase(Locale.ROOT);
            return "@" + lesion.name().replace("lesion-", "") + side;
        }
        return about instanceof About.Relative relative ? "@" + relative.relation() : "";
    }
}
