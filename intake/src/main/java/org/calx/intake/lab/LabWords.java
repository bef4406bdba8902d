package org.calx.intake.lab;

import java.util.List;
import java.util.Set;

/** The small words of laboratory results in running text. */
final class LabWords {
    /** Words between a test and its result. */
    static final Set<String> LINKS =
            words("was were is are of at = : level levels serum plasma value values concentration"
                    + " measured the a an result results came back titre titer also test tests all both his her my their your"
                    + " remained remains stayed found to be been has have had about approximately around showed shows blood antibody"
                    + " antibodies - currently now still again always persistently consistently repeatedly mildly slightly markedly"
                    + " moderately severely grossly significantly extremely very too quite bit little completely entirely perfectly"
                    + " rose fell risen fallen dropped peaked reached up down");

    static final Set<String> JOINS = words(", and & / + plus or");

    /** After these a test's name is part of something else: "calcium gluconate", "low phosphate diet". */
    static final Set<String> OTHER_THINGS =
            words("gluconate carbonate acetate chloride channel deposit deposits deposition diet intake supplement"
                    + " supplements supplementation crystal crystals stone stones infusion infusions injection injections"
                    + " binder binders tablets tablet salts salt lump lumps heparin nadroparin score disease restriction load"
                    + " rich material");

    static final Set<String> NEGATIONS = words("not no never without nor neither deny denies");

    /** Words between a negation and what it denies: "no evidence of raised calcium". */
    static final Set<String> AFTER_NEGATION =
            words("evidence of sign signs any history suggestion indication obvious clear an a the documented");

    static final Set<String> COMPARATORS = words("< > ≤ ≥ <= >=");
    static final List<String> WORD_COMPARATORS = List.of(
            "less than",
            "more than",
            "greater than",
            "lower than",
            "higher than",
            "at least",
            "at most",
            "up to",
            "above",
            "below",
            "over",
            "under");

    private LabWords() {}

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
