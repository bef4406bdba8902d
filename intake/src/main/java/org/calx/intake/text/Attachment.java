package org.calx.intake.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says whether a duration belongs to a lesion or to something else said beside it: in "dialysis for 14 years" it is the
 * dialysis, in "1 month after starting warfarin" the time between two events.
 */
final class Attachment {
    /** What lasts as long as it is made for: "28 day pack". */
    private static final Set<String> PACKAGES = Set.of("pack", "supply", "course", "regimen", "trial", "prescription");

    private final LesionWords words;

    Attachment(LesionWords words) {
        this.words = words;
    }

    /** Whether a statement is a duration of something other than a lesion. */
    boolean elsewhere(Tokens text, Statement duration, List<Statement> all) {
        if (!duration.concept().id().equals(Measures.DURATION)) {
            return false;
        }
        int end = duration.mention().to();
        if (text.is(end, "after") || text.is(end, "before") || text.is(end, "later") || text.is(end, "prior")) {
            return true;
        }
        if (PACKAGES.contains(text.isWord(end) ? text.key(end) : "")) {
            return true;
        }
        boolean ofWhatFollows = text.is(end - 1, "of") || text.is(end, "h") || text.is(end, "hx");
        Optional<Statement> nearest = Optional.empty();
        for (Statement other : all) {
            boolean before = other.mention().to() <= duration.mention().from();
            boolean candidate = other != duration && !other.mention().isMeasured() && !words.site(other.concept());
            if (candidate && (before && !ofWhatFollows || nearest.isEmpty() && (!before || !ofWhatFollows))) {
                nearest = Optional.of(other);
            }
        }
        return nearest.filter(s -> !words.ofLesion(s.concept()) && !words.starts(s.concept()))
                .isPresent();
    }
}
