package org.calx.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.calx.record.Concept;
import org.calx.record.Concepts;
import org.calx.record.Problem;
import org.calx.record.Units;

/** Turns parsed files into knowledge, collecting every fault instead of stopping at the first. */
public final class KnowledgeReader {
    private final List<Problem> problems = new ArrayList<>();

    private KnowledgeReader() {}

    /** What was read; {@code knowledge} holds all that had no fault. */
    public record Reading(Knowledge knowledge, List<Problem> problems) {}

    public static Reading read(Sources sources) {
        KnowledgeReader reader = new KnowledgeReader();
        Knowledge knowledge = reader.knowledge(sources);
        return new Reading(knowledge, List.copyOf(reader.problems));
    }

    /** @throws BadKnowledge naming every fault, if there is one */
    public static Knowledge readOrThrow(Sources sources) {
        Reading reading = read(sources);
        if (!reading.problems().isEmpty()) {
            throw new BadKnowledge(reading.problems());
        }
        return reading.knowledge();
    }

    private Knowledge knowledge(Sources sources) {
        Map<String, List<Node>> folders = byFolder(sources.files());
        Units units = new Units(UnitTable.read(sources.unitTable()));
        List<Concept> list = each(folders, "concepts", ConceptReader::concept);
        Concepts concepts = Concepts.of(list);
        Map<String, Node> definitionNodes = new LinkedHashMap<>();
        for (Node node : folders.getOrDefault("definitions", List.of())) {
            definitionNodes.put(node.text("id", node.file()), node);
        }
        CriterionReader criteria = new CriterionReader(concepts, units, definitionNodes);
        EntryReader entries = new EntryReader(criteria);
        List<Knowledge.Definition> definitions = each(
                folders,
                "definitions",
                n -> new Knowledge.Definition(n.text("id"), n.text("name"), criteria.read(n.at("when"))));
        List<Entry> all = new ArrayList<>();
        all.addAll(each(folders, "types", entries::type));
        all.addAll(each(folders, "causes", entries::cause));
        all.addAll(each(folders, "mimics", entries::mimic));
        all.addAll(each(folders, "red-flags", entries::redFlag));
        all.addAll(each(folders, "investigations", entries::investigation));
        all.addAll(each(folders, "treatments", entries::treatment));
        all.addAll(each(folders, "remedies", entries::remedy));
        all.addAll(each(folders, "preventions", entries::prevention));
        all.addAll(each(folders, "follow-ups", entries::followUp));
        all.addAll(each(folders, "claims", entries::claim));
        all.addAll(each(folders, "sites", entries::site));
        all.addAll(each(folders, "outcomes", EntryReader::outcome));
        List<Question> questions =
                new ArrayList<>(each(folders, "questions", n -> ConceptReader.question(n, criteria)));
        questions.sort(Comparator.comparing((Question q) -> !q.danger())
                .thenComparing(Question::rank)
                .thenComparing(Question::id));
        List<Evidence> evidence = each(folders, "evidence", EntryReader::evidence);
        return new Knowledge(
                sources.version(),
                concepts,
                units,
                definitions,
                all,
                evidence,
                questions,
                each(folders, "actions", EntryReader::standingAction));
    }

    private static Map<String, List<Node>> byFolder(Map<String, Object> files) {
        Map<String, List<Node>> folders = new HashMap<>();
        files.forEach((name, value) -> {
            int slash = name.indexOf('/');
            String folder = slash < 0 ? "" : name.substring(0, slash);
            folders.computeIfAbsent(folder, k -> new ArrayList<>()).add(new Node(name, value));
        });
        return folders;
    }

    private <T> List<T> each(Map<String, List<Node>> folders, String folder, Function<Node, T> read) {
        List<T> all = new ArrayList<>();
        for (Node node : folders.getOrDefault(folder, List.of())) {
            try {
                all.add(read.apply(node));
            } catch (Node.Fault e) {
                problems.add(e.problem());
            }
        }
        return all;
    }
}
