package org.calx.intake.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.calx.record.ConceptId;
import org.calx.record.Side;

/**
 * A stretch of a clause that speaks of one thing, with its statements sorted: the noun that names a lesion, places, and
 * what else is said.
 *
 * @param pronoun whether it begins by referring back ("it is …", "they are …")
 * @param another whether it says that it speaks of another one
 * @param plainNoun whether it has a word such as "patch", which no concept has
 */
record Part(
        int from,
        int to,
        List<Statement> statements,
        Side side,
        boolean pronoun,
        boolean another,
        boolean plainNoun,
        LesionWords words) {

    boolean hasNoun() {
        return plainNoun || statements.stream().anyMatch(s -> s.positive() && words.starts(s.concept()));
    }

    boolean hasSite() {
        return statements.stream().anyMatch(s -> s.positive() && words.site(s.concept()));
    }

    Set<ConceptId> sites() {
        Set<ConceptId> sites = new LinkedHashSet<>();
        statements.stream()
                .filter(s -> s.positive() && words.site(s.concept()))
                .forEach(s -> sites.add(s.concept().id()));
        return sites;
    }

    /** Whether it says something of a lesion other than where it is. */
    boolean hasFinding() {
        return statements.stream()
                .anyMatch(s -> s.positive()
                        && words.ofLesion(s.concept())
                        && !words.site(s.concept())
                        && !s.mention().isMeasured());
    }

    boolean onlyPain() {
        return statements.stream()
                .filter(s -> s.positive() && words.ofLesion(s.concept()))
                .allMatch(s -> words.pain(s.concept()));
    }

    /** Whether it says something that is not about a lesion. */
    boolean hasOther() {
        return statements.stream().anyMatch(s -> !words.ofLesion(s.concept()) && !words.starts(s.concept()));
    }

    Part join(Part next) {
        List<Statement> all = new ArrayList<>(statements);
        all.addAll(next.statements);
        return new Part(
                from,
                next.to,
                all,
                Sides.join(side, next.side),
                pronoun,
                another || next.another,
                plainNoun || next.plainNoun,
                words);
    }
}
