package org.calx.intake.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.intake.text.Recognised;
import org.calx.record.About;
import org.calx.record.Age;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.record.Tense;
import org.calx.record.Value;

/** Reads the annotations of a resource as free text of their day. Its lesions are told from all others by its place. */
final class Notes {
    /** In a record the date of birth says the age; an age in words is that of some event. */
    private static final ConceptId AGE = Age.CONCEPT;

    /** Words that nobody read. */
    static final ConceptId MISSED = ConceptId.of("free-text-not-understood");

    private final Narratives narratives;
    /** A note of the last days speaks of now, even if what it was written to is over. */
    private static final int RECENT_DAYS = 90;

    private final LocalDate asOf;

    Notes(Narratives narratives, LocalDate asOf) {
        this.narratives = narratives;
        this.asOf = asOf;
    }

    /**
     * Reads the {@code note} of a resource or a part of one.
     *
     * @param about the relative it is about; otherwise the patient
     * @param stated the tense of the resource: what is past makes its notes past, unless they are recent themselves
     * @param when the day of the resource, for a note without a day of its own
     */
    void read(Element resource, Chart chart, About about, Stated stated, Optional<FhirDates.Days> when) {
        for (Element note : resource.all("note")) {
            Optional<FhirDates.Days> own = FhirDates.of(note, "time");
            Tense tense = FhirDates.isWithin(own, RECENT_DAYS, asOf) ? Tense.NOW : stated.tense();
            Optional<FhirDates.Days> day = own.or(() -> when);
            note.text("text").ifPresent(t -> text(t, note.where(), chart, about, tense, day));
        }
    }

    /**
     * Reads free text.
     *
     * @param where file, resource and field
     */
    void text(String text, String where, Chart chart, About about, Tense tense, Optional<FhirDates.Days> when) {
        add(narratives.read(text, where, where, Set.of()), chart, about, tense, when);
    }

    /**
     * Reads a document. One and the same text is about the same lesions, wherever it stands.
     *
     * @param prefer the kinds a report is for, or none
     */
    void document(
            String text,
            String where,
            Chart chart,
            Stated stated,
            Optional<FhirDates.Days> when,
            Set<ConceptKind> prefer) {
        String first = chart.firstPlace(text, where);
        add(narratives.read(text, where, first, prefer), chart, About.PATIENT, stated.tense(), when);
    }

    /**
     * What a text states, undated.
     *
     * @param where where it stands, which also tells its lesions from all others
     */
    List<Fact> facts(String text, String where) {
        return narratives.read(text, where, where, Set.of()).facts().stream()
                .filter(f -> !f.concept().equals(AGE))
                .toList();
    }

    /**
     * What someone's own words state. What they deny counts only where the person has confirmed it.
     *
     * @param chart takes the problems
     */
    List<Fact> ownWords(String text, String where, boolean confirmed, Chart chart) {
        Recognised read = narratives.ownWords(text, where);
        chart.add(List.copyOf(read.problems()));
        List<Fact> facts = new ArrayList<>(read.facts());
        if (confirmed) {
            facts.addAll(read.denied());
        } else {
            facts.removeIf(f -> f.value() instanceof Value.Absent);
        }
        return facts;
    }

    /** Whether texts are read at all, so that they need to be decoded. */
    boolean areRead() {
        return narratives.areRead();
    }

    /** Says that words were left unread, so that silence about a danger is no denial. */
    void missed(Chart chart, String where, Optional<FhirDates.Days> when) {
        Origin origin = new Origin(Origin.Source.NARRATIVE, where, "");
        Fact fact = Fact.present(MISSED, About.PATIENT, origin);
        chart.add(new Fact(
                fact.concept(),
                fact.value(),
                fact.about(),
                fact.tense(),
                fact.certainty(),
                when.map(d -> FhirDates.day(d, false, asOf)),
                origin));
    }

    private void add(Recognised read, Chart chart, About about, Tense tense, Optional<FhirDates.Days> when) {
        for (Fact fact : read.facts()) {
            if (fact.concept().equals(AGE)) {
                continue;
            }
            boolean absent = fact.value() instanceof Value.Absent;
            chart.add(new Fact(
                    fact.concept(),
                    fact.value(),
                    about instanceof About.Relative ? about : fact.about(),
                    tense == Tense.PAST && fact.tense() == Tense.NOW ? Tense.PAST : fact.tense(),
                    fact.certainty(),
                    fact.when().or(() -> when.map(d -> FhirDates.day(d, absent, asOf))),
                    fact.origin()));
        }
        chart.add(List.copyOf(read.problems()));
    }
}
