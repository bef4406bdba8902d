package org.calx.cases.mutation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calx.logic.Criterion;

/** The ends of a comparison as written, and the smallest step that their last written digit shows. */
public final class Thresholds {
    private static final Pattern LOW = Pattern.compile("(?:above|at least) (-?[0-9.]+)");
    private static final Pattern HIGH = Pattern.compile("(?:below|at most) (-?[0-9.]+)");
    private static final MathContext FIGURES = new MathContext(12);

    private final Criterion.Compare compare;

    public Thresholds(Criterion.Compare compare) {
        this.compare = compare;
    }

    /** The lower end in the unit in which it is written. */
    public Optional<BigDecimal> low() {
        return number(LOW);
    }

    /** The upper end in the unit in which it is written. */
    public Optional<BigDecimal> high() {
        return number(HIGH);
    }

    /** The unit in which the ends are written. */
    public String unit() {
        return compare.words().substring(compare.words().lastIndexOf(' ') + 1);
    }

    private Optional<BigDecimal> number(Pattern end) {
        Matcher m = end.matcher(compare.words());
        return m.find() ? Optional.of(new BigDecimal(m.group(1))) : Optional.empty();
    }

    /** One unit of the last written digit, such as 0.1 for 3.5 and 1 for 30. */
    public static BigDecimal step(BigDecimal written) {
        return BigDecimal.ONE.movePointLeft(Math.max(0, written.scale()));
    }

    /** The step at the lower end, in the concept's own unit. */
    BigDecimal lowStep() {
        return canonical(low(), compare.bound().low());
    }

    BigDecimal highStep() {
        return canonical(high(), compare.bound().high());
    }

    private static BigDecimal canonical(Optional<BigDecimal> written, Optional<BigDecimal> end) {
        BigDecimal number = written.orElseThrow();
        return number.signum() == 0
                ? step(number)
                : step(number).multiply(end.orElseThrow()).divide(number, FIGURES);
    }
}
