package org.calx.intake.fhir;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.record.About;
import org.calx.record.ConceptKind;
import org.calx.record.Problem;

/** A list of diseases, medicines or others. What its entries point to is read by itself. */
final class ListReader implements ResourceReader {
    private static final String CURRENT = "current";
    private static final Set<String> STATUS = Set.of(CURRENT, "retired", Status.ENTERED_IN_ERROR);

    @Override
    public String type() {
        return "List";
    }

    @Override
    public Map<String, String> used() {
        return Elements.of(
                "status", "a list that is retired or an error says nothing",
                "mode", "a list of changes is not all there is",
                "title", "what it is called, in what is told",
                "code", "what it is a list of",
                "subject", "whom it is about",
                "date", "the day it was made",
                "note", "free text of its day",
                "entry", "words without a resource are read; what is marked as deleted is told",
                "emptyReason", "that there is nothing of its kind");
    }

    @Override
    public Map<String, String> ignored() {
        return Elements.of(
                "identifier", "a number of the list",
                "encounter", "the visit says nothing more",
                "source", "who made it changes nothing of what is said",
                "orderedBy", "order carries no meaning");
    }

    @Override
    public void read(Element list, Chart chart, Tools tools) {
        Optional<String> status = Status.code(list, "status", STATUS);
        if (status.filter(s -> !s.equals(CURRENT)).isPresent()) {
            Status.setAside(list, "status", status.get());
            return;
        }
        Optional<FhirDates.Days> when = FhirDates.of(list, "date");
        if (status.isPresent()) {
            EmptyList.read(list, when, chart);
        }
        for (Element entry : list.children("entry")) {
            if (entry.isUnmodified()) {
                entry(list, entry, when, chart, tools);
            }
        }
        tools.notes().read(list, chart, About.PATIENT, Stated.NOW, when);
    }

    private static void entry(Element list, Element entry, Optional<FhirDates.Days> made, Chart chart, Tools tools) {
        if (entry.flag("deleted").orElse(false)) {
            entry.faults()
                    .add(
                            Problem.Kind.SET_ASIDE,
                            entry.pathTo("deleted"),
                            "an entry is marked as deleted; what it points to is read by its own status",
                            "set the status of the resource itself");
            return;
        }
        Optional<Element> item = entry.child("item").filter(i -> !i.has("reference"));
        Optional<ConceptKind> kind = SectionKind.of(list).complete();
        if (item.isEmpty() || item.get().text("display").isEmpty()) {
            return;
        }
        Optional<FhirDates.Days> when = FhirDates.of(entry, "date").or(() -> made);
        String words = item.get().text("display", "");
        Stated stated = kind.filter(ConceptKind.PROCEDURE::equals).isPresent() ? Stated.PAST : Stated.NOW;
        boolean known = kind.isPresent()
                && tools.coded().stateWords(chart, words, item.get(), stated, About.PATIENT, when, kind.get());
        if (!known) {
            chart.unread("List.entry", words);
        }
    }
}
