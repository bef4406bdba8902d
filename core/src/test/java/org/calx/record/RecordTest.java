package org.calx.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.StreamSupport;
import org.calx.assess.Tiny;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The nouns of a record: ids, units, quantities, lesions and the is-a graph. */
class RecordTest {
    private static final Concepts CONCEPTS = Tiny.KNOWLEDGE.concepts();
    private static final Units UNITS = Tiny.KNOWLEDGE.units();

    private static ConceptId id(String value) {
        return ConceptId.of(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Lump", "two words", "-lump", "lump-", "a--b", "lümp"})
    void anIdIsLowerCaseWithHyphens(String text) {
        assertThatThrownBy(() -> ConceptId.of(text)).hasMessageContaining("lower-case-with-hyphens");
    }

    @Test
    void idsAreOrderedAndShownAsWritten() {
        assertThat(id("site-1-a")).hasToString("site-1-a");
        assertThat(id("a").compareTo(id("b"))).isNegative();
        assertThat(id("b").compareTo(id("a"))).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "sap, 5, mg/dL, 5",
        "sap, 1.25, mmol/L, 5",
        "size, 2.50, cm, 25",
        "sap, 5, drops, none",
        "sap, 5, stones, none",
        "rain, 5, mg/dL, none",
        "age, 3, mo, 0.25",
        "age, 11, mo, 0.916666666667",
        "age, 216, mo, 18",
        "age, 1560, mo, 130",
    })
    void quantitiesConvertExactlyOrNotAtAll(String analyte, String number, String unit, String canonical) {
        assertThat(UNITS.canonical(analyte, Quantity.of(number, unit))
                        .map(BigDecimal::toPlainString)
                        .orElse("none"))
                .isEqualTo(canonical);
    }

    @Test
    void weeksAndDaysOfAgeAgreeInTheShippedUnits() {
        Units units = org.calx.knowledge.KnowledgeStore.packed().units();
        for (int weeks = 1; weeks < 600; weeks++) {
            assertThat(units.canonical("age", Quantity.of("" + weeks, "wk")))
                    .isEqualTo(units.canonical("age", Quantity.of("" + 7 * weeks, "d")));
        }
        for (int years = 1; years <= 120; years++) {
            assertThat(units.canonical("age", Quantity.of("" + 12 * years, "mo")))
                    .isEqualTo(units.canonical("age", Quantity.of("" + years, "a")));
        }
        assertThat(units.canonical("age", Quantity.of("365.2425", "d"))).contains(BigDecimal.ONE);
    }

    @ParameterizedTest
    @CsvSource({
        "sap, mg/dL, 0, true",
        "sap, mg/dL, 50, true",
        "sap, mg/dL, 50.1, false",
        "sap, mg/dL, -0.1, false",
        "sap, stones, 5, false",
    })
    void aValueIsPlausibleWithinTheTable(String analyte, String unit, String canonical, boolean plausible) {
        assertThat(UNITS.plausible(analyte, unit, new BigDecimal(canonical))).isEqualTo(plausible);
    }

    @ParameterizedTest
    @CsvSource({
        "sap, 5, mg/dL mmol/L",
        "sap, 12.5, mg/dL mmol/L",
        "sap, 13, mg/dL",
        "sap, 51, ''",
        "sap, -1, ''",
        "rain, 5, ''",
        "size, 50, cm mm",
    })
    void theUnitsThatFitABareNumberAreNamed(String analyte, String number, String units) {
        assertThat(String.join(" ", UNITS.unitsThatFit(analyte, new BigDecimal(number))))
                .isEqualTo(units);
    }

    @Test
    void everyRowOfTheTableIsThere() {
        assertThat(StreamSupport.stream(UNITS.rows().spliterator(), false)).hasSize(10);
        assertThat(UNITS.row("sap", "mmol/L")).map(Units.Row::canonicalUnit).contains("mg/dL");
        assertThat(UNITS.row("sap", "stones")).isEmpty();
    }

    @Test
    void equalQuantitiesAreEqualHoweverWritten() {
        assertThat(Quantity.of("1.50", "cm"))
                .isEqualTo(Quantity.of("1.5", "cm"))
                .hasToString("1.5 cm");
        assertThat(Quantity.of("100", "mm")).hasToString("100 mm");
    }

    @Test
    void lesionsAreOrderedByNameThenSide() {
        Lesion left = new Lesion("a", Side.LEFT);
        Lesion right = new Lesion("a", Side.RIGHT);
        assertThat(left.compareTo(right)).isNegative();
        assertThat(left.compareTo(new Lesion("b", Side.LEFT))).isNegative();
        assertThat(new Lesion("b", Side.LEFT).compareTo(right)).isPositive();
        assertThat(left.compareTo(new Lesion("a", Side.LEFT))).isZero();
    }

    @Test
    void aRecordNamesItsLesionsOnceInOrder() {
        PatientRecord record = Tiny.record("lump @b; hum; hard @a; soft @b; moon-fever relative");
        assertThat(record.lesions()).extracting(Lesion::name).containsExactly("a", "b");
        assertThat(record.onlyFacts(f -> f.about().equals(About.PATIENT)).facts())
                .hasSize(1);
        assertThat(Tiny.record("").lesions()).isEmpty();
    }

    @Test
    void aRecordDoesNotChangeWithTheListItWasMadeFrom() {
        List<Fact> facts = new java.util.ArrayList<>(Tiny.facts("lump"));
        PatientRecord record = PatientRecord.empty(Tiny.AS_OF).with(facts);
        facts.clear();
        assertThat(record.facts()).hasSize(1);
    }

    @Test
    void aFactCanBeTurnedToAnotherConceptOrValue() {
        Fact fact = Tiny.fact("lump past 3d @a");
        assertThat(fact.withConcept(id("hard")).withConcept(id("lump"))).isEqualTo(fact);
        assertThat(fact.withConcept(id("hard")).concept()).isEqualTo(id("hard"));
        assertThat(fact.withValue(Value.ABSENT).value()).isEqualTo(Value.ABSENT);
        assertThat(fact.withValue(Value.ABSENT).about()).isEqualTo(fact.about());
        assertThat(Fact.present(id("lump"), About.PATIENT, fact.origin()).tense())
                .isEqualTo(Tense.NOW);
        assertThat(Fact.absent(id("lump"), About.PATIENT, fact.origin()).value())
                .isEqualTo(Value.ABSENT);
    }

    @Test
    void theGraphIsClosedBothWays() {
        assertThat(CONCEPTS.ancestorsOrSelf(id("indigo")))
                .containsExactlyInAnyOrder(id("indigo"), id("blue"), id("colour"));
        assertThat(CONCEPTS.descendantsOrSelf(id("colour")))
                .containsExactlyInAnyOrder(id("indigo"), id("blue"), id("colour"));
        assertThat(CONCEPTS.isA(id("indigo"), id("colour"))).isTrue();
        assertThat(CONCEPTS.isA(id("colour"), id("indigo"))).isFalse();
        assertThat(CONCEPTS.ancestorsOrSelf(id("unheard-of"))).isEmpty();
        assertThat(CONCEPTS.descendantsOrSelf(id("unheard-of"))).isEmpty();
    }

    @Test
    void conceptsAreFoundByIdOrNamedAsMissing() {
        assertThat(CONCEPTS.get(id("lump")).name()).isEqualTo("lump");
        assertThat(CONCEPTS.find(id("unheard-of"))).isEmpty();
        assertThat(CONCEPTS.all()).extracting(c -> c.id().value()).contains("lump", "lab-sap-dew");
        assertThat(CONCEPTS.products()).extracting(c -> c.id().value()).containsExactly("lab-sap-dew");
        assertThatThrownBy(() -> CONCEPTS.get(id("unheard-of")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("unheard-of");
    }

    @ParameterizedTest
    @CsvSource({
        "lump, true",
        "shiver, false",
        "site-tail, true",
        "lesion-size, true",
        "age, false",
        "lab-sap, false",
        "moon-fever, false",
        "drops, false",
        "female, false",
        "glow-on-scan, false",
    })
    void featuresPlacesAndSizesBelongToALesion(String concept, boolean ofLesion) {
        assertThat(CONCEPTS.get(id(concept)).ofLesion()).isEqualTo(ofLesion);
    }

    @Test
    void kindsHaveAWord() {
        assertThat(ConceptKind.HISTOLOGY.word()).isEqualTo("histology");
    }

    @Test
    void somethingPersistsForADayAtLeast() {
        assertThat(new Persists.ForDays(1).days()).isEqualTo(1);
        assertThatThrownBy(() -> new Persists.ForDays(0)).hasMessageContaining("give 1 or more");
    }

    @Test
    void aProblemSaysWhatWhereAndWhatNext() {
        Problem problem = new Problem(Problem.Kind.UNKNOWN_UNIT, "line 3", "5 stones", "give mg/dL");
        assertThat(problem.remedy()).isEqualTo("give mg/dL");
        assertThat(new Coverage(ConceptKind.DRUG, "list").kind()).isEqualTo(ConceptKind.DRUG);
    }
}
