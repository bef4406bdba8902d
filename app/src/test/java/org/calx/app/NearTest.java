package org.calx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearTest {

    @Test
    void findsWhatWasMeant() {
        List<String> known = List.of("calciphylaxis", "dystrophic", "tophus-gout");
        assertThat(Near.to("calcifylaxis", known)).containsExactly("calciphylaxis");
        assertThat(Near.to("gout", known)).containsExactly("tophus-gout");
        assertThat(Near.to("banana", known)).isEmpty();
    }

    @Property(tries = 200)
    void distanceIsSymmetricAndZeroOnlyForTheSame(
            @ForAll @AlphaChars @StringLength(max = 12) String a,
            @ForAll @AlphaChars @StringLength(max = 12) String b) {
        assertThat(Near.distance(a, b)).isEqualTo(Near.distance(b, a));
        assertThat(Near.distance(a, b) == 0).isEqualTo(a.equals(b));
    }
}
