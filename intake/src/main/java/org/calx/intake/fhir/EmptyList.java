package org.calx.intake.fhir;

import java.util.Optional;
import java.util.Set;
import org.calx.record.ConceptKind;
import org.calx.record.Problem;

/** Reads why a list or a section is empty. Only "nil known" says that there is nothing. */
final class EmptyList {
    private static final String REASONS = "http://terminology.hl7.org/CodeSystem/list-empty-reason";
    private static final String NIL_KNOWN = "nilknown";

    /** A list of changes is empty when nothing changed. */
    private static final String CHANGES = "changes";

    private EmptyList() {}

    /**
     * Takes the declaration of a list or a section, if it makes one.
     *
     * @param when the day the list was made
     */
    static void read(Element holder, Optional<FhirDates.Days> when, Chart chart) {
        Optional<Element> reason = holder.child("emptyReason");
        if (reason.filter(EmptyList::isNilKnown).isEmpty()) {
            return;
        }
        Optional<ConceptKind> kind = SectionKind.of(holder).complete();
        if (holder.has("entry")
                || holder.has("section")
                || holder.text("mode", "").equals(CHANGES)) {
            holder.faults()
                    .add(
                            Problem.Kind.SET_ASIDE,
                            holder.pathTo("emptyReason"),
                            "a list that has entries, or tells only changes, does not say that there is nothing",
                            "leave out emptyReason");
        } else if (kind.isPresent()) {
            String words = name(holder) + ": none known";
            chart.declarations().add(Set.of(kind.get()), words, reason.get().where(), when);
        } else {
            chart.unread("empty " + holder.resource().type(), name(holder));
        }
    }

    private static boolean isNilKnown(Element reason) {
        return reason.children("coding").stream()
                .anyMatch(c -> c.text("code", "").equals(NIL_KNOWN)
                        && c.text("system", REASONS).equals(REASONS));
    }

    private static String name(Element holder) {
        return holder.text("title")
                .or(() -> holder.child("code").map(Coded::words).filter(w -> !w.isEmpty()))
                .orElse("list");
    }
}
