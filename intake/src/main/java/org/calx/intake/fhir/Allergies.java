package org.calx.intake.fhir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.calx.record.About;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Origin;

/** Finds the allergy that a substance, or a name of an allergy, means. Nothing else is ever stated of it. */
final class Allergies {
    /** The ids of the guide's allergies end so. */
    private static final String ALLERGY = "-allergy";

    private static final Pattern LEAD =
            Pattern.compile("^(?i)(?:(?:allergy|allergic|hypersensitivity|intolerance|propensity to adverse reactions)"
                    + "(?: disorder| reaction| disposition)? (?:to|caused by)|allergic to) +");
    private static final Pattern TAG = Pattern.compile(" *\\([a-z ]+\\)$");

    private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");

    private final Coded coded;

    Allergies(Coded coded) {
        this.coded = coded;
    }

    private static boolean isAllergy(ConceptId id) {
        return id.value().endsWith(ALLERGY);
    }

    /** States the allergies that a substance means; whether there is any. */
    boolean state(Chart chart, Element substance, Stated stated, Optional<FhirDates.Days> when) {
        List<Concept> byCode = coded.concepts(substance).stream()
                .filter(c -> isAllergy(c.id()))
                .toList();
        if (!byCode.isEmpty()) {
            Origin origin = new Origin(Origin.Source.CODE, substance.where(), Coded.words(substance));
            byCode.forEach(c -> chart.add(coded.fact(c, stated, About.PATIENT, when, origin)));
            return true;
        }
        Set<Fact> facts = new LinkedHashSet<>();
        for (String name : names(substance)) {
            for (String words : List.of(name + " allergy", "allergic to " + name)) {
                List<Fact> read = new ArrayList<>();
                coded.collectWords(read::add, words, substance, stated, About.PATIENT, when, ConceptKind.PROBLEM);
                read.stream().filter(f -> isAllergy(f.concept())).forEach(facts::add);
            }
        }
        Set<ConceptId> said = new LinkedHashSet<>();
        facts.stream().filter(f -> said.add(f.concept())).forEach(chart::add);
        return !said.isEmpty();
    }

    /**
     * All that the substance is called, without "allergy to" before it and what kind of code it is behind it, and each
     * word of it: "sodium metabisulfite" is a sulfite.
     */
    private static Set<String> names(Element substance) {
        Set<String> names = new LinkedHashSet<>();
        substance.text("text").ifPresent(names::add);
        substance.children("coding").forEach(c -> c.text("display").ifPresent(names::add));
        Set<String> plain = new LinkedHashSet<>();
        names.forEach(n ->
                plain.add(LEAD.matcher(TAG.matcher(n.strip()).replaceFirst("")).replaceFirst("")));
        Set<String> words = new LinkedHashSet<>(plain);
        plain.forEach(p -> WORD.matcher(p).results().map(MatchResult::group).forEach(words::add));
        words.removeIf(String::isBlank);
        return words;
    }
}
