package org.calx.fhir.second;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.calx.record.ConceptKind;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/** What a medicine is, whether it is named or pointed at. */
final class Medicines {
    private Medicines() {}

    static void say(Type medication, Statement how, Page page) {
        if (medication instanceof CodeableConcept code) {
            if (!Coverages.declare(code, how.days(), page) && !Coverages.saysNothing(code)) {
                page.say(code, how);
            }
        }
        if (medication instanceof Reference reference) {
            Optional<Resource> target = page.targets().apply(reference);
            if (target.orElse(null) instanceof Medication named) {
                Page there = reference.getReference().startsWith("#") ? page : page.at(named);
                there.say(named.getCode(), how);
                named.getIngredient().stream()
                        .filter(i -> i.hasItemCodeableConcept())
                        .forEach(i -> there.say(i.getItemCodeableConcept(), how));
            } else if (reference.hasDisplay()) {
                page.say(new CodeableConcept().setText(reference.getDisplay()), how);
            }
        }
    }

    /** The days on which a medicine was taken: of a period its end, or its start while it is not over. */
    static Optional<Days> taken(Type effective, LocalDate asOf) {
        if (effective instanceof Period period) {
            return Days.of(period.getEndElement())
                    .filter(d -> !d.first().isAfter(asOf))
                    .or(() -> Days.of(period.getStartElement()));
        }
        return Days.of(effective);
    }

    /** Says what is named, and takes back what is of the kinds that may not be said. */
    static void without(Set<ConceptKind> kinds, CodeableConcept what, Statement how, Page page) {
        Set<Said> before = Set.copyOf(page.person().said);
        page.say(what, how);
        page.person()
                .said
                .removeIf(s -> !before.contains(s)
                        && kinds.contains(
                                page.meanings().concepts().get(s.concept()).kind()));
    }
}
