package org.calx.app.web.page;

import java.util.List;
import java.util.Optional;
import org.calx.app.web.view.Helplines;
import org.calx.app.web.visit.Visits;

/** What the start shows. @param country the one chosen */
public record StartModel(List<Helplines.Country> countries, Optional<String> country, Visits.Keeping keeping) {
    public StartModel {
        countries = List.copyOf(countries);
    }
}
