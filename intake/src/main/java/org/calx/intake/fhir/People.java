package org.calx.intake.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.intake.PatientReading;
import org.calx.record.Problem;

/**
 * The people of an input, each with a chart. Charts are opened by the names that resources use; which names mean the
 * same person is settled at the end, so that the order of resources means nothing. Nothing of one person ever reaches
 * the chart of another.
 */
final class People {
    /** What names no person. It belongs to the only person of the input, or to nobody. */
    private static final String UNNAMED = "";

    private record Link(String name, String other) {}

    private final Map<String, Chart> byName = new LinkedHashMap<>();
    private final Map<String, Set<String>> byIdentifier = new LinkedHashMap<>();
    private final Map<String, Integer> others = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();

    /** Finds or opens the chart of a Patient resource, under its address or its id. */
    Chart describe(Element patient, String fullUrl) {
        String tail = patient.id().isEmpty() ? UNNAMED : "Patient/" + patient.id();
        String name = fullUrl.isEmpty() ? tail : fullUrl;
        Chart chart = chart(name);
        chart.alias(tail);
        for (Element identifier : patient.children("identifier")) {
            Subject.identifier(identifier)
                    .ifPresent(i -> byIdentifier
                            .computeIfAbsent(i, k -> new LinkedHashSet<>())
                            .add(name));
        }
        for (Element link : patient.children("link")) {
            link.child("other")
                    .flatMap(o -> o.text("reference"))
                    .filter(r -> !Subject.NO_PERSON.contains(References.type(r)))
                    .ifPresent(r ->
                            links.add(new Link(name, Subject.name(References.withoutVersion(r.strip()), fullUrl))));
        }
        return chart;
    }

    private Chart chart(String name) {
        return byName.computeIfAbsent(
                name, n -> new Chart(n.startsWith("Patient/") ? n.substring("Patient/".length()) : n));
    }

    /**
     * The chart of the person a resource is about; empty if it is about something else than a person, which is counted.
     *
     * @param fullUrl the address that the resource's entry gives it, or empty
     */
    Optional<Chart> of(Element resource, String fullUrl) {
        if (resource.type().equals("Patient")) {
            return Optional.of(describe(resource, fullUrl));
        }
        if (resource.type().equals("Device") && !resource.has("patient")) {
            return Optional.empty();
        }
        Subject subject = Subject.of(resource, fullUrl);
        if (subject instanceof Subject.Other other) {
            others.merge(other.reference(), 1, Integer::sum);
            return Optional.empty();
        }
        String name = subject instanceof Subject.Person person
                ? person.name()
                : subject instanceof Subject.Contained contained ? contained.name() : UNNAMED;
        return Optional.of(chart(name));
    }

    /**
     * Settles which names mean the same person.
     *
     * @param oneSource whether several people are unexpected
     * @param common what concerns everyone in the input
     */
    List<PatientReading> done(String source, Tools tools, boolean oneSource, List<Problem> common) {
        unite();
        Set<Chart> all = new LinkedHashSet<>(byName.values());
        Chart unnamed = byName.get(UNNAMED);
        boolean someDescribed = byName.entrySet().stream()
                .anyMatch(e -> e.getValue().isDescribed() && !e.getKey().startsWith(Subject.CONTAINED));
        List<Chart> answered = new ArrayList<>();
        Told aside = new Told();
        for (Chart chart : all) {
            if (someDescribed && !chart.isDescribed() && !chart.isOfMany() && chart != unnamed) {
                aside.add(setAside(source, chart.resources(), "about " + chart.name() + ", who is not described here"));
            } else if (chart != unnamed || chart.isDescribed()) {
                answered.add(chart);
            }
        }
        if (unnamed != null && !answered.contains(unnamed)) {
            if (answered.isEmpty()) {
                answered.add(unnamed);
            } else if (answered.size() == 1) {
                answered.get(0).merge(unnamed);
            } else {
                aside.add(setAside(source, unnamed.resources(), "that name no person, in an input of several people"));
            }
        }
        others.forEach((reference, count) -> aside.add(setAside(source, count, "about " + reference + ", no patient")));
        List<Problem> more = new ArrayList<>(common);
        more.addAll(aside.all());
        boolean apart = oneSource && answered.size() > 1;
        answered.forEach(c -> introduce(c, apart ? answered.size() : 1, source));
        return answered.stream()
                .map(c -> c.done(source, tools.coded()::kind, tools.asOf(), more))
                .toList();
    }

    private static void introduce(Chart chart, int people, String source) {
        if (!chart.isDescribed()) {
            chart.problem(
                    Problem.Kind.SET_ASIDE,
                    source,
                    "there is no Patient resource, so that age and sex are not known",
                    "add the Patient resource");
        }
        if (people > 1 && !chart.isOfMany()) {
            chart.problem(
                    Problem.Kind.SET_ASIDE,
                    source,
                    "it holds " + people + " people; this answer is about "
                            + (chart.name().isEmpty() ? "the one without a name" : chart.name()) + " alone",
                    "check that this is the right one");
        }
    }

    private static Problem setAside(String source, int count, String which) {
        return new Problem(
                Problem.Kind.SET_ASIDE,
                source,
                count + (count == 1 ? " resource " : " resources ") + which,
                "give what belongs to one person together with the Patient resource");
    }

    private void unite() {
        Map<String, Set<String>> byTail = new LinkedHashMap<>();
        byName.forEach((name, chart) -> {
            String tail = chart.alias().isEmpty() ? References.typeAndId(name) : chart.alias();
            if (tail.startsWith("Patient/")) {
                byTail.computeIfAbsent(tail, t -> new LinkedHashSet<>()).add(name);
            }
        });
        byTail.forEach(this::unite);
        byName.keySet().stream()
                .filter(n -> n.startsWith("identifier "))
                .toList()
                .forEach(name -> {
                    Set<String> meant = byIdentifier.getOrDefault(name, Set.of());
                    if (meant.size() == 1) {
                        same(meant.iterator().next(), name);
                    }
                });
        for (Link link : links) {
            String known = byName.containsKey(link.other()) ? link.other() : described(byTail, link.other());
            if (byName.containsKey(known)) {
                same(link.name(), known);
            }
        }
    }

    private boolean isDescribed(String name) {
        Chart chart = byName.get(name);
        return chart != null && chart.isDescribed();
    }

    private String described(Map<String, Set<String>> byTail, String name) {
        return byTail.getOrDefault(References.typeAndId(name), Set.of()).stream()
                .filter(n -> isDescribed(n))
                .findFirst()
                .orElse(name);
    }

    /**
     * Of all names that end alike, the one without a server joins the only one it can mean. Where the patient stands
     * without a server, so do all others.
     */
    private void unite(String tail, Set<String> names) {
        List<String> described = names.stream().filter(n -> isDescribed(n)).toList();
        List<String> served = names.stream().filter(n -> n.startsWith("http")).toList();
        if (described.size() == 1) {
            String patient = described.get(0);
            boolean anywhere = !patient.startsWith("http");
            names.stream().filter(n -> anywhere || n.equals(tail)).toList().forEach(n -> same(patient, n));
        } else if (described.isEmpty() && served.size() == 1 && names.contains(tail)) {
            same(served.get(0), tail);
        }
    }

    /** Makes two names mean one person. */
    private void same(String name, String other) {
        Chart chart = byName.get(name);
        Chart joining = byName.get(other);
        if (chart != null && joining != null && chart != joining) {
            chart.merge(joining);
            byName.replaceAll((n, c) -> c == joining ? chart : c);
        }
    }
}
