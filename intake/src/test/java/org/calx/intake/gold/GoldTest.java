package org.calx.intake.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.intake.lab.LabContext;
import org.calx.intake.lab.LabReader;
import org.calx.intake.lab.LabReading;
import org.calx.intake.lab.LabStatement;
import org.calx.intake.text.Recogniser;
import org.calx.intake.text.Setting;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.record.About;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.Side;
import org.calx.record.Tense;
import org.calx.record.Value;
import org.junit.jupiter.api.Test;

/** The levels that recognition must reach on phrases labelled by hand before it was seen. */
class GoldTest {
    private static final double PRECISION = 0.97;
    private static final double RECALL = 0.90;

    private static final Knowledge KNOWLEDGE = KnowledgeStore.packed();
    private static final Recogniser RECOGNISER = new Recogniser(KNOWLEDGE.concepts(), KNOWLEDGE.units());
    private static final LabReader LABS = new LabReader(KNOWLEDGE.concepts(), KNOWLEDGE.units());
    private static final About LESION = new About.OfLesion(new Lesion("lesion-1", Side.NOT_STATED));

    @Test
    void labelledPhrasesAreRecognised() {
        GoldScore score = new GoldScore(KNOWLEDGE.concepts(), KNOWLEDGE.units());
        GoldPhrase.all().forEach(p -> score.add(p, facts(p)));

        System.out.println("Gold set: " + score);
        score.misses().forEach(System.out::println);
        assertThat(score.precision()).as("precision, %s", score).isGreaterThanOrEqualTo(PRECISION);
        assertThat(score.recall()).as("recall, %s", score).isGreaterThanOrEqualTo(RECALL);
    }

    private static List<Fact> facts(GoldPhrase phrase) {
        return switch (phrase.field()) {
            case "labs" -> labs(phrase);
            case "absent" -> phrase(phrase).stream().map(GoldTest::denied).toList();
            default -> phrase(phrase);
        };
    }

    private static List<Fact> phrase(GoldPhrase phrase) {
        return RECOGNISER.phrase(phrase.words(), setting(phrase)).facts();
    }

    private static Setting setting(GoldPhrase phrase) {
        return new Setting(Origin.Source.FIELD, phrase.id(), about(phrase.field()), kinds(phrase.field()), Tense.NOW);
    }

    private static About about(String field) {
        return switch (field) {
            case "site", "feature", "duration" -> LESION;
            case "family_history" -> new About.Relative("relative");
            default -> About.PATIENT;
        };
    }

    private static Set<ConceptKind> kinds(String field) {
        return switch (field) {
            case "site" -> EnumSet.of(ConceptKind.SITE);
            case "feature" -> EnumSet.of(ConceptKind.FINDING, ConceptKind.SITE, ConceptKind.MEASURE);
            case "duration" -> EnumSet.of(ConceptKind.MEASURE);
            case "since_event" -> EnumSet.of(ConceptKind.EXPOSURE, ConceptKind.DRUG);
            case "symptoms" -> EnumSet.of(ConceptKind.FINDING);
            case "history", "family_history" -> EnumSet.of(ConceptKind.PROBLEM);
            case "medications" -> EnumSet.of(ConceptKind.DRUG);
            case "exposures" -> EnumSet.of(ConceptKind.EXPOSURE);
            case "imaging" -> EnumSet.of(ConceptKind.IMAGING);
            case "histology" -> EnumSet.of(ConceptKind.HISTOLOGY);
            default -> EnumSet.noneOf(ConceptKind.class);
        };
    }

    /** A phrase in a list of what is absent is denied by its place there. */
    private static Fact denied(Fact fact) {
        return fact.value().equals(Value.PRESENT) ? fact.withValue(Value.ABSENT) : fact;
    }

    private static List<Fact> labs(GoldPhrase phrase) {
        String[] cells = phrase.words().split(" ?\\| ?", -1);
        LabStatement statement =
                new LabStatement(cells[0], said(cells[1]), said(cells[2]), said(cells[3]), Optional.empty());
        return LABS.read(statement, LabContext.ofPatient(Origin.Source.FIELD, phrase.id()))
                .map(LabReading::facts)
                .orElse(List.of());
    }

    private static Optional<String> said(String cell) {
        return Optional.of(cell).filter(c -> !c.isBlank());
    }
}
