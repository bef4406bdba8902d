package org.calx.knowledge.check;

import java.util.List;
import java.util.Set;

/**
 * Every {@code source} is a file under {@code evidence}, or the word {@code unverified}. The usual range of a test
 * may also name {@code expert}, for a common range of common laboratories.
 */
final class SourcesExist implements Check {
    private static final Set<String> USUAL_RANGE = Set.of("expert");

    @Override
    public String name() {
        return "sources-exist";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        return knowledge
                .files()
                .flatMap(Part::all)
                .filter(p -> p.field().equals("source"))
                .filter(p -> p.text().filter(id -> isThere(knowledge, p, id)).isEmpty())
                .map(p -> error(
                        p,
                        "there is no evidence '" + p.text().orElse("") + "'",
                        "add its file under evidence, or write unverified"))
                .toList();
    }

    private static boolean isThere(CheckedKnowledge knowledge, Part source, String id) {
        return knowledge.byId("evidence").containsKey(id)
                || Unverified.WORD.equals(id)
                || source.place().startsWith("/usual/") && USUAL_RANGE.contains(id);
    }
}
