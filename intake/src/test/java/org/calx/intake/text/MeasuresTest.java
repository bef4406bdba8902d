package org.calx.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            7 x 5 cm              | lesion-size=70@1
            3-6 mm                | lesion-size=6@1
            2.5cm by 1cm          | lesion-size=25@1
            up to 3 centimetres   | lesion-size=30@1
            <1 cm                 | lesion-size=10@1
            1 inch                | lesion-size=25.4@1
            for 3 years           | lesion-duration=1095.7275@1
            2 weeks               | lesion-duration=14@1
            since last week       | lesion-duration=7@1
            for a couple of weeks | lesion-duration=14@1
            for 6/52              | lesion-duration=42@1
            2-3 days              | lesion-duration=3@1
            """)
    void sizesAndDurationsOfALesionAreInMillimetresAndDays(String words, String facts) {
        assertThat(Texts.facts(Texts.phrase(words, Texts.FEATURES))).isEqualTo(facts);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            A 53-year-old with gout.            | age=53, gout
            45F, gout.                          | age=45, female, gout
            Burn at age 8.                      | burn-at-site
            Born at 34 weeks.                   | preterm-birth
            Two nodules on the left forearm.    | lesion-count=2@1left, nodule@1left, site-forearm@1left
            Calcium 2.9 mmol/L.                 | lab-calcium-total=11.62262
            """)
    void numbersOfOtherThingsAreKeptApart(String text, String facts) {
        assertThat(Texts.facts(Texts.narrative(text))).isEqualTo(facts);
    }
}
