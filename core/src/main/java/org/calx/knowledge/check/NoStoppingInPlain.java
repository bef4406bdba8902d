package org.calx.knowledge.check;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * No plain text tells a person to stop a medicine: that is for the one who prescribed it. A sentence that says not to,
 * or to ask first, is welcome.
 */
final class NoStoppingInPlain implements Check {
    private static final Pattern STOP =
            Pattern.compile("(?i)\\b(stop|quit|skip|halve|come off|leave out)\\b(\\s+\\w+){0,4}?\\s+"
                    + "(medicines?|medication|tablets?|pills?|drugs?|treatment|injections?|dose|warfarin|steroids?"
                    + "|blood thinners?|methotrexate)\\b");
    private static final Pattern GUARDED = Pattern.compile(
            "(?i)\\b(not|never|without|unless|ask|asks|if|who|doctor|pharmacist|nurse|team|clinic)\\b|n't");

    @Override
    public String name() {
        return "no-stopping-in-plain";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        return PlainTexts.of(knowledge)
                .flatMap(p -> Arrays.stream(p.text().orElse("").split("(?<=[.!?;:])\\s+"))
                        .filter(s ->
                                STOP.matcher(s).find() && !GUARDED.matcher(s).find())
                        .map(s -> error(
                                p, "'" + s + "' tells to stop a medicine", "say to ask the doctor who prescribed it")))
                .toList();
    }
}
