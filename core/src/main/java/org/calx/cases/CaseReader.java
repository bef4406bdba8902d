package org.calx.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.calx.assess.Outcome;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Node;
import org.calx.knowledge.YamlFile;
import org.calx.logic.Truth;
import org.calx.record.Problem;

/** Reads the cases of a folder, collecting every fault instead of stopping at the first. */
public final class CaseReader {
    /** The day of the question in all cases. */
    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

    private static final Map<String, Truth> CLASSES =
            Map.of("yes", Truth.YES, "no", Truth.NO, "unknown", Truth.UNKNOWN);

    private final Knowledge knowledge;
    private final PatientReader patients;
    private final List<Problem> problems = new ArrayList<>();

    private CaseReader(Knowledge knowledge) {
        this.knowledge = knowledge;
        patients = new PatientReader(knowledge, AS_OF);
    }

    /** What was read; {@code files} hold all that had no fault. */
    public record Reading(List<CaseFile> files, List<Problem> problems) {}

    /** @throws UncheckedIOException if the folder cannot be read */
    public static Reading read(Path folder, Knowledge knowledge) {
        CaseReader reader = new CaseReader(knowledge);
        List<CaseFile> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path :
                    walk.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                reader.file(path, name).ifPresent(files::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder of cases " + folder, e);
        }
        return new Reading(files, List.copyOf(reader.problems));
    }

    private Optional<CaseFile> file(Path path, String name) {
        try {
            Node root = new Node(name, YamlFile.read(path, name));
            return Optional.of(file(root, name));
        } catch (Node.Fault e) {
            problems.add(e.problem());
            return Optional.empty();
        }
    }

    private CaseFile file(Node root, String name) {
        onlyKeys(root, List.of("entry", "cases"));
        Subject subject = subject(root.at("entry"), name);
        List<EntryCase> cases = new ArrayList<>();
        for (Node node : root.at("cases").items()) {
            try {
                cases.add(entryCase(node, subject, name, cases.size() + 1));
            } catch (Node.Fault e) {
                problems.add(e.problem());
            }
        }
        return new CaseFile(name, subject, cases);
    }

    private Subject subject(Node node, String name) {
        String id = node.text();
        boolean definition = List.of(name.split("/")).contains(Subject.DEFINITIONS);
        Subject subject = (definition ? Subject.definition(knowledge, id) : Subject.entry(knowledge, id))
                .filter(s -> !s.possible().isEmpty())
                .orElseThrow(() -> node.fault(
                        "there is no entry '" + id + "' that comes to anything for a patient", "write the id of one"));
        if (!name.substring(name.lastIndexOf('/') + 1).equals(id + ".yaml")) {
            throw node.fault("the file is not named after its entry '" + id + "'", "rename it " + id + ".yaml");
        }
        if (name.contains("/") && !List.of(name.split("/")).contains(subject.folder())) {
            throw node.fault("'" + id + "' lies in another folder of the knowledge", "move it to " + subject.folder());
        }
        return subject;
    }

    private EntryCase entryCase(Node node, Subject subject, String file, int number) {
        onlyKeys(node, List.of("is", "points", "name", "because", "patient"));
        String name = node.find("name").map(Node::text).orElse("case " + number);
        Map<String, Truth> because = new LinkedHashMap<>();
        node.find("because").ifPresent(b -> because(b, subject, because));
        Optional<String> is = node.find("is").map(n -> is(n, subject));
        OptionalInt points = points(node, subject);
        if (is.isEmpty() && points.isEmpty() && because.isEmpty()) {
            throw node.fault("a case without 'is'", "write the outcome it must come to");
        }
        return new EntryCase(file, name, new Expected(is, points, because), patients.read(node.at("patient")));
    }

    private static OptionalInt points(Node node, Subject subject) {
        if (!node.has("points")) {
            return OptionalInt.empty();
        }
        if (!(subject instanceof Subject.OfEntry of && of.entry() instanceof Entry.Recognisable)) {
            throw node.fault("'" + subject.id() + "' has no points", "leave 'points' out");
        }
        return OptionalInt.of(node.at("points").whole());
    }

    private static String is(Node node, Subject subject) {
        String word = node.text();
        List<String> words =
                subject.possible().stream().map(Outcome::word).sorted().toList();
        if (!words.contains(word) && !CLASSES.containsKey(word)) {
            throw node.fault(
                    "'" + word + "' is no outcome of '" + subject.id() + "'", "write one of " + words + " or a class");
        }
        return word;
    }

    private static void because(Node node, Subject subject, Map<String, Truth> because) {
        if (node.isMap()) {
            for (String key : node.keys()) {
                because.put(part(node, subject, key), truth(node.at(key)));
            }
        } else {
            node.items().forEach(n -> because.put(part(n, subject, n.text()), Truth.YES));
        }
    }

    private static String part(Node node, Subject subject, String word) {
        return Parts.meant(subject, word)
                .orElseThrow(() -> node.fault(
                        "'" + subject.id() + "' has no single part '" + word + "'",
                        "write one of " + Parts.of(subject).keySet()));
    }

    private static Truth truth(Node node) {
        Truth truth = CLASSES.get(node.text());
        if (truth == null) {
            throw node.fault("'" + node.text() + "' is no truth", "write yes, no or unknown");
        }
        return truth;
    }

    private static void onlyKeys(Node node, List<String> allowed) {
        for (String key : node.keys()) {
            if (!allowed.contains(key)) {
                throw node.fault("the field '" + key + "' is not known", "write only " + allowed);
            }
        }
    }
}
