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
    }

    /** The verdict that decided, for its words; empty where only words that were not understood stand against "safe". */
    public boolean heldBack() {
        return advice != care.reason().advice();
    }
}
