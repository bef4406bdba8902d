package org.calx.cases.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calx.cases.Parts;
import org.calx.cases.Subject;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Finding;
import org.calx.knowledge.Finding.Strength;
import org.calx.knowledge.Knowledge;
import org.calx.logic.Criterion;

/** All mutants of a body of knowledge, in the order of its entries. */
final class Mutants {
    private final Knowledge knowledge;
    private final Map<String, List<Entry>> readers = new HashMap<>();
    private final Map<String, List<Knowledge.Definition>> defining = new HashMap<>();

    Mutants(Knowledge knowledge) {
        this.knowledge = knowledge;
        for (Subject subject : Subject.all(knowledge)) {
            for (String id : definitionsOf(subject)) {
                if (subject instanceof Subject.OfEntry of) {
                    readers.computeIfAbsent(id, k -> new ArrayList<>()).add(of.entry());
                } else if (subject instanceof Subject.OfDefinition of) {
                    defining.computeIfAbsent(id, k -> new ArrayList<>()).add(of.definition());
                }
            }
        }
    }

    private static java.util.Set<String> definitionsOf(Subject subject) {
        java.util.Set<String> ids = new java.util.LinkedHashSet<>();
        Parts.of(subject).values().forEach(c -> definitionsOf(c, ids));
        return ids;
    }

    private static void definitionsOf(Criterion criterion, java.util.Set<String> into) {
        if (criterion instanceof Criterion.Meets m) {
            into.add(m.id());
        }
        criterion.parts().forEach(p -> definitionsOf(p, into));
    }

    /** The entries that read a definition, directly or through another. */
    List<Entry> readersOf(String definition) {
        return readers.getOrDefault(definition, List.of());
    }

    List<Mutant> of(Subject subject) {
        List<Mutant> all = new ArrayList<>();
        Parts.of(subject)
                .forEach((part, criterion) -> CriterionMutants.of(criterion)
                        .forEach(changed -> all.add(new Mutant(
                                subject,
                                part,
                                changed.what(),
                                () -> replaced(subject, criterion, changed.criterion()),
                                Equivalence.of(knowledge.concepts(), criterion, changed.criterion())))));
        if (subject instanceof Subject.OfEntry of && of.entry() instanceof Entry.Recognisable r) {
            findings(subject, r, all);
        }
        return all;
    }

    private Knowledge replaced(Subject subject, Criterion old, Criterion changed) {
        if (subject instanceof Subject.OfEntry of) {
            return knowledge.with(List.of(Rebuilt.with(of.entry(), old, changed)), List.of());
        }
        Knowledge.Definition d = ((Subject.OfDefinition) subject).definition();
        Rebuilt.Definitions rewrite = new Rebuilt.Definitions(Map.of(d.id(), changed));
        List<Knowledge.Definition> definitions = new ArrayList<>();
        definitions.add(new Knowledge.Definition(d.id(), d.name(), changed));
        for (Knowledge.Definition user : defining.getOrDefault(d.id(), List.of())) {
            definitions.add(
                    new Knowledge.Definition(user.id(), user.name(), user.when().match(rewrite)));
        }
        List<Entry> entries = readersOf(d.id()).stream()
                .map(e -> e.match(new Rebuilt(c -> c.match(rewrite))))
                .toList();
        return knowledge.with(entries, definitions);
    }

    private void findings(Subject subject, Entry.Recognisable entry, List<Mutant> into) {
        List<Finding> findings = entry.recognition().findings();
        for (int i = 0; i < findings.size(); i++) {
            Finding f = findings.get(i);
            Optional<String> noPower = f.source().equals(Optional.of("unverified"))
                    ? Optional.of("an unverified finding is weak, whatever it says")
                    : Optional.empty();
            for (Strength other : Strength.values()) {
                if (Math.abs(other.ordinal() - f.strength().ordinal()) == 1) {
                    into.add(finding(subject, entry, i, "strength " + word(other), f.speaksFor(), other, noPower));
                }
            }
            into.add(finding(
                    subject,
                    entry,
                    i,
                    f.speaksFor() ? "for read as against" : "against read as for",
                    !f.speaksFor(),
                    f.strength(),
                    Optional.empty()));
        }
    }

    private static String word(Strength strength) {
        return strength.name().toLowerCase(java.util.Locale.ROOT);
    }

    private Mutant finding(
            Subject subject,
            Entry.Recognisable entry,
            int i,
            String what,
            boolean speaksFor,
            Strength strength,
            Optional<String> equivalent) {
        List<Finding> findings = new ArrayList<>(entry.recognition().findings());
        Finding f = findings.get(i);
        findings.set(i, new Finding(speaksFor, strength, f.family(), f.name(), f.when(), f.source()));
        return new Mutant(
                subject,
                f.name(),
                what,
                () -> knowledge.with(List.of(Rebuilt.withFindings(entry, findings)), List.of()),
                () -> equivalent);
    }
}
