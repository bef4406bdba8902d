package org.calx.intake.fhir;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.record.About;

/** A device that is in or on a person. One that names no person is read only where another resource uses it. */
final class DeviceReader implements ResourceReader {
    private static final Set<String> STATUS = Set.of("active", "inactive", Status.ENTERED_IN_ERROR, "unknown");

    @Override
    public String type() {
        return "Device";
    }

    @Override
    public Map<String, String> used() {
        return Elements.of(
                "status",
                "whether it is still there",
                "deviceName",
                "what it is called",
                "modelNumber",
                "what it is called",
                "type",
                "what it is",
                "note",
                "free text about it");
    }

    @Override
    public Map<String, String> ignored() {
        String maker = "how it was made and numbered says nothing of the person";
        return Elements.of(
                "identifier",
                maker,
                "definition",
                maker,
                "udiCarrier",
                maker,
                "statusReason",
                "why it is or is not in use is not read",
                "distinctIdentifier",
                maker,
                "manufacturer",
                maker,
                "manufactureDate",
                maker,
                "expirationDate",
                maker,
                "lotNumber",
                maker,
                "serialNumber",
                maker,
                "partNumber",
                maker,
                "specialization",
                maker,
                "version",
                maker,
                "property",
                maker,
                "owner",
                maker,
                "contact",
                maker,
                "location",
                maker,
                "url",
                maker,
                "safety",
                "how it behaves in a scanner is not asked here",
                "parent",
                "the whole it is part of is read where it stands");
    }

    @Override
    public void read(Element device, Chart chart, Tools tools) {
        String status = Status.code(device, "status", STATUS).orElse("active");
        if (status.equals(Status.ENTERED_IN_ERROR)) {
            Status.setAside(device, "status", status);
            return;
        }
        Stated stated = switch (status) {
            case "inactive" -> Stated.PAST;
            case "unknown" -> Stated.SUSPECTED;
            default -> Stated.NOW;
        };
        if (!Devices.state(chart, device, stated, Optional.empty(), tools)) {
            chart.unread(type(), Devices.words(device));
        }
        tools.notes().read(device, chart, About.PATIENT, stated, Optional.empty());
    }
}
