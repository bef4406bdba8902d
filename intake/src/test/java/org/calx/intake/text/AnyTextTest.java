package org.calx.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** No text makes the recogniser throw, and no place in it lies outside the text. */
class AnyTextTest {

    @Property(tries = 500)
    void anyCharactersAreRead(@ForAll String text) {
        check(text);
    }

    @Property(tries = 500)
    void anySequenceOfTellingWordsIsRead(@ForAll @From("tellingWords") String text) {
        check(text);
    }

    @Provide
    Arbitrary<String> tellingWords() {
        return Arbitraries.of(
                        "no",
                        "pain",
                        "lump",
                        ",",
                        ".",
                        "?",
                        ":",
                        ";",
                        "-",
                        "3",
                        "cm",
                        "x",
                        "to",
                        "for",
                        "years",
                        "ago",
                        "if",
                        "mother",
                        "history of",
                        "left",
                        "elbow",
                        "black",
                        "Ca",
                        "11.2",
                        "mg/dL",
                        "normal",
                        "PAST MEDICAL HISTORY:",
                        "\n",
                        "size of a",
                        "pea",
                        "not",
                        "painless",
                        "possible",
                        "calcinsosis",
                        "plum-coloured",
                        "but",
                        "8/10",
                        "/",
                        "(")
                .list()
                .ofMaxSize(30)
                .map(words -> String.join(" ", words));
    }

    private static void check(String text) {
        Recognised narrative = Texts.narrative(text);
        Recognised phrase = Texts.phrase(text, Texts.FEATURES);
        for (Recognised read : java.util.List.of(narrative, phrase)) {
            for (Phrase p : read.phrases()) {
                assertThat(text.substring(p.start(), p.end())).isEqualTo(p.words());
                assertThat(read.facts()).containsAll(p.facts());
            }
        }
        if (text.chars().anyMatch(Character::isLetter)) {
            assertThat(narrative.phrases()).isNotEmpty();
            assertThat(phrase.phrases()).isNotEmpty();
        }
    }

    @Test
    void hugeTextsTakeTimeInProportionToTheirLength() {
        for (String unit : new String[] {
            "no ",
            "painful lump on the left elbow, ",
            "1x",
            "for for ",
            "calcinsosis ",
            "mother ",
            "? ",
            "\n",
            "absent "
        }) {
            Assertions.assertTimeout(Duration.ofSeconds(10), () -> Texts.narrative(unit.repeat(20_000)));
        }
    }
}
