package org.calx.intake.fhir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.record.About;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;

/** States what a device in a person means: a mechanical valve, an artificial joint, a filler. */
final class Devices {
    /** A device names no sign, no place and nothing done: a "pressure ulcer mattress" is no ulcer, an X-ray unit no picture. */
    private static final Set<ConceptKind> MEANT = Set.of(ConceptKind.PROBLEM, ConceptKind.EXPOSURE, ConceptKind.DRUG);

    private Devices() {}

    /** States a device by the code of its type, else by its names; whether anything was understood. */
    static boolean state(Chart chart, Element device, Stated stated, Optional<FhirDates.Days> when, Tools tools) {
        List<Fact> facts = new ArrayList<>();
        device.child("type")
                .ifPresent(type -> tools.coded()
                        .collect(facts::add, chart, type, stated, About.PATIENT, when, ConceptKind.EXPOSURE));
        if (facts.isEmpty()) {
            names(device).forEach(name -> collect(facts, name, device, stated, when, tools));
        }
        return keep(chart, facts, tools);
    }

    /** States a device by its words alone. */
    static boolean stateWords(
            Chart chart, String words, Element from, Stated stated, Optional<FhirDates.Days> when, Tools tools) {
        List<Fact> facts = new ArrayList<>();
        collect(facts, words, from, stated, when, tools);
        return keep(chart, facts, tools);
    }

    private static void collect(
            List<Fact> into, String words, Element from, Stated stated, Optional<FhirDates.Days> when, Tools tools) {
        tools.coded().collectWords(into::add, words, from, stated, About.PATIENT, when, ConceptKind.EXPOSURE);
    }

    private static boolean keep(Chart chart, List<Fact> facts, Tools tools) {
        facts.removeIf(
                f -> tools.coded().kind(f.concept()).filter(MEANT::contains).isEmpty());
        facts.forEach(chart::add);
        return !facts.isEmpty();
    }

    /** What a device is called. */
    static Set<String> names(Element device) {
        Set<String> names = new LinkedHashSet<>();
        device.children("deviceName").forEach(n -> n.text("name").ifPresent(names::add));
        device.text("modelNumber").ifPresent(names::add);
        return names;
    }

    /** What a device may be called in a message. */
    static String words(Element device) {
        String type = device.child("type").map(Coded::words).orElse("");
        return type.isEmpty() ? names(device).stream().findFirst().orElse("") : type;
    }
}
