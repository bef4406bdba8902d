package org.calx.app.web.page;

import java.util.List;
import org.calx.app.web.view.PlaceNames;
import org.calx.app.web.visit.Visit;
import org.calx.knowledge.Question;
import org.calx.record.About;
import org.calx.record.Fact;
import org.calx.record.Lesion;
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

    /** Where a lump is, as it was pointed at. */
    List<String> words(Visit visit, Lesion lump) {
        return visit.places(lump.name()).stream().map(names::of).toList();
    }

    private Fact withWords(Fact fact, Visit visit) {
        if (!(fact.about() instanceof About.OfLesion of)
                || !fact.origin().where().equals(where)) {
            return fact;
        }
        String words = String.join("; ", words(visit, of.lesion()));
        if (words.isEmpty()) {
            return fact;
        }
        Origin pointed = new Origin(fact.origin().source(), DoctorPage.MAP, words);
        return new Fact(
                fact.concept(), fact.value(), fact.about(), fact.tense(), fact.certainty(), fact.when(), pointed);
    }
}
