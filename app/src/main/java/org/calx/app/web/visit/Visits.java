package org.calx.app.web.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The visits under way, in memory only. One is forgotten when nobody has used it for a day, at once when its person says
 * so, and when there are too many the one unused for longest.
 */
public final class Visits {
    /** How long a visit is held after it was last used. */
    public static final Duration HELD = Duration.ofHours(24);

    private final Map<VisitId, Held> held = new LinkedHashMap<>(64, 0.75f, true);
    private final Clock clock;
    private final int most;

    private record Held(Visit visit, Instant used) {}

    /** @param most visits held at a time */
    public Visits(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    public synchronized Optional<Visit> find(VisitId id) {
        forgetOld();
        Held found = held.get(id);
        if (found == null) {
            return Optional.empty();
        }
        held.put(id, new Held(found.visit(), clock.instant()));
        return Optional.of(found.visit());
    }

    public synchronized void put(VisitId id, Visit visit) {
        forgetOld();
        held.put(id, new Held(visit, clock.instant()));
        if (held.size() > most) {
            held.remove(held.keySet().iterator().next());
        }
    }

    /** Changes a visit, if there is one. */
    public Optional<Visit> change(VisitId id, UnaryOperator<Visit> change) {
        Optional<Visit> changed = find(id).map(change);
        changed.ifPresent(v -> put(id, v));
        return changed;
    }

    public synchronized void forget(VisitId id) {
        held.remove(id);
    }

    public synchronized int size() {
        return held.size();
    }

    /** The map is in the order of use, so that the old ones stand first. */
    private void forgetOld() {
        Instant limit = clock.instant().minus(HELD);
        held.values().removeIf(h -> h.used().isBefore(limit));
    }
}
