package org.calx.knowledge.check;

import java.util.List;
import java.util.regex.Pattern;

/** No plain text gives a dose: nobody should be able to treat themselves by it. */
final class NoDoseInPlain implements Check {
    private static final Pattern DOSE = Pattern.compile(
            "(?i)\\d[\\d.,]*\\s*(mg|milligrams?|g|grams?|[µμ]g|mcg|micrograms?|iu|units?|ml|millilit(re|er)s?"
                    + "|drops?|tablets?|capsules?|pills?|(tea|table)?spoons?|teaspoonfuls?)\\b");

    @Override
    public String name() {
        return "no-dose-in-plain";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        return PlainTexts.of(knowledge)
                .flatMap(p -> DOSE.matcher(p.text().orElse(""))
                        .results()
                        .map(m -> error(
                                p, "'" + m.group() + "' is a dose", "move it to 'dose', where a clinician reads it")))
                .toList();
    }
}
