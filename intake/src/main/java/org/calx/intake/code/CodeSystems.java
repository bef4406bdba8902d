package org.calx.intake.code;

import java.util.Locale;
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
    public static final String ORPHANET = "http://www.orpha.net";
    public static final String OMIM = "http://omim.org";
    public static final String UCUM = "http://unitsofmeasure.org";
    /** The concepts of the guide themselves; the code is the concept's id. */
    public static final String CALX = "http://calx.org/fhir/CodeSystem/concept";

    /** Here a code that begins with another is a kind of it: M34.1 is a kind of M34, B01AA03 of B01AA. */
    static final Set<String> BY_PREFIX = Set.of(ICD_10_CM, ICD_10, ATC);

    /** Here codes begin with the name of their system, written in several ways. */
    static final Set<String> WITH_NAME = Set.of(HPO, MONDO, ORPHANET, OMIM);

    /** Most codes name their system as the guide does. */
    private static final Set<String> KNOWN =
            Set.of(ICD_10_CM, ICD_10, SNOMED_CT, LOINC, RXNORM, ATC, HPO, MONDO, ORPHANET, OMIM, UCUM, CALX);

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("urn:oid:2.16.840.1.113883.6.90", ICD_10_CM),
            Map.entry("urn:oid:2.16.840.1.113883.6.3", ICD_10),
            Map.entry("urn:oid:2.16.840.1.113883.6.96", SNOMED_CT),
            Map.entry("urn:oid:2.16.840.1.113883.6.1", LOINC),
            Map.entry("urn:oid:2.16.840.1.113883.6.88", RXNORM),
            Map.entry("urn:oid:2.16.840.1.113883.6.73", ATC),
            Map.entry("http://purl.obolibrary.org/obo/hp.owl", HPO),
            Map.entry("http://purl.obolibrary.org/obo/hp.fhir", HPO),
            Map.entry("http://purl.obolibrary.org/obo/mondo.fhir", MONDO),
            Map.entry("http://www.omim.org", OMIM),
            Map.entry("urn:oid:2.16.840.1.113883.6.174", OMIM),
            Map.entry("http://www.orphadata.org", ORPHANET));

    private CodeSystems() {}

    /** The address by which the guide knows a system: without version, edition or closing slash, in one spelling. */
    public static String usual(String system) {
        if (KNOWN.contains(system)) {
            return system;
        }
        String plain = system.strip();
        int version = plain.indexOf('|');
        plain = version < 0 ? plain : plain.substring(0, version);
        plain = plain.startsWith("https:") ? "http:" + plain.substring("https:".length()) : plain;
        plain = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
        plain = plain.regionMatches(true, 0, "urn:oid:", 0, 8) ? plain.toLowerCase(Locale.ROOT) : plain;
        if (plain.startsWith(SNOMED_CT + "/")) {
            return SNOMED_CT;
        }
        return OTHER_NAMES.getOrDefault(plain, plain);
    }
}
