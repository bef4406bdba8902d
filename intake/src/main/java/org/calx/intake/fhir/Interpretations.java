package org.calx.intake.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.intake.lab.Judgement;

/**
 * What the source itself makes of a value.
 *
 * @param judgements those that are understood, each once
 * @param unread the words of those that are not
 */
record Interpretations(List<Judgement> judgements, List<String> unread) {
    private static final Map<String, Judgement> CODES = Map.ofEntries(
            Map.entry("H", Judgement.HIGH),
            Map.entry("HH", Judgement.HIGH),
            Map.entry("HU", Judgement.HIGH),
            Map.entry(">", Judgement.HIGH),
            Map.entry("L", Judgement.LOW),
            Map.entry("LL", Judgement.LOW),
            Map.entry("LU", Judgement.LOW),
            Map.entry("<", Judgement.LOW),
            Map.entry("N", Judgement.NORMAL),
            Map.entry("A", Judgement.ABNORMAL),
            Map.entry("AA", Judgement.ABNORMAL),
            Map.entry("POS", Judgement.POSITIVE),
            Map.entry("DET", Judgement.POSITIVE),
            Map.entry("RR", Judgement.POSITIVE),
            Map.entry("WR", Judgement.POSITIVE),
            Map.entry("NEG", Judgement.NEGATIVE),
            Map.entry("ND", Judgement.NEGATIVE),
            Map.entry("NR", Judgement.NEGATIVE));

    /** A change since the last time, or what a germ does to a medicine: no judgement of the value. */
    private static final Set<String> OF_OTHER_THINGS =
            Set.of("B", "D", "U", "W", "S", "R", "I", "SDD", "NS", "SYN-R", "SYN-S", "NCL", "CAR", "Carrier");

    private static final Set<String> SYSTEMS = Set.of(
            "",
            "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation",
            "http://terminology.hl7.org/CodeSystem/v2-0078",
            "http://hl7.org/fhir/v3/ObservationInterpretation",
            "http://hl7.org/fhir/v2/0078",
            "urn:oid:2.16.840.1.113883.5.83");

    static Interpretations of(Element part) {
        List<Judgement> judgements = new ArrayList<>(1);
        List<String> unread = new ArrayList<>(0);
        for (Element interpretation : part.all("interpretation")) {
            List<String> codes = interpretation.children("coding").stream()
                    .filter(c -> SYSTEMS.contains(c.text("system", "")))
                    .flatMap(c -> c.text("code").stream())
                    .toList();
            List<Judgement> known = codes.stream()
                    .flatMap(c -> Optional.ofNullable(CODES.get(c.strip())).stream())
                    .toList();
            if (!known.isEmpty()) {
                judgements.addAll(known);
            } else if (codes.stream().noneMatch(OF_OTHER_THINGS::contains)) {
                words(interpretation, judgements, unread);
            }
        }
        return new Interpretations(judgements.stream().distinct().toList(), unread);
    }

    private static void words(Element interpretation, List<Judgement> judgements, List<String> unread) {
        String words = Coded.words(interpretation);
        Optional<Judgement> judgement = Judgement.of(words);
        judgement.ifPresent(judgements::add);
        if (judgement.isEmpty()) {
            String code = interpretation.children("coding").stream()
                    .flatMap(c -> c.text("code").stream())
                    .findFirst()
                    .orElse("");
            unread.add(words.isEmpty() ? code : words);
        }
    }

    /** The judgement that a CodeableConcept given as a value is. */
    static Optional<Judgement> ofValue(Element codeable) {
        return codeable.children("coding").stream()
                .filter(c -> SYSTEMS.contains(c.text("system", "")) && c.has("system"))
                .flatMap(c -> Optional.ofNullable(CODES.get(c.text("code", ""))).stream())
                .findFirst();
    }
}
