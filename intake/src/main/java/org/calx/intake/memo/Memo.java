package org.calx.intake.memo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers the answers of a pure function, because the words of records repeat. It changes no answer, only its time.
 * Bounded: when it is full it forgets all and begins again. Safe for many threads.
 *
 * @param <K> what is asked, with value equality
 * @param <V> the answer
 */
public final class Memo<K, V> {
    /** Longer texts seldom come again, and many of them would fill the memory. */
    private static final int LONGEST_TEXT = 1_000;

    private final int most;
    private final Map<K, V> known = new ConcurrentHashMap<>();

    /** @param most how many answers are remembered; at least 1 */
    public Memo(int most) {
        this.most = most;
    }

    /** The answer for a key, made now unless it is remembered. Answers for texts of more than 1,000 characters are not. */
    public V of(K key, Function<K, V> make) {
        if (key instanceof String text && text.length() > LONGEST_TEXT) {
            return make.apply(key);
        }
        V remembered = known.get(key);
        if (remembered != null) {
            return remembered;
        }
        V made = make.apply(key);
        if (known.size() >= most) {
            known.clear();
        }
        known.put(key, made);
        return made;
    }
}
