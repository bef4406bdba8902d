package org.calx.intake.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.calx.record.Origin;
import org.calx.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabReaderTest {
    private static final LabReader READER = new LabReader(Tests.CONCEPTS, Tests.UNITS);
    private static final LabContext HERE = LabContext.ofPatient(Origin.Source.FIELD, "labs[0]");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        calcium                     | 11.2     | mg/dL        | high   | calcium-total=11.2; calcium-total high
        Calcium                     | 2.9      | mmol/l       |        | calcium-total=11.62262
        serum calcium               | 2,5      | mmol/L       |        | calcium-total=10.0195
        ca                          | 9        | MG/DL        |        | calcium-total=9
        ionized calcium             | 0.7      | mmol/L       | low    | calcium-ionised=0.7; calcium-ionised low
        phosphorus                  |          |              | normal | phosphate normal
        phosphate                   | normal   |              |        | phosphate normal
        intact parathyroid hormone  | 1514     | pg/mL        | H      | pth=1514; pth high
        PTH                         | 6.32     | ng/L         | low    | pth=6.32; pth low
        PTH                         | >2500    | pg/ml        |        | pth>2500
        parathyroid hormone         | 160      | pmol/L       |        | pth=1508.8
        pth-related protein         | <2       | pmol/L       | normal | pthrp<2; pthrp normal
        pth-related protein         | negative |              |        | pthrp normal
        creatinine                  | 212 µmol/L |            |        | creatinine=2.398144
        creatinine                  | 212      | umol/L       |        | creatinine=2.398144
        egfr                        | 20.5     | mL/min/1.73m2 | low   | egfr=20.5; egfr low
        ESR                         | 31       | mm/hr        |        | esr=31
        platelets                   | 250,000  | /µL          |        | platelets=250
        platelets                   | 180      | x10^9/L      |        | platelets=180
        antinuclear antibody        | 1:1280   |              | high   | ana=1280; ana high; ana present
        anti-nuclear antibody       | 1/160    |              |        | ana present; ana=160
        ANA                         | 1:40     |              |        | ana absent; ana=40
        ANA                         | positive |              |        | ana present
        ANA                         | <1:80    |              |        | ana absent; ana<80
        ANA                         | >1:40    |              |        | ana>40
        ANA                         | <1:160   |              |        | ana<160
        scl70                       | 88 U/mL (<20) |         |        | scl70 present; scl70=88 to 20
        scl70                       | 8 U/mL (<20)  |         |        | scl70 absent; scl70=8 to 20
        scl70                       | <50 U/mL (<20) |        |        | scl70<50 to 20
        antinuclear antibodies      |          |              | normal | ana normal; ana absent
        scl-70                      | negative |              |        | scl70 absent
        anti-Scl-70 antibodies      | positive |              |        | scl70 present
        scl70                       | 88       | U/mL         | high   | scl70=88; scl70 high; scl70 present
        tissue cultures             | negative |              |        | tissue-culture absent
        tissue culture              | serratia and candida |  |        | tissue-culture present
        renal function              |          |              | normal | creatinine normal; egfr normal; panel-kidney-function normal
        calcium metabolism parameters |        |              | normal | calcium-total normal; phosphate normal; pth normal; panel-calcium-metabolism normal
        autoimmune antibodies       | negative |              |        | ana absent; scl70 absent; panel-autoantibodies normal
        calcium                     | 9.4 mg/dL (8.5-10.5) | |      | calcium-total=9.4 from 8.5 to 10.5
        calcium                     | 2.2 mmol/L (ref 2.1 – 2.6) | | | calcium-total=8.81716 from 8.41638 to 10.42028
        """)
    void aStatementBecomesFacts(String test, String value, String unit, String flag, String facts) {
        LabStatement statement = new LabStatement(
                test,
                Optional.ofNullable(value),
                Optional.ofNullable(unit),
                Optional.ofNullable(flag),
                Optional.empty());

        LabReading reading = READER.read(statement, HERE).orElseThrow();

        assertThat(Tests.shown(reading)).isEqualTo(facts);
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PTH          | 400   | pg/dL  | high | UNKNOWN_UNIT     | ng/L, pg/mL, pmol/L     | pth high
        calcium      | 11.2  | mmol/L |      | IMPOSSIBLE_VALUE | would fit mg/dL         |
        calcium      | 940   | mg/dL  | low  | IMPOSSIBLE_VALUE | fits no unit            | calcium-total low
        phosphate    | 4.1   |        | high | UNKNOWN_UNIT     | give the unit           | phosphate high
        calcium      | 11.2  |        |      | UNIT_ASSUMED     | give the unit           | calcium-total=11.2
        calcium-phosphate product | 39.6 | |  | UNIT_ASSUMED     | give the unit           | calcium-phosphate-product=39.6
        PTHrP        | 14    | ng/L   |      | UNKNOWN_UNIT     | pmol/L                  |
        renal function | abnormal |    |      | SET_ASIDE        | each test               |
        calcium      | abnormal |     |      | SET_ASIDE        | low or high             |
        calcium      | chalky |       |      | NOT_UNDERSTOOD   | positive, negative      |
        calcium      |       |        | ?!   | NOT_UNDERSTOOD   | low, normal             |
        tissue culture | 12  | mm     |      | UNKNOWN_UNIT     | say low                 |
        """)
    void whatCannotBeUsedIsAProblemWithItsRemedy(
            String test, String value, String unit, String flag, Problem.Kind kind, String remedy, String facts) {
        LabStatement statement = new LabStatement(
                test,
                Optional.ofNullable(value),
                Optional.ofNullable(unit),
                Optional.ofNullable(flag),
                Optional.empty());

        LabReading reading = READER.read(statement, HERE).orElseThrow();

        assertThat(reading.problems().get(0).kind()).isEqualTo(kind);
        assertThat(reading.problems().get(0).remedy()).contains(remedy);
        assertThat(Tests.shown(reading)).isEqualTo(facts == null ? "" : facts);
    }

    @Test
    void aTestTheGuideDoesNotKnowIsNotRead() {
        assertThat(READER.read(LabStatement.of("shoe size", "43"), HERE)).isEmpty();
    }

    @Property
    void noWordsBreakIt(@ForAll String value, @ForAll String unit, @ForAll String flag) {
        LabStatement statement = new LabStatement(
                "calcium", Optional.of(value), Optional.of(unit), Optional.of(flag), Optional.of(value));

        assertThat(READER.read(statement, HERE)).isPresent();
    }
}
