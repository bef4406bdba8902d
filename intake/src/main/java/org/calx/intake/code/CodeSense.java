package org.calx.intake.code;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the place of a code in its book says about the thing it names. A history, a screening or a family history has the
 * words of a disease and is none.
 */
public enum CodeSense {
    /** The thing itself, now. */
    AS_SAID,
    /** What is left of the thing, or the thing in remission: it is past. */
    OVER,
    /** A personal history: the words name what was. */
    HISTORY,
    /** A relative's, looked for, met, feared or prevented: the words name nothing that this person has. */
    NOT_HAD;

    /** Any edition or national version of ICD-10 follows the same chapters. */
    private static final String ICD_10 = "icd-10";

    private static final String PROCEDURES = "-pcs";

    /** ICD-10-CM: the seventh character S is a sequela, whatever the chapter. */
    private static final Pattern SEQUELA = Pattern.compile("[A-Z][0-9][0-9A-Z]{4}S");

    /** ICD-10: sequelae of infections, malnutrition, stroke, pregnancy and injuries have categories of their own. */
    private static final Pattern LATE_EFFECT = Pattern.compile("(B9[0-4]|E64|E68|G09|I69|O94|O97|T9[0-8]|Y8[5-9]).*");

    /** ICD-10-CM: nicotine dependence, and myeloma and leukaemia, in remission. */
    private static final Pattern REMISSION = Pattern.compile("F172[0-9]1|C9[0-5][0-9A-Z]1");

    /**
     * After completed treatment; history of diseases, of risks and of treatments. Allergy (Z91.0) and non-compliance
     * (Z91.1) are of now.
     */
    private static final Pattern PERSONAL_HISTORY = Pattern.compile("(Z0[89]|Z8[5-7]|Z91[2-9]|Z92).*");

    /**
     * Examination, observation for what was ruled out, screening, susceptibility, contact, vaccination, prevention, not
     * carried out, counselling, family history. An infection without complaints (Z21) and a carrier (Z22) have it.
     */
    private static final Pattern ELSEWHERE = Pattern.compile("(Z0[0-5]|Z1[1-5]|Z20|Z2[3-9]|Z40|Z53|Z7[01]|Z8[0-4]).*");

    /** The sense of a code; of systems other than ICD-10 the code alone tells none. */
    public static CodeSense of(String system, String code) {
        String usual = CodeSystems.usual(system).toLowerCase(Locale.ROOT);
        if (!usual.contains(ICD_10) || usual.endsWith(PROCEDURES)) {
            return AS_SAID;
        }
        String plain = code.strip().replace(".", "").toUpperCase(Locale.ROOT);
        if (SEQUELA.matcher(plain).matches()
                || LATE_EFFECT.matcher(plain).matches()
                || REMISSION.matcher(plain).matches()) {
            return OVER;
        }
        if (PERSONAL_HISTORY.matcher(plain).matches()) {
            return HISTORY;
        }
        return ELSEWHERE.matcher(plain).matches() ? NOT_HAD : AS_SAID;
    }
}
