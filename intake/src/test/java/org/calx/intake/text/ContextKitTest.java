package org.calx.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.calx.intake.text.Context.Status;
import org.calx.intake.text.Context.Time;
import org.junit.jupiter.api.Test;

/**
 * Negation and history on the public kit, on the two thirds of the lines that were not looked at while the trigger words
 * were chosen.
 */
class ContextKitTest {
    private final Context context = new Context();

    private record Line(int number, String condition, String sentence, String negation, String time) {
        boolean heldOut() {
            return number / 2 % 3 != 0;
        }
    }

    @Test
    void negationReachesTheBestPublishedReadersOnTheHeldOutLines() {
        assertThat(f1(Status::denied, l -> l.negation().equals("Negated"))).isGreaterThanOrEqualTo(0.96);
    }

    @Test
    void historyIsToldFromThePresentOnTheHeldOutLines() {
        Predicate<Status> past = s -> s.time() == Time.HISTORY || s.time() == Time.PAST;
        assertThat(f1(past, l -> l.time().equals("Historical"))).isGreaterThanOrEqualTo(0.65);
    }

    private double f1(Predicate<Status> found, Predicate<Line> labelled) {
        int both = 0;
        int either = 0;
        for (Line line : lines()) {
            if (line.heldOut()) {
                boolean hit = found.test(assess(line));
                boolean truth = labelled.test(line);
                both += hit && truth ? 2 : 0;
                either += (hit ? 1 : 0) + (truth ? 1 : 0);
            }
        }
        return (double) both / either;
    }

    /** Five conditions run over the end of their sentence; they are taken as the whole sentence. */
    private Status assess(Line line) {
        String condition = line.condition().strip().toUpperCase(Locale.ROOT);
        int at = line.sentence().toUpperCase(Locale.ROOT).indexOf(condition);
        return at < 0
                ? context.assess(line.sentence(), 0, line.sentence().length())
                : context.assess(line.sentence(), at, at + condition.length());
    }

    private static List<Line> lines() {
        try (InputStream in =
                Objects.requireNonNull(ContextKitTest.class.getResourceAsStream("/text/context-kit.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(l -> l.split("\t", -1))
                    .map(c -> new Line(Integer.parseInt(c[0]), c[1], c[2], c[3], c[4]))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
