package org.calx.app.web.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
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

    /** Visits whose answer is held ready; that of others is worked out again when they come back. */
    private static final int MOST_READY = 200;

    /** In the order of use, so that the old ones stand first. */
    private final Map<VisitId, Held> held = inOrderOfUse();

    private final Map<VisitId, Visit> ready = inOrderOfUse();
    private final Object writing = new Object();
    private final Clock clock;
    private final int most;
    private final @Nullable Kept kept;
    private final @Nullable VisitFile file;

    private record Held(Visit visit, Instant used, boolean kept, boolean behind, int dropped) {
        Held usedAt(Instant now) {
            return new Held(visit, now, kept, behind, dropped);
        }

        Held onDisk(boolean isKept, boolean isBehind) {
            return new Held(visit, used, isKept, isBehind, dropped);
        }
    }

    /** How a person's answers stand on disk. */
    public enum Keeping {
        NOT_KEPT,
        KEPT,
        /** Kept; some of the answers are no longer asked so, and were dropped. */
        KEPT_IN_PART,
        /** Kept, but what was said last could not be written; it is tried again with each answer. */
        BEHIND,
        /** There is a file for this secret that cannot be read; it is left as it is. */
        UNREADABLE;

        public boolean isKept() {
            return this == KEPT || this == KEPT_IN_PART || this == BEHIND;
        }
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
        return (found.isPresent() ? found : fromDisk(id)).map(v -> asOfToday(id, v));
    }

    /** The visit; one whose answer has run out with its dangers to be answered again. */
    private Visit asOfToday(VisitId id, Visit found) {
        LocalDate today = LocalDate.now(clock);
        if (!Expiry.hasPassed(found, today)) {
            return found;
        }
        Visit again = found.on(today);
        return replace(id, Optional.of(found), again)
                ? again
                : inMemory(id).map(Held::visit).orElse(again);
    }

    private synchronized Optional<Held> inMemory(VisitId id) {
        forgetOld();
        Held found = held.get(id);
        if (found == null) {
            return Optional.empty();
        }
        Held used = found.usedAt(clock.instant());
        hold(id, used);
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
                hold(id, new Held(read.visit(), clock.instant(), true, false, read.dropped()));
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
            if (there.get().behind()) {
                return Keeping.BEHIND;
            }
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
        if (!mark(id, true, false)) {
            throw new Kept.NotKept("there are no answers");
        }
        try {
            writeKept(id);
        } catch (Kept.NotKept e) {
            mark(id, false, false);
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
                mark(id, true, false);
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
                    mark(id, true, true);
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
        boolean isKept = there != null && there.kept();
        boolean behind = there != null && there.behind();
        hold(id, new Held(changed, clock.instant(), isKept, behind, there == null ? 0 : there.dropped()));
        return true;
    }

    /** Notes how a visit stands on disk. @return whether it is held */
    private synchronized boolean mark(VisitId id, boolean isKept, boolean behind) {
        return held.computeIfPresent(id, (i, h) -> h.onDisk(isKept, behind)) != null;
    }

    private synchronized void hold(VisitId id, Held visit) {
        held.put(id, visit);
        if (held.size() > most) {
            VisitId oldest = held.keySet().iterator().next();
            held.remove(oldest);
            ready.remove(oldest);
        }
        ready.put(id, visit.visit());
        if (ready.size() > MOST_READY) {
            Iterator<Visit> oldest = ready.values().iterator();
            oldest.next().rest();
            oldest.remove();
        }
    }

    /** Forgets a visit, in memory and on disk. @throws Kept.NotKept if its file could not be deleted */
    public void forget(VisitId id) throws Kept.NotKept {
        synchronized (writing) {
            synchronized (this) {
                held.remove(id);
                ready.remove(id);
            }
            if (kept != null) {
                kept.delete(id);
            }
        }
    }

    public synchronized int size() {
        return held.size();
    }

    /** Forgets what nobody used for long, in memory and on disk, also while nobody asks for anything. */
    public void clean() {
        forgetOld();
        if (kept != null) {
            kept.clean();
        }
    }

    private synchronized void forgetOld() {
        Instant limit = clock.instant().minus(HELD);
        Iterator<Map.Entry<VisitId, Held>> oldest = held.entrySet().iterator();
        while (oldest.hasNext()) {
            Map.Entry<VisitId, Held> next = oldest.next();
            if (!next.getValue().used().isBefore(limit)) {
                return;
            }
            ready.remove(next.getKey());
            oldest.remove();
        }
    }

    private static <V> Map<VisitId, V> inOrderOfUse() {
        return new LinkedHashMap<>(64, 0.75f, true);
    }
}
