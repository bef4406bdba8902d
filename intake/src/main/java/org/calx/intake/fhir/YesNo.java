package org.calx.intake.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.calx.intake.code.CodeSystems;
import org.calx.intake.lab.Judgement;
import org.calx.intake.memo.Memo;

/** The answers yes and no, present and absent, positive and negative, as codes and as words. */
final class YesNo {
    private static final Pattern END = Pattern.compile("[.,;!]+$");
    private static final Memo<String, String> PLAIN = new Memo<>(20_000);

    private static final Map<String, Boolean> CODES = new HashMap<>();
    private static final Set<String> V2_YES_NO =
            Set.of("http://terminology.hl7.org/CodeSystem/v2-0136", "http://hl7.org/fhir/v2/0136");

    static {
        put(CodeSystems.SNOMED_CT, true, "373066001", "52101004", "260373001", "10828004");
        put(CodeSystems.SNOMED_CT, false, "373067005", "2667000", "260415000", "260385009");
        put(CodeSystems.LOINC, true, "LA33-6");
        put(CodeSystems.LOINC, false, "LA32-8");
        for (String system : V2_YES_NO) {
            put(system, true, "Y");
            put(system, false, "N");
        }
    }

    private static final Set<String> YES = Set.of("yes", "y", "true", "mild", "moderate", "severe", "marked");
    private static final Set<String> NO = Set.of("no", "n", "false", "none");

    /** Words and codes that stand where an answer belongs and are none. */
    private static final Set<String> NONE = Set.of(
            "unknown",
            "not known",
            "unk",
            "asku",
            "nask",
            "nav",
            "ni",
            "na",
            "n/a",
            "not applicable",
            "not asked",
            "not assessed",
            "not recorded",
            "not done",
            "not performed",
            "not tested",
            "not available",
            "not answered",
            "unable to assess",
            "asked but unknown",
            "declined",
            "refused",
            "pending",
            "awaited",
            "to follow",
            "cancelled",
            "canceled",
            "don't know",
            "do not know",
            "-");

    private YesNo() {}

    private static void put(String system, boolean yes, String... codes) {
        for (String code : codes) {
            CODES.put(system + "|" + code, yes);
        }
    }

    /** What the codes of a CodeableConcept say; empty if none is one of these answers, or if they disagree. */
    static Optional<Boolean> of(Element codeable) {
        List<Boolean> said = codeable.children("coding").stream()
                .map(c -> CODES.get(CodeSystems.usual(c.text("system", "")) + "|" + c.text("code", "")))
                .flatMap(yes -> Optional.ofNullable(yes).stream())
                .distinct()
                .toList();
        return said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty();
    }

    /** What words say that are an answer and nothing else; a severity is a yes. */
    static Optional<Boolean> of(String words) {
        String plain = plain(words);
        if (YES.contains(plain) || NO.contains(plain)) {
            return Optional.of(YES.contains(plain));
        }
        return Judgement.of(plain).flatMap(YesNo::of);
    }

    /** Whether words say that there is no answer. */
    static boolean isNone(String words) {
        return NONE.contains(plain(words));
    }

    /** Whether a CodeableConcept says that there is no answer. */
    static boolean isNone(Element codeable) {
        String words = Coded.words(codeable);
        return words.isEmpty()
                ? codeable.children("coding").stream().anyMatch(c -> isNone(c.text("code", "")))
                : isNone(words);
    }

    /** What a judgement says of a thing that is there or not; normal, high and low say nothing of it. */
    static Optional<Boolean> of(Judgement judgement) {
        return switch (judgement) {
            case POSITIVE, ABNORMAL -> Optional.of(true);
            case NEGATIVE -> Optional.of(false);
            case LOW, NORMAL, HIGH -> Optional.empty();
        };
    }

    private static String plain(String words) {
        return PLAIN.of(
                words, w -> END.matcher(w.strip().toLowerCase(Locale.ROOT)).replaceFirst(""));
    }
}
