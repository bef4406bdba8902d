package org.calx.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.calx.knowledge.Entry;
import org.calx.logic.Gap;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Problem;

/**
 * The answer for one patient.
 *
 * @param types the types that something speaks for or against, best first
 * @param causes the causes that something speaks for or against, best first
 * @param options treatments that fit, and those that would fit but are not offered, with the reason
 * @param sites places that a lesion lies at, and what differs there
 * @param gaps what is missing, the most urgent first
 * @param knowledge version of the knowledge
 * @param reviewed whether a named clinician has signed the knowledge
 */
public record Assessment(
        LocalDate asOf,
        Urgency urgency,
        Recognition recognition,
        List<TypeWeighed> types,
        List<Weighed> causes,
        List<Offer<Entry.Investigation>> investigations,
        List<Offer<Entry.Treatment>> options,
        List<Entry.Site> sites,
        List<HomeCare> homeCare,
        List<Entry.Prevention> prevention,
        List<Entry.FollowUp> followUp,
        List<Missing> gaps,
        List<Problem> problems,
        List<Fact> facts,
        String knowledge,
        boolean reviewed) {

    /** What the lumps are. */
    public enum Conclusion {
        CALCINOSIS,
        MIMIC,
        UNDECIDED
    }

    /** Calcinosis against what looks like it, for the whole record and for each lesion. */
    public record Recognition(Conclusion conclusion, List<Weighed> candidates, List<OfLesion> lesions) {}

    /** Recognition of one lesion from its own facts and those of the person. */
    public record OfLesion(Lesion lesion, List<Weighed> candidates) {}

    /** A main type with its subtypes. */
    public record TypeWeighed(Weighed type, List<Weighed> subtypes) {}

    /** Whether something is offered. */
    public enum Offered {
        YES,
        CHECK_FIRST,
        NO
    }

    /**
     * Something that fits this patient.
     *
     * @param reasons why it is not offered, or what to check first
     */
    public record Offer<E extends Entry>(E entry, Offered offered, List<Concern> reasons) {}

    /** One reason not to offer, or to check first, in both voices. */
    public record Concern(String reason, String plain) {}

    /**
     * A remedy and its verdict for this person.
     *
     * @param reason the verdict that decides
     * @param checkFirst stricter verdicts that are still open
     */
    public record HomeCare(
            Entry.Remedy remedy, Entry.Advice advice, Entry.Verdict reason, List<Entry.Verdict> checkFirst) {}

    /**
     * Something that is not known.
     *
     * @param neededFor ids of entries that it would help to decide
     * @param questions ids of questions that ask it
     * @param tests ids of investigations that show it
     */
    public record Missing(Gap gap, List<String> neededFor, List<String> questions, List<String> tests) {}

    /** The leading type, if there is one. */
    public Optional<TypeWeighed> leadingType() {
        return types.stream().findFirst();
    }
}
