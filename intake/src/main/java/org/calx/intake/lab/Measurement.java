package org.calx.intake.lab;

import java.math.BigDecimal;
import org.calx.record.Comparator;

/**
 * The number of a result as the source gives it.
 *
 * @param number the value in the unit of the result; of a titre 1:n it is n
 * @param titre whether it is a dilution
 */
public record Measurement(Comparator comparator, BigDecimal number, boolean titre) {}
