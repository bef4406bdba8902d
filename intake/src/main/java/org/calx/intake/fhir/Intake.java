package org.calx.intake.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.intake.PatientReading;
import org.calx.record.Problem;

/**
 * Gives each resource to its reader and to the person it is about. A resource that needs another one waits until that
 * one came or the input ended.
 */
final class Intake {
    private record Waiting(Element resource, ResourceReader reader) {}

    private final Readers readers;
    private final Tools tools;
    private final People people = new People();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<String, Integer> otherTypes = new LinkedHashMap<>();
    private String source = "";
    private int resources;

    Intake(Readers readers, Tools tools) {
        this.readers = readers;
        this.tools = tools;
    }

    void begin(String name) {
        source = source.isEmpty() ? name : source;
    }

    int resources() {
        return resources;
    }

    People people() {
        return people;
    }

    /**
     * Takes a resource.
     *
     * @param fullUrl the address its entry gives it, or empty
     */
    void take(Element resource, String fullUrl) {
        resources++;
        String type = resource.type();
        if (Readers.HOLDERS.contains(type)) {
            held(resource);
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
            otherTypes.merge(type, 1, Integer::sum);
            return;
        }
        if (type.equals("Patient")) {
            people.describe(resource, fullUrl);
        }
        if (isComplete(reader.get().needs(resource), new HashSet<>())) {
            read(resource, reader.get());
        } else {
            waiting.add(new Waiting(resource, reader.get()));
        }
    }

    /** Whether what a resource refers to is known, and so is what that refers to. */
    private boolean isComplete(List<Element> references, Set<Element> seen) {
        return references.stream().allMatch(r -> {
            Optional<Element> target = tools.references().find(r);
            return target.isPresent() && (!seen.add(target.get()) || isComplete(Medicine.needs(target.get()), seen));
        });
    }

    private void held(Element holder) {
        for (Element entry : holder.children(holder.type().equals("Bundle") ? "entry" : "parameter")) {
            entry.child("resource").ifPresent(r -> take(r, entry.text("fullUrl", "")));
        }
    }

    private void read(Element resource, ResourceReader reader) {
        Optional<Chart> chart = people.of(resource);
        if (chart.isEmpty()) {
            return;
        }
        chart.get().counted();
        if (isUsable(resource)) {
            reader.read(resource, chart.get(), tools);
        }
        chart.get().add(resource.faults().problems());
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

    List<PatientReading> done() {
        waiting.forEach(w -> read(w.resource(), w.reader()));
        waiting.clear();
        return people.done(source, tools.coded()::kind, tools.asOf());
    }
}
