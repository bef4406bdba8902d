package org.calx.fhir.second;

import java.util.List;
import java.util.Optional;
import org.calx.record.About;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DeviceUseStatement;

final class DeviceUseStatementExtractor implements Extractor<DeviceUseStatement> {
    @Override
    public Class<DeviceUseStatement> type() {
        return DeviceUseStatement.class;
    }

    @Override
    public void extract(DeviceUseStatement use, Page page) {
        Optional<Days> days = Days.of(use.getTiming()).or(() -> Days.of(use.getRecordedOnElement()));
        Statement how = use.getStatus() == null
                ? Statement.now(days).suspected()
                : switch (use.getStatus()) {
                    case ACTIVE -> Statement.now(days);
                    case COMPLETED, STOPPED -> Statement.past(days);
                    case INTENDED, ONHOLD -> Statement.planned(days);
                    default -> null;
                };
        if (how == null) {
            return;
        }
        Page.Site site = use.hasBodySite() ? page.site(List.of(use.getBodySite())) : Page.Site.NONE;
        use.getReasonCode().forEach(c -> page.say(c, how.suspected(), site));
        page.notes(use, how, About.PATIENT);

        if (page.targets().apply(use.getDevice()).orElse(null) instanceof Device device) {
            page.say(device.getType(), how, site);
        }
    }
}
