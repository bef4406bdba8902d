package org.calx.intake.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.record.About;
import org.calx.record.ConceptKind;

/** That a person uses or carries a device. */
final class DeviceUseStatementReader implements ResourceReader {
    private static final Set<String> STATUS =
            Set.of("active", "completed", Status.ENTERED_IN_ERROR, "intended", "stopped", "on-hold");

    @Override
    public String type() {
        return "DeviceUseStatement";
    }

    @Override
    public Map<String, String> used() {
        String day = "the day it was used, or its last day";
        return Elements.of(
                "status",
                "whether it is used now",
                "timingPeriod",
                day,
                "timingDateTime",
                day,
                "recordedOn",
                "the day it was recorded, where the day of use is not given",
                "device",
                "what it is, by its type and its names",
                "reasonCode",
                "why it is used, as suspected",
                "note",
                "free text of its day");
    }

    @Override
    public Map<String, String> ignored() {
        String read = "what it points to is read where it stands";
        return Elements.of(
                "identifier",
                "a number of the record, not of the device",
                "basedOn",
                read,
                "derivedFrom",
                read,
                "timingTiming",
                "how often it is used gives no day",
                "source",
                "who told it changes nothing",
                "reasonReference",
                read,
                "bodySite",
                "the place of a device is no lesion");
    }

    @Override
    public List<Element> needs(Element use) {
        return use.all("device");
    }

    @Override
    public void read(Element use, Chart chart, Tools tools) {
        Optional<String> status = Status.code(use, "status", STATUS);
        if (status.filter(Status.ENTERED_IN_ERROR::equals).isPresent()) {
            Status.setAside(use, "status", Status.ENTERED_IN_ERROR);
            return;
        }
        Stated stated = switch (status.orElse("")) {
            case "active" -> Stated.NOW;
            case "completed", "stopped" -> Stated.PAST;
            case "intended", "on-hold" -> Stated.PLANNED;
            default -> Stated.SUSPECTED;
        };
        Optional<FhirDates.Days> when =
                FhirDates.dateOrPeriod(use, "timingDateTime", "timingPeriod").or(() -> FhirDates.of(use, "recordedOn"));
        use.child("device").ifPresent(device -> device(device, chart, stated, when, tools));
        new Said(chart, Place.NOWHERE, when, tools).each(use, "reasonCode", stated.suspected(), ConceptKind.PROBLEM);
        tools.notes().read(use, chart, About.PATIENT, stated, when);
    }

    private void device(Element reference, Chart chart, Stated stated, Optional<FhirDates.Days> when, Tools tools) {
        Optional<Element> device = tools.references().find(reference);
        String words = reference.text("display", "");
        boolean known = device.isPresent() && Devices.state(chart, device.get(), stated, when, tools)
                || Devices.stateWords(chart, words, reference, stated, when, tools);
        if (!known) {
            chart.unread(
                    type(), device.map(Devices::words).filter(w -> !w.isEmpty()).orElse(words));
        }
    }
}
