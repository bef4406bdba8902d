package org.calx.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.calx.assess.Tiny;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Coverage;
import org.calx.record.Fact;
import org.calx.record.PatientRecord;
import org.calx.record.Sex;
import org.calx.record.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one leaf says of a record, why it stays unknown, and from what it was read. */
class LeavesTest {

    /** The leaf in words: "has x [ever] [patient|relative] [within n]", "x > n [xULN] [within n]", "x is high [within n]". */
    static Criterion leaf(String text) {
        String[] w = text.split(" ");
        Optional<Window> within = Optional.empty();
        if (w.length > 2 && w[w.length - 2].equals("within")) {
            within = Optional.of(new Window(Integer.parseInt(w[w.length - 1]), "window"));
        }
        if (w[0].equals("has")) {
            return new Criterion.Has(
                    ConceptId.of(w[1]),
                    text.contains(" ever") ? Criterion.When.EVER : Criterion.When.NOW,
                    text.contains(" patient")
                            ? Criterion.Whose.PATIENT
                            : text.contains(" relative") ? Criterion.Whose.RELATIVE : Criterion.Whose.ANY,
                    within);
        }
        if (w[1].equals("is")) {
            return new Criterion.Level(
                    ConceptId.of(w[0]), Value.Grade.valueOf(w[2].toUpperCase(java.util.Locale.ROOT)), within);
        }
        Optional<BigDecimal> n = Optional.of(new BigDecimal(w[2]));
        Bound bound = switch (w[1]) {
            case ">" -> new Bound(n, true, Optional.empty(), false);
            case ">=" -> new Bound(n, false, Optional.empty(), false);
            case "<" -> new Bound(Optional.empty(), false, n, false);
            default -> new Bound(Optional.empty(), false, n, true);
        };
        return new Criterion.Compare(ConceptId.of(w[0]), bound, text.contains("xULN"), within, text);
    }

    static Explanation explain(PatientRecord record, Criterion criterion) {
        PatientView view = PatientView.of(Tiny.KNOWLEDGE.concepts(), record);
        Explanation explanation = new Explainer(view, e -> Standing.OPEN).of(criterion);
        Evaluation quick = new Evaluation(view, e -> Standing.OPEN);
        assertThat(quick.of(criterion)).as("quick answer").isEqualTo(explanation.truth());
        assertThat(new OpenGaps(quick, e -> Standing.OPEN).of(criterion))
                .as("quick gaps")
                .isEqualTo(explanation.openGaps());
        assertThat(new Reasons(quick, e -> Standing.OPEN).of(criterion))
                .as("quick reasons")
                .isEqualTo(explanation.reasons());
        return explanation;
    }

    private static void check(String leaf, PatientRecord record, String expected) {
        Explanation e = explain(record, leaf(leaf));
        String gaps = e.gaps().stream().map(g -> g.why().toString()).collect(Collectors.joining());
        assertThat(e.truth().decided() ? e.truth().toString() : gaps)
                .as(leaf + " of " + record.facts())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                // silence, presence, denial, and the is-a graph in both directions
                "has lump            |                            | NOT_ASKED",
                "has lump            | lump                       | YES",
                "has lump            | -lump                      | NO",
                "has blue            | indigo                     | YES",
                "has colour          | indigo                     | YES",
                "has indigo          | blue                       | NOT_ASKED",
                "has indigo          | -colour                    | NO",
                "has colour          | -indigo                    | NOT_ASKED",
                // now and ever, by how long a thing persists
                "has drip            | drip past                  | PAST_ONLY",
                "has drip ever       | drip past                  | YES",
                "has moon-fever      | moon-fever past            | YES",
                "has drip            | drip 400d                  | YES",
                "has sting           | sting 30d                  | YES",
                "has sting           | sting 31d                  | TOO_OLD",
                "has sting ever      | sting 31d                  | YES",
                "has sting           | sting past 5d              | PAST_ONLY",
                "has sting           | -sting 30d                 | NO",
                "has sting           | -sting 31d                 | NOT_ASKED",
                "has drip            | -drip past                 | NOT_ASKED",
                "has drip            | drip -1d                   | NOT_ASKED",
                "has drip            | drip 0d                    | YES",
                "has drip ever       | -drip                      | NO",
                "has drip ever       | drip past 9d; -drip        | YES",
                // planned, suspected
                "has drops           | drops planned              | PLANNED_ONLY",
                "has drops ever      | drops planned              | PLANNED_ONLY",
                "has drops           | ?drops                     | SUSPECTED_ONLY",
                "has drops           | ?drops; -drops             | SUSPECTED_ONLY",
                "has drops           | ?drops; drops              | YES",
                "has drops           | drops planned; -drops      | NO",
                "has drops           | drops past; drops planned  | PAST_ONLY",
                "has drops           | ?drops past                | SUSPECTED_ONLY",
                // the later day wins; the same day is a conflict
                "has drip            | drip 5d; -drip 4d          | NO",
                "has drip            | drip 4d; -drip 5d          | YES",
                "has drip            | drip 4d; -drip 4d          | CONFLICT",
                "has drip            | drip; -drip                | CONFLICT",
                "has drip            | drip; -drip; -drip 3d      | CONFLICT",
                "has drip            | drip 9d; drip 4d; -drip 5d | YES",
                // a window
                "has drip within 20  | drip 20d                   | YES",
                "has drip within 20  | drip 21d                   | TOO_OLD",
                "has drip within 20  | -drip 20d                  | NO",
                "has drip within 20  | -drip 21d                  | NOT_ASKED",
                "has drip ever within 20 | drip past 21d          | PAST_ONLY",
                "has drip ever within 20 | drip past 20d          | YES",
                "has drip within 20  | drip 25d; -drip 10d        | NO",
                // whose
                "has moon-fever          | moon-fever relative    | NOT_ASKED",
                "has moon-fever relative | moon-fever relative    | YES",
                "has moon-fever relative | moon-fever             | NOT_ASKED",
                "has moon-fever relative | -moon-fever relative   | NO",
                "has blue relative       | indigo relative        | YES",
                "has lump            | lump @a                    | YES",
                "has lump patient    | lump @a                    | NOT_ASKED",
                "has lump patient    | lump                       | YES",
                "has lump            | -lump @a                   | NOT_ASKED",
                "has lump            | lump @a 3d; -lump 2d       | NO",
                "has lump            | lump; -lump @a             | YES",
            })
    void hasReadsPresentAndAbsent(String leaf, String facts, String expected) {
        check(leaf, Tiny.record(facts == null ? "" : facts), expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "has drops          |                    | NO",
                "has lump           |                    | NOT_ASKED",
                "has drops          | drops              | YES",
                "has drops          | ?drops             | SUSPECTED_ONLY",
                "has drops          | drops past         | NO",
                "has drops          | drops planned      | NO",
                "has drops relative |                    | NOT_ASKED",
                "has drops within 5 | drops 9d           | TOO_OLD",
            })
    void silenceIsNoWhereAListIsDeclaredComplete(String leaf, String facts, String expected) {
        PatientRecord record = new PatientRecord(
                Tiny.facts(facts == null ? "" : facts),
                Optional.empty(),
                Sex.NOT_STATED,
                Set.of(new Coverage(ConceptKind.DRUG, "list complete")),
                Tiny.AS_OF);
        check(leaf, record, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // numbers; the usual range of the age of 40 is 2 to 6 unless an age is known
                "lab-sap > 6            |                                 | NOT_ASKED",
                "lab-sap > 6            | lab-sap 6.1                     | YES",
                "lab-sap > 6            | lab-sap 6                       | NO",
                "lab-sap >= 6           | lab-sap 6                       | YES",
                "lab-sap < 6            | lab-sap 6                       | NO",
                "lab-sap <= 6           | lab-sap 6                       | YES",
                "lab-sap > 6            | lab-sap <7                      | NUMBER_NOT_GIVEN",
                "lab-sap > 6            | lab-sap <6                      | NO",
                "lab-sap > 6            | lab-sap <=6                     | NO",
                "lab-sap >= 6           | lab-sap <6                      | NO",
                "lab-sap >= 6           | lab-sap <=6                     | NUMBER_NOT_GIVEN",
                "lab-sap > 6            | lab-sap >6                      | YES",
                "lab-sap > 6            | lab-sap >=6                     | NUMBER_NOT_GIVEN",
                "lab-sap >= 6           | lab-sap >=6                     | YES",
                // flags stand for the usual range where a number is missing
                "lab-sap > 6            | lab-sap high                    | YES",
                "lab-sap > 7            | lab-sap high                    | NUMBER_NOT_GIVEN",
                "lab-sap > 6            | lab-sap normal                  | NO",
                "lab-sap > 5            | lab-sap normal                  | NUMBER_NOT_GIVEN",
                "lab-sap < 2            | lab-sap low                     | YES",
                "lab-sap >= 2           | lab-sap low                     | NO",
                "lab-dew > 6            | lab-dew high                    | NUMBER_NOT_GIVEN",
                "lab-dew > 6            | lab-dew normal                  | NUMBER_NOT_GIVEN",
                "lab-dew > 6            | lab-dew low                     | NUMBER_NOT_GIVEN",
                // the number decides a threshold, not the flag beside it
                "lab-sap > 6            | lab-sap 5; lab-sap high         | NO",
                "lab-sap is high        | lab-sap 5; lab-sap high         | YES",
                "lab-sap > 6            | lab-sap <9; lab-sap high        | NUMBER_NOT_GIVEN",
                // latest day; window; conflict
                "lab-sap > 6            | lab-sap 9 5d; lab-sap 5 4d      | NO",
                "lab-sap > 6            | lab-sap 5 5d; lab-sap 9 4d      | YES",
                "lab-sap > 6            | lab-sap 9; lab-sap 5            | CONFLICT",
                "lab-sap > 6            | lab-sap 9; lab-sap 7            | YES",
                "lab-sap > 6            | lab-sap 9; lab-sap <9           | YES",
                "lab-sap > 6 within 30  | lab-sap 9 30d                   | YES",
                "lab-sap > 6 within 30  | lab-sap 9 31d                   | TOO_OLD",
                "lab-sap > 6 within 30  | lab-sap 9 31d; lab-sap 5 30d    | NO",
                "lab-sap > 6            | lab-sap 9 -1d                   | NOT_ASKED",
                "lab-sap > 6            | ?lab-sap 9                      | NOT_ASKED",
                "lab-sap > 6            | lab-sap 9 planned               | NOT_ASKED",
                "lab-sap > 6            | lab-sap 9 relative              | NOT_ASKED",
                "lab-sap > 6            | lab-sap 9 @a                    | YES",
                "lab-sap > 6            | lab-sap 9 past                  | YES",
                // multiples of the upper limit: the laboratory's own, else the usual one, else unknown
                "lab-sap > 2 xULN       | lab-sap 12                      | NO",
                "lab-sap > 2 xULN       | lab-sap 12.1                    | YES",
                "lab-sap > 2 xULN       | lab-sap 12.1 [4..7]             | NO",
                "lab-sap > 2 xULN       | lab-sap 12.1 [..5]              | YES",
                "lab-sap > 2 xULN       | lab-sap 11 [..5]                | YES",
                "lab-dew > 2 xULN       | lab-dew 99                      | NUMBER_NOT_GIVEN",
                "lab-dew > 2 xULN       | lab-dew 99 [1..5]               | YES",
                "lab-sap > 1 xULN       | lab-sap high                    | YES",
                // level, by the laboratory's own limits first; the limits themselves are normal
                "lab-sap is high        |                                 | NOT_ASKED",
                "lab-sap is high        | lab-sap high                    | YES",
                "lab-sap is high        | lab-sap normal                  | NO",
                "lab-sap is normal      | lab-sap normal                  | YES",
                "lab-sap is low         | lab-sap low                     | YES",
                "lab-sap is high        | lab-sap 6.1                     | YES",
                "lab-sap is high        | lab-sap 6                       | NO",
                "lab-sap is normal      | lab-sap 6                       | YES",
                "lab-sap is normal      | lab-sap 2                       | YES",
                "lab-sap is low         | lab-sap 1.9                     | YES",
                "lab-sap is low         | lab-sap 2                       | NO",
                "lab-sap is high        | lab-sap 6.1 [4..7]              | NO",
                "lab-sap is high        | lab-sap 6.1 [4..]               | YES",
                "lab-sap is low         | lab-sap 3 [4..]                 | YES",
                "lab-sap is low         | lab-sap 3 [..7]                 | NO",
                "lab-dew is high        | lab-dew 50                      | NUMBER_NOT_GIVEN",
                "lab-dew is high        | lab-dew 50 [..9]                | NUMBER_NOT_GIVEN",
                "lab-dew is high        | lab-dew 50 [1..9]               | YES",
                "lab-sap is high        | lab-sap <9                      | NUMBER_NOT_GIVEN",
                "lab-sap is low         | lab-sap <2                      | YES",
                "lab-sap is high        | lab-sap >6                      | YES",
                "lab-sap is high        | lab-sap >=6                     | NUMBER_NOT_GIVEN",
                "lab-sap is high        | lab-sap high; lab-sap low       | CONFLICT",
                "lab-sap is high within 30 | lab-sap high 31d             | TOO_OLD",
                "lab-sap is high        | lab-sap high 5d; lab-sap 5 4d   | NO",
                // usual limits by age: from 0, below 18
                "lab-sap is high        | lab-sap 8; age 17               | NO",
                "lab-sap is high        | lab-sap 8; age 18               | YES",
                "lab-sap is high        | lab-sap 8; age 0                | NO",
                "lab-sap is high        | lab-sap 8; age 17 relative      | YES",
                // of several stated ages the latest, then the highest
                "lab-sap is high        | lab-sap 8; age 17; age 18       | YES",
                "lab-sap is high        | lab-sap 8; age 17; age 18 9d    | NO",
                "lab-sap is high        | lab-sap 8; age high             | YES",
                // products of the same day, of plain numbers only
                "lab-sap-dew > 20       | lab-sap 5; lab-dew 5            | YES",
                "lab-sap-dew > 25       | lab-sap 5; lab-dew 5            | NO",
                "lab-sap-dew > 20       | lab-sap 5 1d; lab-dew 5         | NOT_ASKED",
                "lab-sap-dew > 20       | lab-sap 5 1d; lab-dew 5 1d      | YES",
                "lab-sap-dew > 20 within 1 | lab-sap 5 2d; lab-dew 5 2d   | TOO_OLD",
                "lab-sap-dew > 20       | lab-sap 5; lab-dew <5           | NOT_ASKED",
                "lab-sap-dew > 20       | lab-sap >5; lab-dew 5           | NOT_ASKED",
                "lab-sap-dew > 20       | lab-sap high; lab-dew 5         | NOT_ASKED",
                "lab-sap-dew > 20       | lab-sap 5                       | NOT_ASKED",
                "lab-sap-dew > 20       | lab-sap 5; lab-dew 5; lab-dew 2 | CONFLICT",
            })
    void numbersAndFlags(String leaf, String facts, String expected) {
        check(leaf, Tiny.record(facts == null ? "" : facts), expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, age < 1, YES",
        "2008-11-23, age < 18, YES",
        "2008-11-22, age < 18, NO",
        "2008-11-21, age < 18, NO",
        "2008-11-22, age > 18, NO",
        "2008-11-21, age > 18, YES",
        "2026-08-22, age < 0.25, NO",
        "2026-08-23, age < 0.25, YES",
        "2024-02-29, age > 2.75, NO",
        "2026-10-26, age < 0.08, YES",
        "2026-11-23, age < 1, NOT_ASKED",
    })
    void ageComesFromTheDayOfBirth(LocalDate birth, String leaf, String expected) {
        PatientRecord record = new PatientRecord(List.of(), Optional.of(birth), Sex.NOT_STATED, Set.of(), Tiny.AS_OF);
        check(leaf, record, expected);
    }

    @Test
    void theDayOfBirthGoesBeforeAStatedAgeForUsualLimits() {
        PatientRecord record = new PatientRecord(
                Tiny.facts("lab-sap 8; age 40"),
                Optional.of(Tiny.AS_OF.minusYears(5)),
                Sex.NOT_STATED,
                Set.of(),
                Tiny.AS_OF);
        check("lab-sap is high", record, "NO");
    }

    @Test
    void ageIsCountedInYearsOfTheCalendar() {
        PatientRecord record = new PatientRecord(
                List.of(), Optional.of(Tiny.AS_OF.minusYears(40)), Sex.NOT_STATED, Set.of(), Tiny.AS_OF);
        Fact age = explain(record, leaf("age > 1")).facts().get(0);
        Value.Measured m = (Value.Measured) age.value();
        assertThat(m.canonical()).isEqualByComparingTo("40");
        assertThat(m.stated().unit()).isEqualTo("a");
        assertThat(age.origin().where()).isEqualTo("date of birth");
    }

    @ParameterizedTest
    @CsvSource({
        "FEMALE, has female, YES",
        "FEMALE, has male, NO",
        "MALE, has male, YES",
        "MALE, has female, NO",
        "OTHER, has female, NOT_ASKED",
        "OTHER, has male, NOT_ASKED",
        "NOT_STATED, has male, NOT_ASKED",
    })
    void sexIsAFact(Sex sex, String leaf, String expected) {
        check(leaf, Tiny.record("", sex), expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "has lump       | lump 3d; indigo        | lump 3d",
                "has blue       | indigo; blue           | indigo,blue",
                "has drip       | drip; -drip            | drip,-drip",
                "has drip       | drip 5d; -drip 4d      | -drip 4d",
                "has drip       | drip 4d; -drip 5d      | drip 4d",
                "has drip ever  | drip past; -drip       | drip past",
                "has drip       | drip past              | drip past",
                "has sting      | sting 40d              | sting 40d",
                "has drip       | ?drip                  | ''",
                "has drip       | drip; drip             | drip",
                "lab-sap > 6    | lab-sap 9 5d; lab-sap 5 | lab-sap 5",
                "lab-sap > 6    | lab-sap 9; lab-sap high | lab-sap 9,lab-sap high",
                "lab-sap > 6 within 3 | lab-sap 9 5d     | lab-sap 9 5d",
                "lab-sap > 6    | lab-sap 9; lab-sap 9   | lab-sap 9",
            })
    void theFactsReadAreNamed(String leaf, String facts, String expected) {
        assertThat(explain(Tiny.record(facts), leaf(leaf)).facts().stream()
                        .map(f -> f.origin().words())
                        .collect(Collectors.joining(",")))
                .isEqualTo(expected);
    }

    @Test
    void aProductSaysWhatItIsMadeOf() {
        Fact product = explain(Tiny.record("lab-sap 5 2d; lab-dew 5 2d"), leaf("lab-sap-dew > 1"))
                .facts()
                .get(0);
        assertThat(((Value.Measured) product.value()).stated()).hasToString("25 mg2/dL2");
        assertThat(product.when()).contains(Tiny.AS_OF.minusDays(2));
        assertThat(product.origin().where()).isEqualTo("lab-sap-dew");
    }

    @Test
    void aSuspectedDenialSaysNothing() {
        Fact denied = Tiny.fact("?drops").withValue(Value.ABSENT);
        check("has drops", Tiny.record("").with(List.of(denied)), "NOT_ASKED");
    }

    @Test
    void whatTheKnowledgeDoesNotNameIsLeftAlone() {
        check("has nowhere-named", Tiny.record("nowhere-named"), "NOT_ASKED");
        check("nowhere-named > 1", Tiny.record("nowhere-named 5"), "NOT_ASKED");
    }

    @Test
    void aWindowIsAtLeastOneDay() {
        assertThat(new Window(1, "1 day").days()).isEqualTo(1);
        assertThatThrownBy(() -> new Window(0, "no days")).hasMessageContaining("give 1 or more");
    }
}
