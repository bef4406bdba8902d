package org.calx.intake.fhir;

import static org.calx.intake.fhir.RandomParts.DAYS;
import static org.calx.intake.fhir.RandomParts.TERMS;
import static org.calx.intake.fhir.RandomParts.WORDS;
import static org.calx.intake.fhir.RandomParts.coding;
import static org.calx.intake.fhir.Tree.object;

import java.util.List;
import java.util.Map;
import org.calx.intake.code.CodeSystems;
import org.calx.record.ConceptKind;

/** Random reports, documents and lists. */
final class RandomDocuments {
    private final RandomParts of;

    RandomDocuments(RandomParts of) {
        this.of = of;
    }

    Map<String, Object> report() {
        return of.start(
                "DiagnosticReport",
                "status",
                of.pick("final", "amended", "cancelled", "entered-in-error"),
                "code",
                object("text", "radiograph"),
                "subject",
                of.subject(),
                "effectiveDateTime",
                of.day(),
                "conclusion",
                of.pick(WORDS),
                "conclusionCode",
                List.of(of.name(ConceptKind.IMAGING, ConceptKind.HISTOLOGY)));
    }

    Map<String, Object> document() {
        return of.start(
                "DocumentReference",
                "status",
                of.pick("current", "superseded", "entered-in-error"),
                "subject",
                of.subject(),
                "date",
                "2026-11-01T08:00:00Z",
                "content",
                List.of(object(
                        "attachment",
                        object("contentType", "text/plain", "data", "UGFpbmZ1bCBwdXJwbGUgc2tpbiBvbiB0aGUgdGhpZ2gu"))));
    }

    Map<String, Object> composition() {
        return of.start(
                "Composition",
                "status",
                of.pick("final", "amended", "entered-in-error"),
                "subject",
                of.subject(),
                "date",
                of.pick(DAYS),
                "section",
                List.of(object(
                        "code",
                        coding(CodeSystems.LOINC, of.pick("10160-0", "11450-4", "48765-2")),
                        "emptyReason",
                        coding(TERMS + "list-empty-reason", of.pick("nilknown", "notasked", "withheld")))));
    }

    Map<String, Object> list() {
        return of.start(
                "List",
                "status",
                of.pick("current", "retired", "entered-in-error"),
                "mode",
                of.pick("snapshot", "working", "changes"),
                "code",
                coding(CodeSystems.LOINC, of.pick("10160-0", "11450-4", "48765-2")),
                "subject",
                of.subject(),
                "date",
                of.pick(DAYS),
                "emptyReason",
                coding(TERMS + "list-empty-reason", of.pick("nilknown", "notasked", "unavailable")));
    }
}
