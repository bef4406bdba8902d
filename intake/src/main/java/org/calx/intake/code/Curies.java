package org.calx.intake.code;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.record.Code;

/** Codes written as prefix and code, such as {@code HP:0000979} or {@code LOINC:2157-6}. */
public final class Curies {
    private static final Map<String, String> SYSTEMS = Map.ofEntries(
            Map.entry("hp", CodeSystems.HPO),
            Map.entry("mondo", CodeSystems.MONDO),
            Map.entry("omim", CodeSystems.OMIM),
            Map.entry("mim", CodeSystems.OMIM),
            Map.entry("orpha", CodeSystems.ORPHANET),
            Map.entry("orphanet", CodeSystems.ORPHANET),
            Map.entry("ordo", CodeSystems.ORPHANET),
            Map.entry("loinc", CodeSystems.LOINC),
            Map.entry("lnc", CodeSystems.LOINC),
            Map.entry("snomedct", CodeSystems.SNOMED_CT),
            Map.entry("snomed", CodeSystems.SNOMED_CT),
            Map.entry("sct", CodeSystems.SNOMED_CT),
            Map.entry("sctid", CodeSystems.SNOMED_CT),
            Map.entry("rxnorm", CodeSystems.RXNORM),
            Map.entry("rxcui", CodeSystems.RXNORM),
            Map.entry("atc", CodeSystems.ATC),
            Map.entry("icd10", CodeSystems.ICD_10),
            Map.entry("icd10cm", CodeSystems.ICD_10_CM),
            Map.entry("ucum", CodeSystems.UCUM),
            Map.entry("calx", CodeSystems.CALX));

    /** Here the prefix is part of the code. */
    private static final Set<String> NAMED_IN_CODE = Set.of(CodeSystems.HPO, CodeSystems.MONDO);

    private Curies() {}

    /** The code in its system; empty if the prefix is not known here. */
    public static Optional<Code> of(String curie) {
        int colon = curie.indexOf(':');
        if (colon < 1 || colon == curie.length() - 1) {
            return Optional.empty();
        }
        String prefix =
                curie.substring(0, colon).strip().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
        return Optional.ofNullable(SYSTEMS.get(prefix))
                .map(system -> new Code(
                        system,
                        NAMED_IN_CODE.contains(system)
                                ? curie.strip()
                                : curie.substring(colon + 1).strip()));
    }
}
