package org.calx.intake.fhir;

import java.util.Optional;
import java.util.regex.Pattern;
import org.calx.intake.code.CodeSystems;
import org.calx.intake.memo.Memo;

/**
 * What an Observation asks, by the words of a code that the guide does not know. "Risk of", "history of" and "family
 * history of" change what an answer says of the patient.
 */
final class Asked {
    private static final Pattern RELATIVES = Pattern.compile(
            "\\b(?:family|familial|relatives?|mother|father|parents?|siblings?|brothers?|sisters?|maternal|paternal|donor"
                    + "|partner|contacts?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern POSSIBLE = Pattern.compile(
            "\\b(?:risks?|suspected|suspicion|possible|probable|differential|rule[sd]? out|screening|concerns?|fear|reason for"
                    + "|indication|working|provisional|query)\\b|\\?.*\\bdiagnos",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PAST = Pattern.compile(
            "\\b(?:history of|past|previous|previously|prior|former|ever|resolved)\\b", Pattern.CASE_INSENSITIVE);

    /** Where somebody lives and what they are called: "Brown Street" is no colour. */
    private static final Pattern ADMINISTRATIVE = Pattern.compile(
            "\\b(?:address|street|postal code|zip code|surname|(?:first|last|full) name)\\b", Pattern.CASE_INSENSITIVE);

    /** A test by its formal name: a property in brackets, of a material. */
    private static final Pattern TEST =
            Pattern.compile("\\[[^\\]]+\\] (?:in|of|on) |\\bspecimen\\b", Pattern.CASE_INSENSITIVE);

    /** What stands in the body but is not blood: a test by the same name in it is another test. */
    private static final Pattern OTHER_MATERIAL = Pattern.compile(
            "\\b(?:urine|urinary|24.?h(?:ours?)?|csf|cerebrospinal|spinal|synovial|joint|pleural|ascit\\w+|peritoneal|amniotic"
                    + "|fluid|effluent|dialysate|stool|f[a]?eces|f[a]?ecal|sweat|saliva|sputum|hair|nails?|semen|milk|cord|stone"
                    + "|calculus|marrow|vitreous|gastric|drain\\w*|water|donor|fetus|fetal|foetal)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ASKING = Pattern.compile(
            "^\\s*(?:(?:do|does|did|have|has|had|is|are|was|were)\\s+)?(?:you|the patient|he|she|there)\\s+"
                    + "(?:currently |now |ever )?(?:have |has |had |feel |been |any |an? |the )*",
            Pattern.CASE_INSENSITIVE);

    private static final int REMEMBERED = 20_000;
    private static final Memo<String, Optional<Stated>> STATED = new Memo<>(REMEMBERED);
    private static final Memo<String, String> THING = new Memo<>(REMEMBERED);
    private static final Memo<String, Boolean> OF_OTHER_MATERIAL = new Memo<>(REMEMBERED);

    private Asked() {}

    /** What an answer in the present tense makes of the patient; empty if it is about somebody or something else. */
    static Optional<Stated> stated(String question) {
        return STATED.of(question, Asked::newlyStated);
    }

    private static Optional<Stated> newlyStated(String question) {
        if (RELATIVES.matcher(question).find()
                || ADMINISTRATIVE.matcher(question).find()) {
            return Optional.empty();
        }
        Stated stated = PAST.matcher(question).find() ? Stated.PAST : Stated.NOW;
        return Optional.of(POSSIBLE.matcher(question).find() ? stated.suspected() : stated);
    }

    /** What a question asks for, without the words that only ask. */
    static String thing(String question) {
        return THING.of(question, q -> ASKING.matcher(q).replaceFirst("").replaceAll("[?\\s]+$", ""));
    }

    /** Whether words speak of a material other than blood. */
    static boolean isOfOtherMaterial(String words) {
        return OF_OTHER_MATERIAL.of(words, w -> OTHER_MATERIAL.matcher(w).find());
    }

    /**
     * What yes or no to a question makes of what it asks for; nothing if it says nothing. What a test found in a material
     * may be there, what it did not find may be elsewhere.
     *
     * @param stated as {@link #stated} has it
     */
    static Optional<Stated> answered(String question, Stated stated, boolean yes) {
        if (TEST.matcher(question).find()) {
            return yes ? Optional.of(stated.suspected()) : Optional.empty();
        }
        return Optional.of(yes ? stated : new Stated(stated.tense(), stated.certainty(), true));
    }

    /** Whether a code only asks, so that it says nothing without an answer. */
    static boolean isQuestion(Element code) {
        boolean loinc = code.children("coding").stream()
                .anyMatch(c -> CodeSystems.usual(c.text("system", "")).equals(CodeSystems.LOINC));
        return loinc || Coded.words(code).strip().endsWith("?");
    }
}
