package org.calx.intake.fhir;

import static org.calx.intake.fhir.RandomParts.DAYS;
import static org.calx.intake.fhir.RandomParts.TERMS;
import static org.calx.intake.fhir.RandomParts.coding;
import static org.calx.intake.fhir.Tree.object;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.calx.intake.code.CodeSystems;
import org.calx.record.ConceptKind;

/** Random statements about what a person has, had, or had done. */
final class RandomStatements {
    private final RandomParts of;

    RandomStatements(RandomParts of) {
        this.of = of;
    }

    Map<String, Object> condition() {
        return of.start(
                "Condition",
                "clinicalStatus",
                coding(
                        TERMS + "condition-clinical",
                        of.pick("active", "recurrence", "inactive", "remission", "resolved")),
                "verificationStatus",
                coding(
                        TERMS + "condition-ver-status",
                        of.pick("confirmed", "confirmed", "unconfirmed", "provisional", "refuted", "entered-in-error")),
                "code",
                of.name(ConceptKind.PROBLEM, ConceptKind.PROBLEM, ConceptKind.FINDING),
                "bodySite",
                of.site(),
                "subject",
                of.subject(),
                of.pick("onsetDateTime", "abatementDateTime"),
                of.day(),
                "recordedDate",
                of.day());
    }

    Map<String, Object> observation() {
        Map<String, Object> observation = of.start(
                "Observation",
                "status",
                of.pick("final", "final", "preliminary", "amended", "cancelled", "entered-in-error", "unknown"),
                "subject",
                of.subject(),
                "effectiveDateTime",
                of.day());
        switch (of.random.nextInt(3)) {
            case 0 -> {
                List<Object> site = of.site();
                observation.putAll(object(
                        "code",
                        of.name(ConceptKind.FINDING, ConceptKind.EXPOSURE),
                        "valueBoolean",
                        of.random.nextBoolean(),
                        "bodySite",
                        site.isEmpty() ? "" : site.get(0)));
            }
            case 1 -> {
                observation.put("code", of.name(ConceptKind.LAB));
                observation.putAll(result());
            }
            default -> {
                Map<String, Object> part = object("code", of.name(ConceptKind.LAB));
                part.putAll(result());
                observation.put("code", object("text", "panel"));
                observation.put("component", List.of(part));
            }
        }
        return observation;
    }

    private Map<String, Object> result() {
        Map<String, Object> number = object(
                "value",
                BigDecimal.valueOf(of.random.nextInt(40_000), of.random.nextInt(4)),
                "comparator",
                of.pick("", "", "<", ">="),
                "unit",
                of.pick("mg/dL", "mmol/L", "pg/mL", "g/L", "zorp"),
                "system",
                CodeSystems.UCUM);
        number.put("code", number.get("unit"));
        Map<String, Object> flag =
                coding(TERMS + "v3-ObservationInterpretation", of.pick("H", "L", "N", "POS", "NEG", "A"));
        return switch (of.random.nextInt(3)) {
            case 0 -> object("valueQuantity", number);
            case 1 -> object("valueQuantity", number, "interpretation", List.of(flag));
            default -> object("interpretation", List.of(flag));
        };
    }

    Map<String, Object> procedure() {
        return of.start(
                "Procedure",
                "status",
                of.pick("in-progress", "completed", "stopped", "on-hold", "preparation", "unknown", "not-done"),
                "code",
                of.name(ConceptKind.PROCEDURE, ConceptKind.PROBLEM),
                "subject",
                of.subject(),
                "performedDateTime",
                of.day());
    }

    Map<String, Object> family() {
        return of.start(
                "FamilyMemberHistory",
                "status",
                of.pick("completed", "partial", "entered-in-error", "health-unknown"),
                "patient",
                of.subject(),
                "relationship",
                object("text", of.pick("mother", "brother", "aunt")),
                "condition",
                List.of(object("code", of.name(ConceptKind.PROBLEM))));
    }

    Map<String, Object> encounter() {
        return of.start(
                "Encounter",
                "status",
                of.pick("finished", "in-progress", "planned", "cancelled", "entered-in-error"),
                "class",
                object("code", "AMB"),
                "subject",
                of.subject(),
                "period",
                object("start", of.pick(DAYS)),
                "reasonCode",
                List.of(of.name(ConceptKind.PROBLEM, ConceptKind.FINDING)));
    }

    Map<String, Object> device() {
        return of.start(
                "DeviceUseStatement",
                "status",
                of.pick("active", "completed", "intended", "on-hold", "entered-in-error"),
                "subject",
                of.subject(),
                "device",
                object("display", "pacemaker"),
                "reasonCode",
                List.of(of.name(ConceptKind.PROBLEM)),
                "recordedOn",
                of.day());
    }
}
