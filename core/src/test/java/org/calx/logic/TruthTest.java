package org.calx.logic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TruthTest {

    @ParameterizedTest
    @CsvSource({
        "NO, NO, NO, NO",
        "NO, UNKNOWN, NO, UNKNOWN",
        "NO, YES, NO, YES",
        "UNKNOWN, NO, NO, UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "UNKNOWN, YES, UNKNOWN, YES",
        "YES, NO, NO, YES",
        "YES, UNKNOWN, UNKNOWN, YES",
        "YES, YES, YES, YES",
    })
    void andAndOrFollowKleene(Truth a, Truth b, Truth and, Truth or) {
        assertThat(a.and(b)).isEqualTo(and);
        assertThat(a.or(b)).isEqualTo(or);
    }

    @ParameterizedTest
    @CsvSource({"NO, YES, true", "UNKNOWN, UNKNOWN, false", "YES, NO, true"})
    void notTurnsYesAndNoAndLeavesUnknown(Truth a, Truth not, boolean decided) {
        assertThat(a.not()).isEqualTo(not);
        assertThat(a.decided()).isEqualTo(decided);
    }

    @ParameterizedTest
    @EnumSource(Truth.class)
    void twiceNotIsTheSame(Truth a) {
        assertThat(a.not().not()).isEqualTo(a);
    }
}
