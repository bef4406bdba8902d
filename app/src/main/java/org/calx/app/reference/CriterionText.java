package org.calx.app.reference;

import java.util.List;
import org.calx.logic.Criterion;
import org.calx.words.CriterionWords;
import org.calx.words.Voice;
import org.calx.words.Wording;

/** A criterion as a sentence with links, or as nested points where a sentence would need brackets. */
final class CriterionText {
    private static final int PARTS_OF_A_SENTENCE = 3;

    private final CriterionWords words;

    CriterionText(Links links) {
        words = new CriterionWords(Wording.of(Voice.CLINICIAN), links);
    }

    /** Lines of Markdown; further lines are points beneath the first. */
    String of(Criterion criterion) {
        if (isSentence(criterion)) {
            return words.of(criterion);
        }
        StringBuilder text = new StringBuilder(lead(criterion));
        for (Criterion part : parts(criterion)) {
            text.append("\n- ").append(of(part).replace("\n", "\n  "));
        }
        return text.toString();
    }

    /** Few parts read well as a sentence, if each of them is a name without anything that follows it. */
    private static boolean isSentence(Criterion criterion) {
        List<Criterion> parts = parts(criterion);
        return parts.size() <= 1 && parts.stream().allMatch(CriterionText::isSentence)
                || parts.size() <= PARTS_OF_A_SENTENCE && parts.stream().allMatch(CriterionText::isName);
    }

    private static boolean isName(Criterion part) {
        if (part instanceof Criterion.Has has) {
            return has.when() == Criterion.When.NOW && has.within().isEmpty();
        }
        return parts(part).isEmpty() && !(part instanceof Criterion.SameLesion) && !(part instanceof Criterion.Not);
    }

    /** The parts that are written out: a definition is named, what is on one lesion or not true is looked through. */
    private static List<Criterion> parts(Criterion criterion) {
        if (criterion instanceof Criterion.Meets) {
            return List.of();
        }
        if (criterion instanceof Criterion.SameLesion || criterion instanceof Criterion.Not) {
            return parts(criterion.parts().get(0));
        }
        return criterion.parts();
    }

    private static String lead(Criterion criterion) {
        return criterion.match(new Lead());
    }

    private static final class Lead implements Criterion.Cases<String> {
        @Override
        public String has(Criterion.Has c) {
            return "";
        }

        @Override
        public String compare(Criterion.Compare c) {
            return "";
        }

        @Override
        public String level(Criterion.Level c) {
            return "";
        }

        @Override
        public String all(Criterion.All c) {
            return "all of:";
        }

        @Override
        public String any(Criterion.Any c) {
            return "any of:";
        }

        @Override
        public String not(Criterion.Not c) {
            return "not " + c.of().match(this);
        }

        @Override
        public String atLeast(Criterion.AtLeast c) {
            return "at least " + c.count() + " of:";
        }

        @Override
        public String sameLesion(Criterion.SameLesion c) {
            return "on one and the same lesion, " + c.of().match(this);
        }

        @Override
        public String meets(Criterion.Meets c) {
            return "";
        }

        @Override
        public String stands(Criterion.Stands c) {
            return "";
        }
    }
}
