package org.calx.intake.fhir;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.intake.code.CodeSystems;
import org.calx.record.ConceptKind;

/**
 * Codes that say that there is nothing of a kind, or that nothing is known about it. The first declare their kind to be
 * complete; the second declare nothing.
 */
final class NothingKnown {
    private static final String IPS = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips";

    /** What is absent by code of the International Patient Summary; the guide asks for no list of the others. */
    private static final Map<String, Set<ConceptKind>> BY_IPS = Map.ofEntries(
            Map.entry("no-known-medications", Set.of(ConceptKind.DRUG)),
            Map.entry("no-known-problems", Set.of(ConceptKind.PROBLEM)),
            Map.entry("no-known-procedures", Set.of(ConceptKind.PROCEDURE)),
            Map.entry("no-known-allergies", Set.of()),
            Map.entry("no-known-medication-allergies", Set.of()),
            Map.entry("no-known-environmental-allergies", Set.of()),
            Map.entry("no-known-food-allergies", Set.of()),
            Map.entry("no-known-immunizations", Set.of()),
            Map.entry("no-known-devices", Set.of()),
            Map.entry("no-medication-info", Set.of()),
            Map.entry("no-problem-info", Set.of()),
            Map.entry("no-procedure-info", Set.of()),
            Map.entry("no-allergy-info", Set.of()),
            Map.entry("no-immunization-info", Set.of()),
            Map.entry("no-device-info", Set.of()));

    private static final Map<String, Set<ConceptKind>> BY_SNOMED_CT = Map.of(
            "787481004", Set.of(ConceptKind.DRUG),
            "160245001", Set.of(ConceptKind.PROBLEM),
            "787480003", Set.of(ConceptKind.PROCEDURE),
            "716186003", Set.of(),
            "787482006", Set.of(),
            "787483001", Set.of());

    private NothingKnown() {}

    /** The kinds of which a coded thing says that there are none; empty if it says nothing of that sort. */
    static Optional<Set<ConceptKind>> of(Element codeable) {
        for (Element coding : codeable.children("coding")) {
            String system = CodeSystems.usual(coding.text("system", ""));
            String code = coding.text("code", "").strip();
            Map<String, Set<ConceptKind>> codes =
                    system.equals(IPS) ? BY_IPS : system.equals(CodeSystems.SNOMED_CT) ? BY_SNOMED_CT : Map.of();
            if (codes.containsKey(code)) {
                return Optional.of(codes.getOrDefault(code, Set.of()));
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a resource whose code says that there is nothing, as a declaration.
     *
     * @param valid whether the resource stands by what it says: it is neither an error nor a denial of that denial
     * @param when the day it was said, if given
     * @return whether the code was one of these, so that there is nothing else to read in it
     */
    static boolean read(Element codeable, boolean valid, Optional<FhirDates.Days> when, Chart chart, Tools tools) {
        Optional<Set<ConceptKind>> kinds = of(codeable);
        if (kinds.isEmpty() || !tools.coded().concepts(codeable).isEmpty()) {
            return false;
        }
        String words = Coded.words(codeable);
        if (valid && !kinds.get().isEmpty()) {
            chart.declarations().add(kinds.get(), words.isEmpty() ? "none known" : words, codeable.where(), when);
        } else {
            chart.unread(codeable.resource().type(), words);
        }
        return true;
    }
}
