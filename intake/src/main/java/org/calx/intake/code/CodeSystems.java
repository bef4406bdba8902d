package org.calx.intake.code;

import java.util.Map;
import java.util.Set;

/** The code systems that are read, by address and by object identifier. */
public final class CodeSystems {
    public static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
    public static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";
    public static final String SNOMED_CT = "http://snomed.info/sct";
    public static final String LOINC = "http://loinc.org";
    public static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    public static final String ATC = "http://www.whocc.no/atc";
    public static final String HPO = "http://human-phenotype-ontology.org";
    public static final String MONDO = "http://purl.obolibrary.org/obo/mondo.owl";
    public static final String UCUM = "http://unitsofmeasure.org";
    /** The concepts of the guide themselves; the code is the concept's id. */
    public static final String CALX = "http://calx.org/fhir/CodeSystem/concept";

    /** Here a code that begins with another is a kind of it: M34.1 is a kind of M34, B01AA03 of B01AA. */
    static final Set<String> BY_PREFIX = Set.of(ICD_10_CM, ICD_10, ATC);

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("urn:oid:2.16.840.1.113883.6.90", ICD_10_CM),
            Map.entry("urn:oid:2.16.840.1.113883.6.3", ICD_10),
            Map.entry("urn:oid:2.16.840.1.113883.6.96", SNOMED_CT),
            Map.entry("urn:oid:2.16.840.1.113883.6.1", LOINC),
            Map.entry("urn:oid:2.16.840.1.113883.6.88", RXNORM),
            Map.entry("urn:oid:2.16.840.1.113883.6.73", ATC),
            Map.entry("http://purl.obolibrary.org/obo/hp.owl", HPO),
            Map.entry("http://purl.obolibrary.org/obo/hp.fhir", HPO),
            Map.entry("http://purl.obolibrary.org/obo/mondo.fhir", MONDO));

    private CodeSystems() {}

    /** The address by which the guide knows a system. */
    public static String usual(String system) {
        String known = OTHER_NAMES.get(system);
        if (known != null) {
            return known;
        }
        return system.startsWith(SNOMED_CT) ? SNOMED_CT : system;
    }
}
