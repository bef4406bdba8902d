package org.calx.cases.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Finding;
import org.calx.knowledge.Knowledge;
import org.calx.logic.Criterion;
import org.calx.logic.Standing;
import org.calx.logic.Truth;
import org.calx.record.Concepts;

/**
 * Patients for whom a criterion is yes, no or unknown, made from its shape: each alternative of an "any" by itself, all
 * but one of an "all", one more and one less than a count, both sides of each end.
 */
final class Drafts {
    private static final int MOST = 160;
    private static final int OF_A_DEFINITION = 3;
    private static final int OF_A_PART = 12;
    private static final int TRIED = 4;

    private final Knowledge knowledge;
    private final Concepts concepts;
    private final Leaves leaves;
    private final Map<String, List<Draft>> definitions = new HashMap<>();

    Drafts(Knowledge knowledge) {
        this.knowledge = knowledge;
        concepts = knowledge.concepts();
        leaves = new Leaves(concepts);
    }

    List<Draft> of(Criterion criterion, Truth wanted) {
        return make(criterion, wanted, false);
    }

    private List<Draft> make(Criterion c, Truth wanted, boolean inLesion) {
        List<Draft> made = c.match(new Maker(wanted, inLesion));
        return new LinkedHashSet<>(made).stream().limit(MOST).toList();
    }

    private List<List<Draft>> each(List<Criterion> parts, Truth wanted, boolean inLesion) {
        return parts.stream().map(p -> make(p, wanted, inLesion)).toList();
    }

    /** Patients made for the parts of a criterion, at any depth: what they make of the whole, its shape alone does not say. */
    List<Draft> ofParts(Criterion criterion) {
        Set<Draft> all = new LinkedHashSet<>();
        addParts(criterion, false, all);
        return all.stream().limit(MOST).toList();
    }

    private void addParts(Criterion c, boolean inLesion, Set<Draft> into) {
        if (c instanceof Criterion.Meets) {
            return;
        }
        boolean within = inLesion || c instanceof Criterion.SameLesion;
        for (Criterion part : c.parts()) {
            for (Truth truth : Truth.values()) {
                make(part, truth, within).stream()
                        .limit(OF_A_PART)
                        .map(Draft::closed)
                        .forEach(into::add);
            }
            addParts(part, within, into);
        }
    }

    /** The draft joined with one of each list, but for the list at {@code except}. */
    private Optional<Draft> join(Draft draft, List<List<Draft>> lists, Set<Integer> except, int i) {
        if (i == lists.size()) {
            return Optional.of(draft);
        }
        if (except.contains(i)) {
            return join(draft, lists, except, i + 1);
        }
        for (Draft next : lists.get(i).stream().limit(TRIED).toList()) {
            Optional<Draft> joined = draft.and(next, concepts).flatMap(d -> join(d, lists, except, i + 1));
            if (joined.isPresent()) {
                return joined;
            }
        }
        return Optional.empty();
    }

    /** Each draft of each part, joined with the others being so. */
    private List<Draft> oneWithOthers(List<List<Draft>> ones, List<List<Draft>> others) {
        List<Draft> all = new ArrayList<>();
        for (int i = 0; i < ones.size(); i++) {
            for (Draft one : ones.get(i)) {
                join(one, others, Set.of(i), 0).ifPresent(all::add);
            }
        }
        return all;
    }

    private final class Maker implements Criterion.Cases<List<Draft>> {
        private final Truth wanted;
        private final boolean inLesion;

        Maker(Truth wanted, boolean inLesion) {
            this.wanted = wanted;
            this.inLesion = inLesion;
        }

        @Override
        public List<Draft> has(Criterion.Has c) {
            return leaves.has(c, wanted, inLesion);
        }

        @Override
        public List<Draft> compare(Criterion.Compare c) {
            return leaves.compare(c, wanted, inLesion);
        }

        @Override
        public List<Draft> level(Criterion.Level c) {
            return leaves.level(c, wanted);
        }

        /** Where it must be no, one part denied is enough, and comes first; then the same with the others being so. */
        @Override
        public List<Draft> all(Criterion.All c) {
            List<List<Draft>> yes = each(c.of(), Truth.YES, inLesion);
            List<List<Draft>> own = wanted == Truth.YES ? yes : each(c.of(), wanted, inLesion);
            List<Draft> all = new ArrayList<>();
            if (wanted == Truth.NO) {
                own.forEach(no -> no.stream().limit(1).forEach(all::add));
            }
            all.addAll(oneWithOthers(own, yes));
            return all;
        }

        /** A part that is no while the others are silent leaves it unknown. */
        @Override
        public List<Draft> any(Criterion.Any c) {
            List<List<Draft>> own = each(c.of(), wanted, inLesion);
            if (wanted == Truth.NO) {
                return oneWithOthers(own, own);
            }
            List<Draft> all = new ArrayList<>();
            own.forEach(all::addAll);
            if (wanted == Truth.UNKNOWN) {
                List<List<Draft>> no = each(c.of(), Truth.NO, inLesion);
                no.forEach(all::addAll);
                all.addAll(oneWithOthers(own, no));
            }
            return all;
        }

        @Override
        public List<Draft> not(Criterion.Not c) {
            return make(c.of(), wanted.not(), inLesion);
        }

        /** Each part as the one that decides, the others so many that it does. */
        @Override
        public List<Draft> atLeast(Criterion.AtLeast c) {
            List<List<Draft>> yes = each(c.of(), Truth.YES, inLesion);
            List<List<Draft>> no = each(c.of(), Truth.NO, inLesion);
            List<List<Draft>> own = wanted == Truth.NO ? no : each(c.of(), wanted, inLesion);
            List<Draft> all = new ArrayList<>();
            int size = c.of().size();
            for (int i = 0; i < size; i++) {
                List<Draft> deciding = new ArrayList<>(own.get(i));
                if (wanted == Truth.UNKNOWN) {
                    deciding.addAll(no.get(i));
                }
                Set<Integer> others = after(i, c.count() - 1, size);
                Set<Integer> rest = after(i + c.count() - 1, size - c.count(), size);
                for (Draft draft : deciding) {
                    join(draft, yes, without(others, size), 0)
                            .flatMap(d -> wanted == Truth.NO ? join(d, no, without(rest, size), 0) : Optional.of(d))
                            .ifPresent(all::add);
                }
            }
            return all;
        }

        /** So many numbers after one, round the circle. */
        private static Set<Integer> after(int i, int count, int size) {
            Set<Integer> numbers = new LinkedHashSet<>();
            for (int k = 1; k <= count; k++) {
                numbers.add((i + k) % size);
            }
            return numbers;
        }

        private static Set<Integer> without(Set<Integer> numbers, int size) {
            Set<Integer> rest = new LinkedHashSet<>();
            for (int k = 0; k < size; k++) {
                if (!numbers.contains(k)) {
                    rest.add(k);
                }
            }
            return rest;
        }

        @Override
        public List<Draft> sameLesion(Criterion.SameLesion c) {
            List<Draft> all = new ArrayList<>();
            for (Draft draft : make(c.of(), wanted, true)) {
                if (wanted != Truth.NO || !draft.hasValueHere()) {
                    all.add(draft.closed());
                }
            }
            if (wanted == Truth.UNKNOWN) {
                make(c.of(), Truth.NO, true).stream()
                        .filter(Draft::hasValueHere)
                        .map(Draft::closed)
                        .forEach(all::add);
                make(c.of(), Truth.YES, true).stream().map(Draft::scattered).forEach(all::add);
            }
            return all;
        }

        @Override
        public List<Draft> meets(Criterion.Meets c) {
            String key = c.id() + wanted + inLesion;
            List<Draft> known = definitions.get(key);
            if (known == null) {
                known = make(c.of(), wanted, inLesion).stream()
                        .limit(OF_A_DEFINITION)
                        .toList();
                definitions.put(key, known);
            }
            return known;
        }

        /** One settling finding, or findings of several families until they carry. */
        @Override
        public List<Draft> stands(Criterion.Stands c) {
            if (wanted != Truth.YES) {
                return wanted == Truth.UNKNOWN ? List.of(Draft.SILENT) : List.of();
            }
            return knowledge
                    .entry(c.entry())
                    .filter(Entry.Recognisable.class::isInstance)
                    .map(e -> standing((Entry.Recognisable) e, c.atLeast()))
                    .orElse(List.of());
        }

        private List<Draft> standing(Entry.Recognisable entry, Standing least) {
            List<Finding> speaking = entry.recognition().findings().stream()
                    .filter(Finding::speaksFor)
                    .sorted(java.util.Comparator.comparing(Finding::strength).reversed())
                    .toList();
            List<Draft> all = new ArrayList<>();
            Draft together = Draft.SILENT;
            Set<String> families = new LinkedHashSet<>();
            for (Finding finding : speaking) {
                List<Draft> yes = make(finding.when(), Truth.YES, false);
                boolean alone = finding.strength() == Finding.Strength.SETTLES || least == Standing.POSSIBLE;
                if (alone) {
                    yes.stream().limit(1).forEach(all::add);
                }
                if (families.size() < 3 && families.add(finding.family())) {
                    for (Draft draft : yes.stream().limit(1).toList()) {
                        together = together.and(draft, concepts).orElse(together);
                    }
                }
            }
            all.add(together);
            return all.stream().limit(OF_A_DEFINITION).toList();
        }
    }
}
