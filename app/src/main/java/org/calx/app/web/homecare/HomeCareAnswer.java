package org.calx.app.web.homecare;

import java.util.List;
import org.calx.assess.Assessment;
import org.calx.assess.Urgency;
import org.calx.knowledge.Entry;
import org.calx.record.Concept;

/**
 * The verdict on a remedy for one person.
 *
 * @param care what the engine finds
 * @param advice the same, but never "safe" while words were not understood
 * @param urgency how soon they must be seen, by all that was said
 * @param notUnderstood words that were not understood
 * @param asks what would decide the stricter verdicts that are open
 */
public record HomeCareAnswer(
        Assessment.HomeCare care, Entry.Advice advice, Urgency urgency, List<String> notUnderstood, Asks asks) {

    /** Each a list of things to tick. @param age whether the age is asked */
    public record Asks(List<Concept> take, List<Concept> have, List<Concept> now, boolean age) {
        public boolean isEmpty() {
            return take.isEmpty() && have.isEmpty() && now.isEmpty() && !age;
        }

        /** The first few of each list in turn, so that no list waits for another. */
        public Asks first(int most) {
            return part(most, true);
        }

        /** All but the first few. */
        public Asks after(int most) {
            return part(most, false);
        }

        public int size() {
            return take.size() + have.size() + now.size();
        }

        private Asks part(int most, boolean first) {
            List<List<Concept>> lists = List.of(take, have, now);
            int[] counts = new int[lists.size()];
            int left = Math.min(most, size());
            for (int i = 0; left > 0; i = (i + 1) % counts.length) {
                if (counts[i] < lists.get(i).size()) {
                    counts[i]++;
                    left--;
                }
            }
            return new Asks(part(0, counts, first), part(1, counts, first), part(2, counts, first), age && first);
        }

        private List<Concept> part(int list, int[] counts, boolean first) {
            List<Concept> all = List.of(take, have, now).get(list);
            return first ? all.subList(0, counts[list]) : all.subList(counts[list], all.size());
        }
    }

    /** The verdict that decided, for its words; empty where only words that were not understood stand against "safe". */
    public boolean heldBack() {
        return advice != care.reason().advice();
    }
}
