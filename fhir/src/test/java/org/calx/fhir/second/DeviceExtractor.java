package org.calx.fhir.second;

import java.util.Optional;
import java.util.Set;
import org.calx.record.About;
import org.calx.record.ConceptKind;
import org.hl7.fhir.r4.model.Device;

/** A device that names its patient. */
final class DeviceExtractor implements Extractor<Device> {
    @Override
    public Class<Device> type() {
        return Device.class;
    }

    @Override
    public void extract(Device device, Page page) {
        if (!device.hasPatient()) {
            return;
        }
        Statement now = Statement.now(Optional.empty());
        Statement how = device.getStatus() == null
                ? now
                : switch (device.getStatus()) {
                    case INACTIVE -> Statement.past(Optional.empty());
                    case UNKNOWN -> now.suspected();
                    case ENTEREDINERROR -> null;
                    default -> now;
                };
        if (how != null) {
            Medicines.without(
                    Set.of(ConceptKind.FINDING, ConceptKind.SITE, ConceptKind.PROCEDURE), device.getType(), how, page);
            page.notes(device, how, About.PATIENT);
        }
    }
}
