package org.calx.record;

import java.math.BigDecimal;

/**
 * A decimal number with its unit. There is no number without a unit.
 *
 * @param number the value as stated
 * @param unit a UCUM code
 */
public record Quantity(BigDecimal number, String unit) {
    public Quantity {
        number = number.stripTrailingZeros();
    }

    public static Quantity of(String number, String unit) {
        return new Quantity(new BigDecimal(number), unit);
    }

    @Override
    public String toString() {
        return number.toPlainString() + " " + unit;
    }
}
