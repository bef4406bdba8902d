package org.calx.app.web.page;

import java.util.List;
import java.util.stream.Collectors;
import org.calx.app.web.view.PlaceNames;
import org.calx.app.web.visit.Place;
import org.calx.app.web.visit.Visit;
import org.calx.knowledge.Question;
import org.calx.record.About;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.record.PatientRecord;
import org.calx.words.DoctorPage;

/** A record in which each place carries the words of what was pointed at, such as "Right index finger, end part". */
final class PointedPlaces {
    private final PlaceNames names;
    private final String where;

    /** @param map the question that asks for the place */
    PointedPlaces(PlaceNames names, Question map) {
        this.names = names;
        where = "question " + map.id();
    }

    PatientRecord in(Visit visit) {
        PatientRecord record = visit.record();
        List<Fact> facts = record.facts().stream().map(f -> withWords(f, visit)).toList();
        return record.onlyFacts(f -> false).with(facts);
    }

    private Fact withWords(Fact fact, Visit visit) {
        if (!(fact.about() instanceof About.OfLesion of)
                || !fact.origin().where().equals(where)) {
            return fact;
        }
        List<Place> places = visit.places(of.lesion().name());
        if (places.isEmpty()) {
            return fact;
        }
        String words = places.stream().map(names::of).collect(Collectors.joining("; "));
        Origin pointed = new Origin(fact.origin().source(), DoctorPage.MAP, words);
        return new Fact(
                fact.concept(), fact.value(), fact.about(), fact.tense(), fact.certainty(), fact.when(), pointed);
    }
}
