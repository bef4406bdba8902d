package org.calx.intake.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calx.intake.code.CodeSystems;
import org.calx.record.ConceptKind;
import org.jspecify.annotations.Nullable;

/** What a list, or a section of a document, holds. It says how to read what stands in it without a resource of its own. */
enum SectionKind {
    PROBLEMS(ConceptKind.PROBLEM),
    MEDICINES(ConceptKind.DRUG),
    PROCEDURES(ConceptKind.PROCEDURE),
    PAST_ILLNESSES(null),
    ALLERGIES(null),
    FAMILY(null),
    OTHER(null);

    private static final String LIST_USE = "http://terminology.hl7.org/CodeSystem/list-example-use-codes";

    private static final Map<String, SectionKind> BY_LOINC = Map.of(
            "11450-4", PROBLEMS,
            "10160-0", MEDICINES,
            "47519-4", PROCEDURES,
            "11348-0", PAST_ILLNESSES,
            "48765-2", ALLERGIES,
            "10157-6", FAMILY);

    private static final Map<String, SectionKind> BY_LIST_USE =
            Map.of("problems", PROBLEMS, "medications", MEDICINES, "allergies", ALLERGIES, "adverserxns", ALLERGIES);

    private final Optional<ConceptKind> complete;

    SectionKind(@Nullable ConceptKind complete) {
        this.complete = Optional.ofNullable(complete);
    }

    /** The kind of concept that is absent where such a list is said to be empty because nothing is known; or none. */
    Optional<ConceptKind> complete() {
        return complete;
    }

    /** The kind of a list or a section, by its {@code code}. */
    static SectionKind of(Element holder) {
        for (Element coding :
                holder.child("code").map(c -> c.children("coding")).orElse(List.of())) {
            String system = CodeSystems.usual(coding.text("system", ""));
            String code = coding.text("code", "").strip();
            Map<String, SectionKind> codes =
                    system.equals(CodeSystems.LOINC) ? BY_LOINC : system.equals(LIST_USE) ? BY_LIST_USE : Map.of();
            SectionKind kind = codes.get(code);
            if (kind != null) {
                return kind;
            }
        }
        return OTHER;
    }
}
