package org.calx.cases.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calx.assess.Assessor;
import org.calx.cases.CaseCheck;
import org.calx.cases.CaseFile;
import org.calx.cases.EntryCase;
import org.calx.cases.Subject;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;

/**
 * Makes every small fault in turn and asks whether a case breaks. A mutant of an entry is held to the cases of that
 * entry, a mutant of a definition also to those of the entries that read it; the first broken case is enough.
 */
public final class MutationCheck {
    private final Assessor assessor;
    private final Mutants mutants;
    private final Map<String, List<EntryCase>> cases = new HashMap<>();

    /** @param files cases that hold of the knowledge as it is */
    public MutationCheck(Assessor assessor, List<CaseFile> files) {
        this.assessor = assessor;
        mutants = new Mutants(assessor.knowledge());
        files.forEach(f ->
                cases.computeIfAbsent(f.subject().key(), k -> new ArrayList<>()).addAll(f.cases()));
    }

    /**
     * What became of one mutant.
     *
     * @param killed whether a case broke
     * @param equivalent of a survivor, the rule by which it means the same as before
     */
    public record Result(Subject subject, String part, String what, boolean killed, Optional<String> equivalent) {
        /** Whether it counts: it was killed, or nothing proves that it means the same. */
        public boolean counts() {
            return killed || equivalent.isEmpty();
        }
    }

    /** The results in the order of the entries; the same on every run. */
    public List<Result> run() {
        List<Mutant> all = new ArrayList<>();
        Subject.all(assessor.knowledge()).forEach(s -> all.addAll(mutants.of(s)));
        return all.parallelStream().map(this::result).toList();
    }

    private Result result(Mutant mutant) {
        boolean killed = isKilled(mutant);
        Optional<String> equivalent =
                killed ? Optional.empty() : mutant.equivalent().get();
        return new Result(mutant.subject(), mutant.part(), mutant.what(), killed, equivalent);
    }

    private boolean isKilled(Mutant mutant) {
        if (!isHeld(mutant.subject())) {
            return false;
        }
        Knowledge changed = mutant.knowledge().get();
        Assessor other = assessor.withEntriesOf(changed);
        if (breaks(mutant.subject(), mutant.part(), other)) {
            return true;
        }
        if (mutant.subject() instanceof Subject.OfDefinition definition) {
            for (Entry reader : mutants.readersOf(definition.id())) {
                if (breaks(new Subject.OfEntry(reader), "", other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether any case could notice. */
    private boolean isHeld(Subject subject) {
        return cases.containsKey(subject.key())
                || subject instanceof Subject.OfDefinition
                        && mutants.readersOf(subject.id()).stream()
                                .anyMatch(e -> cases.containsKey(new Subject.OfEntry(e).key()));
    }

    /** Cases that name the changed part come first, because they are the likeliest to break. */
    private boolean breaks(Subject before, String part, Assessor other) {
        List<EntryCase> held = cases.getOrDefault(before.key(), List.of());
        if (held.isEmpty()) {
            return false;
        }
        Subject subject = before.in(other.knowledge()).orElseThrow();
        return held.stream().anyMatch(c -> names(c, part) && !holds(subject, c, other))
                || held.stream().anyMatch(c -> !names(c, part) && !holds(subject, c, other));
    }

    private static boolean names(EntryCase c, String part) {
        return c.expected().because().containsKey(part);
    }

    private static boolean holds(Subject subject, EntryCase c, Assessor other) {
        return CaseCheck.holds(subject, c, other.outcomes(c.patient()));
    }
}
