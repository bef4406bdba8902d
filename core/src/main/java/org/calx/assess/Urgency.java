package org.calx.assess;

import java.util.List;
import java.util.Set;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Level;
import org.calx.logic.Gap;

/**
 * How soon this patient must be seen.
 *
 * @param level the highest of the raised flags, and at least within days while one is open
 * @param couldBe the highest level that is still possible: of every flag that is raised, open or unasked
 * @param raised flags that are true, most urgent first
 * @param open flags that are suspected and not yet ruled out, most urgent first
 * @param unasked flags that a person could still answer and has not
 * @param awaitingTest flags that only a test result could still raise
 * @param action where to go, whom to see, what to say
 * @param seenBy ISO 8601 duration within which a clinician must have seen it
 * @param expires ISO 8601 duration after which this answer must be asked anew
 */
public record Urgency(
        Level level,
        Level couldBe,
        List<Flag> raised,
        List<Flag> open,
        List<Flag> unasked,
        List<Flag> awaitingTest,
        Entry.Action action,
        String seenBy,
        String expires) {

    /** A red flag for this patient, and what is missing to decide it. */
    public record Flag(Entry.RedFlag flag, Set<Gap> gaps) {}

    /** Whether the level holds only as far as known. */
    public boolean asFarAsKnown() {
        return couldBe.compareTo(level) > 0;
    }
}
