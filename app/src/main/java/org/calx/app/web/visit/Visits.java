package org.calx.app.web.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.calx.app.guide.Guide;
import org.jspecify.annotations.Nullable;

/**
 * The visits under way, in memory. One is forgotten when nobody has used it for a day, at once when its person says so,
 * and when there are too many the one unused for longest. On disk there are only those whose person asked to keep them.
 */
public final class Visits {
    /** How long a visit is held after it was last used. */
    public static final Duration HELD = Duration.ofHours(24);

    private final Map<VisitId, Held> held = new LinkedHashMap<>(64, 0.75f, true);
    private final Object writing = new Object();
    private final Clock clock;
    private final int most;
    private final @Nullable Kept kept;
    private final @Nullable VisitFile file;

    private record Held(Visit visit, Instant used, boolean kept, int dropped) {}

    /** How a person's answers stand on disk. */
    public enum Keeping {
        NOT_KEPT,
        KEPT,
        /** Kept; some of the answers are no longer asked so, and were dropped. */
        KEPT_IN_PART,
        /** There is a file for this secret that cannot be read; it is left as it is. */
        UNREADABLE
    }

    /** In memory alone. @param most visits held at a time */
    public Visits(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
        kept = null;
        file = null;
    }

    /** @param kept where those are held that their person asked to keep */
    public Visits(Clock clock, int most, Guide guide, Kept kept) {
        this.clock = clock;
        this.most = most;
        this.kept = kept;
        file = new VisitFile(guide);
    }

    public Optional<Visit> find(VisitId id) {
        Optional<Visit> found = inMemory(id).map(Held::visit);
        return found.isPresent() ? found : fromDisk(id);
    }

    private synchronized Optional<Held> inMemory(VisitId id) {
        forgetOld();
        Held found = held.get(id);
        if (found == null) {
            return Optional.empty();
        }
        Held used = new Held(found.visit(), clock.instant(), found.kept(), found.dropped());
        held.put(id, used);
        return Optional.of(used);
    }

    private Optional<Visit> fromDisk(VisitId id) {
        if (kept == null || file == null || !kept.has(id)) {
            return Optional.empty();
        }
        try {
            Optional<byte[]> content = kept.read(id);
            if (content.isEmpty()) {
                return Optional.empty();
            }
            VisitFile.Read read = file.read(content.get());
            synchronized (this) {
                Held there = held.get(id);
                if (there != null) {
                    return Optional.of(there.visit());
                }
                hold(id, new Held(read.visit(), clock.instant(), true, read.dropped()));
            }
            return Optional.of(read.visit());
        } catch (Kept.NotKept e) {
            return Optional.empty();
        }
    }

    /** How the answers of this secret stand on disk. */
    public Keeping keeping(VisitId id) {
        find(id);
        Optional<Held> there = inMemory(id);
        if (there.isPresent() && there.get().kept()) {
            return there.get().dropped() > 0 ? Keeping.KEPT_IN_PART : Keeping.KEPT;
        }
        return kept != null && kept.has(id) ? Keeping.UNREADABLE : Keeping.NOT_KEPT;
    }

    /** Keeps this visit on disk from now on. @throws Kept.NotKept if it cannot be; it is then held in memory as before */
    public void keep(VisitId id) throws Kept.NotKept {
        if (kept == null) {
            throw new Kept.NotKept("this server keeps nothing");
        }
        if (keeping(id) == Keeping.UNREADABLE) {
            throw new Kept.NotKept("there is a file already that cannot be read");
        }
        synchronized (this) {
            Held there = held.get(id);
            if (there == null) {
                throw new Kept.NotKept("there are no answers");
            }
            held.put(id, new Held(there.visit(), clock.instant(), true, there.dropped()));
        }
        try {
            writeKept(id);
        } catch (Kept.NotKept e) {
            synchronized (this) {
                Held there = held.get(id);
                if (there != null) {
                    held.put(id, new Held(there.visit(), there.used(), false, there.dropped()));
                }
            }
            throw e;
        }
    }

    /** Always the state of now, so that of two answers at once the later stays. */
    private void writeKept(VisitId id) throws Kept.NotKept {
        if (kept == null || file == null) {
            return;
        }
        synchronized (writing) {
            Optional<Held> now = inMemory(id).filter(Held::kept);
            if (now.isPresent()) {
                kept.write(id, file.write(now.get().visit()));
            }
        }
    }

    public void put(VisitId id, Visit visit) {
        change(id, () -> visit, v -> visit);
    }

    /**
     * Changes a visit, which begins if there is none; of two changes at once both count.
     *
     * @param change may be asked again
     */
    public Visit change(VisitId id, Supplier<Visit> begin, UnaryOperator<Visit> change) {
        while (true) {
            Optional<Visit> before = find(id);
            Visit changed = change.apply(before.orElseGet(begin));
            if (replace(id, before, changed)) {
                try {
                    writeKept(id);
                } catch (Kept.NotKept e) {
                    keptNoMore(id);
                }
                return changed;
            }
        }
    }

    private synchronized boolean replace(VisitId id, Optional<Visit> before, Visit changed) {
        forgetOld();
        Held there = held.get(id);
        Visit now = there == null ? null : there.visit();
        if (now != before.orElse(null)) {
            return false;
        }
        hold(
                id,
                new Held(changed, clock.instant(), there != null && there.kept(), there == null ? 0 : there.dropped()));
        return true;
    }

    private synchronized void keptNoMore(VisitId id) {
        Held there = held.get(id);
        if (there != null) {
            held.put(id, new Held(there.visit(), there.used(), false, there.dropped()));
        }
    }

    private synchronized void hold(VisitId id, Held visit) {
        held.put(id, visit);
        if (held.size() > most) {
            held.remove(held.keySet().iterator().next());
        }
    }

    /** Forgets a visit, in memory and on disk. @throws Kept.NotKept if its file could not be deleted */
    public void forget(VisitId id) throws Kept.NotKept {
        synchronized (writing) {
            synchronized (this) {
                held.remove(id);
            }
            if (kept != null) {
                kept.delete(id);
            }
        }
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
