package org.calx.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PrinterTest {

    @Test
    void hangsTheLinesUnderTheText() {
        StringWriter out = new StringWriter();
        new Printer(new PrintWriter(out), new Screen(40, false))
                .item("  ", "• ", Style.BOLD, "Where:", "Go to an emergency department now, or call");
        assertThat(out.toString()).isEqualTo("  • Where: Go to an emergency department\n    now, or call\n");
    }

    @Test
    void setsOffOnlyTheLead() {
        StringWriter out = new StringWriter();
        new Printer(new PrintWriter(out), new Screen(40, true)).item("", "", Style.BOLD, "Where:", "here");
        assertThat(out.toString()).isEqualTo("\033[1mWhere:\033[0m here\n");
    }

    @Test
    void controlCharactersOfANoteNeverReachTheTerminal() {
        assertThat(Printer.clean("a\033[31mred\007\u009b1m\nb")).isEqualTo("a [31mred 1m b");
    }

    @Test
    void theEnvironmentSaysWidthAndColour() {
        assertThat(Screen.of(Map.of("COLUMNS", "60"), true)).isEqualTo(new Screen(60, true));
        assertThat(Screen.of(Map.of("COLUMNS", "5"), true).width()).isEqualTo(40);
        assertThat(Screen.of(Map.of("COLUMNS", "many"), true).width()).isEqualTo(80);
        assertThat(Screen.of(Map.of("NO_COLOR", "1"), true).colour()).isFalse();
        assertThat(Screen.of(Map.of("TERM", "dumb"), true).colour()).isFalse();
        assertThat(Screen.of(Map.of(), false).colour()).isFalse();
    }

    @Property(tries = 300)
    void wrappingLosesNothingAndFits(@ForAll String text, @ForAll @IntRange(min = 5, max = 60) int room) {
        String clean = Printer.clean(text);
        var lines = Printer.wrap(clean, room);
        assertThat(lines).allMatch(l -> l.length() <= room);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(clean.replace(" ", ""));
    }
}
