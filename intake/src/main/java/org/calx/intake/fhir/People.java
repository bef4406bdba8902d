package org.calx.intake.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.calx.intake.PatientReading;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Problem;

/** The people of an input, each with a chart. Nothing of one ever reaches the chart of another. */
final class People {
    /** What names no person. It belongs to the only person of the input, or to nobody. */
    private static final String UNNAMED = "";

    private final Map<String, Chart> byName = new LinkedHashMap<>();

    /** Finds or opens the chart of a Patient resource, under its address and its id. */
    void describe(Element patient, String fullUrl) {
        List<String> names = new ArrayList<>();
        if (!patient.id().isEmpty()) {
            names.add("Patient/" + patient.id());
        }
        if (!fullUrl.isEmpty()) {
            names.add(fullUrl);
        }
        for (Element link : patient.children("link")) {
            link.child("other")
                    .flatMap(o -> o.text("reference"))
                    .filter(r -> !r.startsWith("RelatedPerson/"))
                    .ifPresent(r -> names.add(plain(r)));
        }
        unite(names.isEmpty() ? List.of(UNNAMED) : names);
    }

    private Chart unite(List<String> names) {
        Chart chart = null;
        for (String name : names) {
            Chart known = byName.get(name);
            if (known != null && chart != null && known != chart) {
                chart.merge(known);
                Chart united = chart;
                byName.replaceAll((n, c) -> c == known ? united : c);
            } else if (known != null) {
                chart = known;
            }
        }
        if (chart == null) {
            chart = new Chart(names.get(0).startsWith("Patient/") ? names.get(0).substring(8) : names.get(0));
        }
        for (String name : names) {
            byName.put(name, chart);
        }
        return chart;
    }

    /** The chart of the person a resource is about; empty if it is about something else than a person. */
    Optional<Chart> of(Element resource) {
        if (resource.type().equals("Patient")) {
            return Optional.of(unite(List.of(resource.id().isEmpty() ? UNNAMED : "Patient/" + resource.id())));
        }
        if (resource.type().equals("Device") && !resource.has("patient")) {
            return Optional.empty();
        }
        Optional<String> reference = Optional.empty();
        for (String field : List.of("subject", "patient", "individual")) {
            if (reference.isEmpty() && resource.has(field)) {
                reference = resource.child(field).flatMap(s -> s.text("reference"));
            }
        }
        return Optional.of(unite(List.of(reference.map(People::plain).orElse(UNNAMED))));
    }

    private static String plain(String reference) {
        return References.withoutVersion(reference);
    }

    List<PatientReading> done(String source, Function<ConceptId, Optional<ConceptKind>> kinds, LocalDate asOf) {
        List<Chart> charts = new ArrayList<>(new LinkedHashSet<>(byName.values()));
        Chart unnamed = byName.get(UNNAMED);
        if (unnamed != null && charts.size() == 2) {
            charts.remove(unnamed);
            charts.get(0).merge(unnamed);
        }
        for (Chart chart : charts) {
            if (!chart.isDescribed()) {
                chart.problem(
                        Problem.Kind.SET_ASIDE,
                        source,
                        "there is no Patient resource, so that age and sex are not known",
                        "add the Patient resource");
            }
        }
        return charts.stream().map(c -> c.done(source, kinds, asOf)).toList();
    }
}
