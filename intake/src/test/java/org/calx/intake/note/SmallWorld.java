package org.calx.intake.note;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.intake.text.Phrase;
import org.calx.intake.text.Recognised;
import org.calx.intake.text.Setting;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.Laboratory;
import org.calx.record.Origin;
import org.calx.record.Persists;
import org.calx.record.Problem;
import org.calx.record.Tense;
import org.calx.record.Units;

/** A handful of concepts, found by their names alone, so that these tests are about notes and not about words. */
final class SmallWorld implements Wording {
    private static final Map<String, ConceptKind> KINDS = Map.ofEntries(
            Map.entry("firm", ConceptKind.FINDING),
            Map.entry("ulcer", ConceptKind.FINDING),
            Map.entry("fever", ConceptKind.FINDING),
            Map.entry("weight-loss", ConceptKind.FINDING),
            Map.entry("fatigue", ConceptKind.FINDING),
            Map.entry("solitary", ConceptKind.FINDING),
            Map.entry("multiple", ConceptKind.FINDING),
            Map.entry("site-finger", ConceptKind.SITE),
            Map.entry("nodule", ConceptKind.FINDING),
            Map.entry("tophus", ConceptKind.FINDING),
            Map.entry("gout", ConceptKind.PROBLEM),
            Map.entry("dialysis", ConceptKind.PROBLEM),
            Map.entry("warfarin", ConceptKind.DRUG),
            Map.entry("any-medicine", ConceptKind.DRUG),
            Map.entry("burn-at-site", ConceptKind.EXPOSURE),
            Map.entry("imaging-soft-tissue-calcium", ConceptKind.IMAGING),
            Map.entry("histology-urate-crystals", ConceptKind.HISTOLOGY),
            Map.entry("lesion-size", ConceptKind.MEASURE),
            Map.entry("lesion-count", ConceptKind.MEASURE),
            Map.entry("age", ConceptKind.MEASURE),
            Map.entry("lab-calcium-total", ConceptKind.LAB));

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("finger", "site-finger"),
            Map.entry("burn", "burn-at-site"),
            Map.entry("calcification", "imaging-soft-tissue-calcium"),
            Map.entry("urate crystals", "histology-urate-crystals"));

    static final Concepts CONCEPTS = Concepts.of(KINDS.entrySet().stream()
            .map(e -> concept(e.getKey(), e.getValue()))
            .toList());
    static final Units UNITS = new Units(List.of(new Units.Row(
            "calcium-total",
            "mg/dL",
            Optional.of(BigDecimal.ONE),
            "mg/dL",
            new BigDecimal("2.5"),
            new BigDecimal("30"))));

    private static Concept concept(String id, ConceptKind kind) {
        boolean calcium = id.equals("lab-calcium-total");
        return new Concept(
                ConceptId.of(id),
                kind,
                id.replace('-', ' '),
                id.replace('-', ' '),
                new Concept.Words(calcium ? List.of("calcium") : List.of(), List.of(), List.of()),
                kind == ConceptKind.SITE,
                List.of(),
                id.equals("tophus") ? Set.of(ConceptId.of("nodule")) : Set.of(),
                new Persists.UntilStated(),
                false,
                calcium ? Optional.of(new Laboratory("calcium-total", "mg/dL", List.of(), false)) : Optional.empty(),
                List.of(),
                List.of());
    }

    @Override
    public Recognised phrase(String words, Setting setting) {
        List<Fact> facts = new ArrayList<>();
        String plain = words.toLowerCase(Locale.ROOT).replaceAll("[.:,]", " ");
        Origin origin = new Origin(setting.source(), setting.where(), words);
        KINDS.keySet().stream()
                .sorted()
                .filter(id -> (" " + plain + " ").contains(" " + id.replace('-', ' ') + " "))
                .forEach(id -> facts.add(Fact.present(ConceptId.of(id), setting.about(), origin)));
        WORDS.keySet().stream()
                .sorted()
                .filter(plain::contains)
                .forEach(w -> facts.add(Fact.present(ConceptId.of(WORDS.get(w)), setting.about(), origin)));
        boolean used = !facts.isEmpty();
        Phrase phrase = new Phrase(
                words, 0, words.length(), used ? Phrase.Outcome.USED : Phrase.Outcome.NOT_UNDERSTOOD, facts, "by name");
        List<Problem> problems = used
                ? List.of()
                : List.of(new Problem(Problem.Kind.NOT_UNDERSTOOD, setting.where(), words, "use another word"));
        return new Recognised(facts, List.of(phrase), problems);
    }

    @Override
    public Recognised narrative(String text, String where, java.util.function.IntFunction<String> lesions) {
        return phrase(
                text, new Setting(Origin.Source.NARRATIVE, where, org.calx.record.About.PATIENT, Set.of(), Tense.NOW));
    }
}
