package org.calx.intake.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.calx.record.Origin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabPhrasesTest {
    private static final LabPhrases PHRASES = new LabPhrases(Tests.CONCEPTS, Tests.UNITS);
    private static final LabContext HERE = LabContext.ofPatient(Origin.Source.NARRATIVE, "text");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Ca 11.2 mg/dL                                         | calcium-total=11.2
        calcium was 2.9 mmol/l                                | calcium-total=11.62262
        phosphate normal                                      | phosphate normal
        PTH of 1514 pg/mL (high)                              | pth=1514; pth high
        ANA 1:1280                                            | ana present; ana=1280
        anti-Scl-70 negative                                  | scl70 absent
        ESR 31 mm/h                                           | esr=31
        renal function normal                                 | creatinine normal; egfr normal; panel-kidney-function normal
        elevated uric acid                                    | urate high
        normal serum calcium and phosphorus                   | calcium-total normal; phosphate normal
        calcium metabolism parameters normal                  | calcium-total normal; phosphate normal; pth normal; panel-calcium-metabolism normal
        Blood tests: calcium 9.2 mg/dL, phosphate 4.1 mg/dL, PTH 55 pg/mL. | calcium-total=9.2 / phosphate=4.1 / pth=55
        Serum calcium, phosphate and PTH were within normal limits. | calcium-total normal; phosphate normal; pth normal
        His calcium level was low at 1.55 mmol/L              | calcium-total=6.21209; calcium-total low
        PTH: >2500 pg/mL                                      | pth>2500
        PTH less than 5 pg/mL                                 | pth<5
        calcium 9.4 mg/dL (8.5-10.5), she felt well           | calcium-total=9.4 from 8.5 to 10.5
        antinuclear antibodies were positive                  | ana present
        uric acid 4.3 mg/dL and ESR normal                    | urate=4.3 / esr normal
        she takes calcium carbonate and a low phosphate diet  |
        calcium deposits in the skin                          |
        white calcium lumps, 3 of them                        |
        calcium 3 times a day                                 |
        I asked about my calcium                              |
        """)
    void resultsInTextAreFound(String text, String expected) {
        List<String> found = PHRASES.find(text, HERE).stream()
                .map(LabPhrase::reading)
                .map(Tests::shown)
                .toList();

        assertThat(String.join(" / ", found)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        calcium was not elevated
        calcium and phosphate were 9.2 and 4.1 mg/dL
        """)
    void whatIsNotPlainIsSetAside(String text) {
        List<LabPhrase> found = PHRASES.find(text, HERE);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).reading().facts()).isEmpty();
        assertThat(found.get(0).reading().problems()).hasSize(1);
    }

    @Property
    void noTextBreaksItAndPlacesAreInside(@ForAll @StringLength(max = 200) String text) {
        String around = "calcium " + text + " normal PTH";
        for (LabPhrase phrase : PHRASES.find(around, HERE)) {
            assertThat(around.substring(phrase.start(), phrase.end())).isEqualTo(phrase.words());
        }
    }
}
