package org.calx.intake.text.colour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.calx.record.ConceptId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourNamesTest {
    private static final ColourNames NAMES = ColourNames.load();

    @ParameterizedTest
    @CsvSource({
        "white, white",
        "whitish, white",
        "yellowish-white, white",
        "porcelain-white, white",
        "cream-coloured, white",
        "cream-colored, white",
        "ivory coloured, white",
        "pearl-coloured, white",
        "porcelain coloured, white",
        "snow-coloured, white",
        "off-white, white",
        "milky white, white",
        "bone-coloured, white",
        "yellow, yellow",
        "yellowish, yellow",
        "butter-coloured, yellow",
        "mustard-coloured, yellow",
        "canary-coloured, yellow",
        "banana-coloured, yellow",
        "honey-coloured, yellow",
        "orange, orange",
        "pumpkin-coloured, orange",
        "carrot coloured, orange",
        "pink, pink",
        "pinkish, pink",
        "salmon-coloured, pink",
        "cotton candy coloured, pink",
        "red, red",
        "reddish, red",
        "brick red, red",
        "cherry-red, red",
        "dark red, red",
        "crimson, red",
        "tomato-coloured, red",
        "strawberry-coloured, red",
        "purple, purple",
        "purplish, purple",
        "plum-coloured, purple",
        "the colour of plum, purple",
        "the color of a plum, purple",
        "wine-coloured, purple",
        "maroon, purple",
        "port-wine, purple",
        "aubergine-coloured, purple",
        "eggplant-colored, purple",
        "mulberry-coloured, purple",
        "grape-coloured, purple",
        "blackberry-coloured, purple",
        "amethyst-coloured, purple",
        "indigo-coloured, purple",
        "oxblood-coloured, purple",
        "reddish-purple, purple",
        "purplish red, purple",
        "violaceous, purple",
        "lilac-coloured, purple",
        "red-violet, purple",
        "blue, blue",
        "bluish, blue",
        "navy-coloured, blue",
        "sky blue, blue",
        "denim-coloured, blue",
        "brown, brown",
        "reddish-brown, brown",
        "chocolate-coloured, brown",
        "cocoa-coloured, brown",
        "cinnamon-coloured, brown",
        "tan-coloured, brown",
        "grey, dusky",
        "gray, dusky",
        "slate-coloured, dusky",
        "ash-grey, dusky",
        "ashen, dusky",
        "bluish-grey, dusky",
        "dark-coloured, dark-patch",
        "ink-coloured, dark-patch",
        "black, black-skin",
        "blackish, black-skin",
        "blue-black, black-skin",
        "charcoal-coloured, black-skin",
        "raven-coloured, black-skin",
        "jet black, black-skin",
        "skin-coloured, skin-coloured",
        "flesh colored, skin-coloured",
    })
    void aColourNameIsTheColourADermatologistWouldWrite(String words, String concept) {
        assertThat(NAMES.conceptOf(words))
                .isEqualTo(Optional.ofNullable(concept).map(ConceptId::of));
    }

    @ParameterizedTest
    @CsvSource({
        "plum",
        "hip",
        "stone",
        "bone",
        "skin",
        "rust",
        "apple",
        "salt",
        "coral",
        "lemon",
        "wine",
        "lead",
        "port",
        "dark",
        "blood",
        "paper",
        "finish",
        "British",
        "fish",
        "painful red",
        "green",
        "''",
        "-"
    })
    void anOrdinaryNounIsNoColour(String word) {
        assertThat(NAMES.conceptOf(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "plum, purple",
        "lemon, yellow",
        "wine, purple",
        "dark plum, purple",
        "charcoal, black-skin",
        "pale salmon, pink"
    })
    void aNounCountsWhereAColourIsMeant(String word, String concept) {
        assertThat(NAMES.conceptOf(word, true)).contains(ConceptId.of(concept));
    }

    @Test
    void pureBlueIsNotTakenForViolet() {
        assertThat(SkinColour.of(Shade.ofRgb(0x0000ff))).contains(SkinColour.BLUE);
        assertThat(SkinColour.of(Shade.ofRgb(0x800080))).contains(SkinColour.PURPLE);
    }

    @Property
    void noShadeAndNoWordsBreakIt(@ForAll int rgb, @ForAll String words, @ForAll boolean context) {
        assertThat(SkinColour.of(Shade.ofRgb(rgb & 0xffffff))).isNotNull();
        assertThat(NAMES.conceptOf(words, context)).isNotNull();
    }
}
