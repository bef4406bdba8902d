package org.calx.knowledge.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.calx.knowledge.Entry;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;

/**
 * Every red flag can be raised by what can be answered: a question sets the concept or a kind of it, or a laboratory,
 * an image or a biopsy reports it. A concept that no answer gives is an error where the flag cannot be raised without
 * it, and a warning where it only adds a way: a note or a record may still say it.
 */
final class RedFlagsReachable implements Check {
    private static final Set<ConceptKind> REPORTED =
            Set.of(ConceptKind.LAB, ConceptKind.PANEL, ConceptKind.IMAGING, ConceptKind.HISTOLOGY);

    /** What the readers of words state of themselves; no question can. */
    private static final Set<ConceptId> READERS_OWN = Set.of(ConceptId.of("free-text-not-understood"));

    @Override
    public String name() {
        return "red-flags-reachable";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        Map<String, Part> flags = knowledge.byId("red-flags");
        Map<String, Part> concepts = knowledge.byId("concepts");
        Set<ConceptId> answered = answered(knowledge);
        Reachable reachable = new Reachable(answered);
        List<CheckFinding> findings = new ArrayList<>();
        for (Entry.RedFlag flag : knowledge.knowledge().entries(Entry.RedFlag.class)) {
            Part file = flags.get(flag.id());
            if (file != null && !flag.when().match(reachable)) {
                findings.add(error(
                        file.find("when").orElse(file),
                        "no answer can raise this flag",
                        "add options that set its concepts or kinds of them"));
            }
        }
        notAnswered(knowledge, answered).forEach((id, readers) -> {
            Part concept = concepts.get(id);
            if (concept != null) {
                findings.add(warning(
                        concept,
                        "no question sets it, and red flags read it: " + String.join(", ", readers),
                        "add an option that sets it or a kind of it, if a person can know it"));
            }
        });
        return findings;
    }

    private static Map<String, Set<String>> notAnswered(CheckedKnowledge knowledge, Set<ConceptId> answered) {
        Map<String, Set<String>> readers = new LinkedHashMap<>();
        knowledge
                .byId("red-flags")
                .forEach((flag, file) -> CheckedKnowledge.criteria(file)
                        .flatMap(c -> knowledge.conceptsRead(c).stream())
                        .filter(id -> !answered.contains(ConceptId.of(id)))
                        .forEach(id -> readers.computeIfAbsent(id, i -> new LinkedHashSet<>())
                                .add(flag)));
        return readers;
    }

    /** What questions set, with all that it is a kind of, and what is reported. */
    private static Set<ConceptId> answered(CheckedKnowledge knowledge) {
        Concepts concepts = knowledge.knowledge().concepts();
        Set<ConceptId> answered = new HashSet<>(READERS_OWN);
        knowledge.knowledge().questions().stream()
                .flatMap(q -> Stream.of(
                                q.asks().stream(),
                                q.covers().stream(),
                                q.options().stream().flatMap(o -> o.sets().stream()),
                                q.options().stream().flatMap(o -> o.setsAbsent().stream()),
                                q.options().stream().flatMap(o -> o.setsLevel().keySet().stream()))
                        .flatMap(ids -> ids))
                .forEach(id -> answered.addAll(concepts.ancestorsOrSelf(id)));
        concepts.all().stream()
                .filter(c -> REPORTED.contains(c.kind()))
                .map(Concept::id)
                .forEach(answered::add);
        return answered;
    }
}
