package org.calx.intake.text;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A thing made when it is first asked for, once. */
final class Lazy<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        T thing = made;
        if (thing == null) {
            thing = maker.get();
            made = thing;
        }
        return thing;
    }
}
