package org.calx.intake.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.calx.intake.PatientReading;
import org.calx.intake.UnreadableInput;
import org.calx.record.Problem;

/**
 * Gives each resource to its reader and to the person it is about. A resource that needs another one waits until that
 * one came or the input ended.
 */
final class Intake {
    /** So many resources wait at most; then the first of them are read without what they wait for. */
    private static final int MOST_WAITING = 50_000;

    /** Names of types that are not read, told one by one. */
    private static final int MOST_TYPES = 12;

    private static final int MOST_KEPT_TYPES = 500;

    private record Waiting(Element resource, String fullUrl, ResourceReader reader, boolean many) {}

    /** How often something happened, and where first. */
    private record Count(int times, String first) {
        Count and(Count other) {
            return new Count(times + other.times(), first);
        }
    }

    private final Readers readers;
    private final Tools tools;
    private final People people = new People();
    private final Seen seen = new Seen();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<String, Integer> otherTypes = new LinkedHashMap<>();
    private final Map<String, Count> holes = new LinkedHashMap<>();
    private final Told lost = new Told();
    private final Told told = new Told();
    private String source = "";
    private boolean many;
    private int sources;

    Intake(Readers readers, Tools tools) {
        this.readers = readers;
        this.tools = tools;
    }

    /** @param many whether the source is an export of many people, one resource a line */
    void begin(String name, boolean many) {
        source = sources++ == 0 ? name : "the input";
        this.many = many;
    }

    /** The source turned out to be an export of many people. */
    void many() {
        many = true;
    }

    /** Notes that a part of the input could not be read at all. */
    void lost(String where, String what, String remedy) {
        lost.add(new Problem(Problem.Kind.UNREADABLE, where, what, remedy));
    }

    /** Notes what is wrong with the input and not with one resource. */
    void told(List<Problem> problems) {
        told.addAll(problems);
    }

    /** Takes what a bundle or parameters hold. */
    void held(Element entry) {
        if (entry.faults().isAmbiguous()) {
            told(entry.faults().problems());
            return;
        }
        Optional<Element> resource = entry.child("resource");
        if (resource.isPresent()) {
            take(resource.get(), entry.text("fullUrl", ""));
        } else if (entry.faults().problems().isEmpty()) {
            hole("hold no resource", entry.where());
        }
        told(resource.isPresent() ? List.of() : entry.faults().problems());
    }

    private void hole(String what, String where) {
        holes.merge(what, new Count(1, where), Count::and);
    }

    /**
     * Takes a resource.
     *
     * @param fullUrl the address its entry gives it, or empty
     */
    void take(Element resource, String fullUrl) {
        String type = resource.type();
        if (type.isEmpty()) {
            resource.texts("resourceType");
            hole("have no resourceType, so they were not read", resource.where());
            told(resource.faults().problems());
            return;
        }
        if (Readers.HOLDERS.contains(type)) {
            resource.children(type.equals("Bundle") ? "entry" : "parameter");
            told(resource.faults().problems());
            return;
        }
        if (Readers.TARGETS.contains(type)) {
            tools.references().keep(resource, fullUrl);
            if (readers.isOnlyTarget(type)) {
                return;
            }
        }
        Optional<ResourceReader> reader = readers.of(type);
        if (reader.isEmpty()) {
            if (otherTypes.size() < MOST_KEPT_TYPES || otherTypes.containsKey(type)) {
                otherTypes.merge(type, 1, Integer::sum);
            }
            return;
        }
        Waiting taken = new Waiting(resource, fullUrl, reader.get(), many);
        if (isComplete(reader.get().needs(resource), new HashSet<>())) {
            read(taken);
        } else {
            waiting.add(taken);
            if (waiting.size() >= MOST_WAITING) {
                readWaiting();
            }
        }
    }

    /** Whether what a resource refers to is known, and so is what that refers to. */
    private boolean isComplete(List<Element> references, Set<Element> seen) {
        return references.stream().allMatch(r -> {
            Optional<Element> target = tools.references().find(r);
            return target.isPresent() && (!seen.add(target.get()) || isComplete(Medicine.needs(target.get()), seen));
        });
    }

    private void read(Waiting taken) {
        Element resource = taken.resource();
        Optional<Chart> found = people.of(resource, taken.fullUrl());
        if (found.isEmpty()) {
            told(resource.faults().problems());
            return;
        }
        Chart chart = found.get();
        chart.counted(taken.many());
        if (Subject.of(resource, taken.fullUrl()) instanceof Subject.Contained inside && !chart.isDescribed()) {
            readers.of("Patient").ifPresent(r -> r.read(inside.patient(), chart, tools));
        }
        if (!resource.id().isEmpty() && seen.again(name(resource, taken.fullUrl()))) {
            chart.problem(
                    Problem.Kind.MALFORMED,
                    resource.where(),
                    "a resource of this type and id came before; both were read",
                    "give the current one only");
        }
        if (isUsable(resource)) {
            taken.reader().read(resource, chart, tools);
        }
        chart.add(resource.faults().problems());
    }

    private static String name(Element resource, String fullUrl) {
        return fullUrl.isEmpty() ? resource.type() + "/" + resource.id() : fullUrl;
    }

    /** What could turn the meaning of a resource into its opposite, and is not known here, forbids its use. */
    private static boolean isUsable(Element resource) {
        for (String name : List.of("modifierExtension", "implicitRules")) {
            if (resource.has(name)) {
                resource.faults()
                        .add(
                                Problem.Kind.SET_ASIDE,
                                name,
                                "it may change what this resource means, so the resource was not used",
                                "state it without " + name);
                return false;
            }
        }
        return !resource.faults().isAmbiguous();
    }

    private void readWaiting() {
        waiting.forEach(this::read);
        waiting.clear();
    }

    /** @throws UnreadableInput if there is nobody to answer about */
    List<PatientReading> done() {
        readWaiting();
        List<Problem> common = new ArrayList<>(lost.all());
        common.addAll(told.all());
        holes.forEach((what, count) -> common.add(new Problem(
                Problem.Kind.MALFORMED,
                count.first(),
                count.times() + " such places " + what,
                "give a resource with its resourceType there")));
        notRead().ifPresent(common::add);
        List<PatientReading> readings = people.done(source, tools, sources == 1, common);
        if (readings.isEmpty()) {
            nobody(common);
        }
        return readings;
    }

    private Optional<Problem> notRead() {
        if (otherTypes.isEmpty()) {
            return Optional.empty();
        }
        String types = otherTypes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_TYPES)
                .map(e -> e.getValue() + " " + shortened(e.getKey()))
                .collect(Collectors.joining(", "));
        int more = otherTypes.size() - MOST_TYPES;
        return Optional.of(new Problem(
                Problem.Kind.SET_ASIDE,
                source,
                "resources of types that are not read: " + types + (more > 0 ? ", and " + more + " more types" : ""),
                "nothing to do, unless one of them matters here or is misspelled"));
    }

    private static String shortened(String type) {
        return type.length() <= 40 ? type : type.substring(0, 40) + "…";
    }

    private void nobody(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new UnreadableInput(
                    source, "there is no resource about a person in it", "give a Patient and what is known of them");
        }
        Problem first = problems.get(0);
        throw new UnreadableInput(
                first.where(),
                first.kind() == Problem.Kind.UNREADABLE
                        ? first.what()
                        : "there is no resource about a person in it; " + first.what(),
                first.remedy());
    }
}
