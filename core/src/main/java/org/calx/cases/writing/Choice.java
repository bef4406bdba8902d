package org.calx.cases.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.assess.Assessor;
import org.calx.assess.Outcomes;
import org.calx.cases.CaseReader;
import org.calx.cases.PatientReader;
import org.calx.cases.mutation.CriterionMutants;
import org.calx.knowledge.Node;
import org.calx.logic.Criterion;
import org.calx.logic.Truth;

/** Chooses, of the patients that a criterion's shape gives, the few that tell it from each of its mutants. */
final class Choice {
    private final Assessor assessor;
    private final Drafts drafts;
    private final PatientReader patients;

    Choice(Assessor assessor) {
        this.assessor = assessor;
        drafts = new Drafts(assessor.knowledge());
        patients = new PatientReader(assessor.knowledge(), CaseReader.AS_OF);
    }

    /**
     * A patient, and what the criterion must be for them by the way the patient was made.
     *
     * @param statements as a case file gives them
     * @param asked whether the truth was asked from the engine, because what was said for one part bears on another
     */
    record Made(List<Object> statements, Truth truth, Outcomes outcomes, boolean asked) {}

    /** Every patient made for the criterion, in a fixed order; those whose truth had to be asked come last. */
    List<Made> all(Criterion criterion) {
        List<Made> all = new ArrayList<>();
        Set<Draft> toAsk = new LinkedHashSet<>();
        for (Truth wanted : List.of(Truth.YES, Truth.NO, Truth.UNKNOWN)) {
            for (Draft draft : drafts.of(criterion, wanted)) {
                patient(draft).ifPresent(outcomes -> {
                    if (outcomes.of(criterion) == wanted) {
                        all.add(new Made(draft.statements(), wanted, outcomes, false));
                    } else {
                        toAsk.add(draft);
                    }
                });
            }
        }
        toAsk.addAll(drafts.ofParts(criterion));
        for (Draft draft : toAsk) {
            patient(draft)
                    .ifPresent(
                            outcomes -> all.add(new Made(draft.statements(), outcomes.of(criterion), outcomes, true)));
        }
        return all;
    }

    /** Empty where a value beside an end is one that no patient can have, such as a negative number. */
    private Optional<Outcomes> patient(Draft draft) {
        return patients.tryToRead(new Node("a made patient", draft.statements()))
                .map(assessor::outcomes);
    }

    /** One of each truth, and for each mutant one that it gets wrong, if there is one. */
    List<Made> of(Criterion criterion, List<Made> all) {
        Set<Made> chosen = new LinkedHashSet<>();
        Map<Truth, Made> first = new LinkedHashMap<>();
        all.forEach(m -> first.putIfAbsent(m.truth(), m));
        chosen.addAll(first.values());
        for (CriterionMutants.Changed mutant : CriterionMutants.of(criterion)) {
            boolean told = chosen.stream().anyMatch(m -> tells(m, mutant));
            if (!told) {
                all.stream().filter(m -> tells(m, mutant)).findFirst().ifPresent(chosen::add);
            }
        }
        return all.stream().filter(chosen::contains).toList();
    }

    private static boolean tells(Made made, CriterionMutants.Changed mutant) {
        return made.outcomes().of(mutant.criterion()) != made.truth();
    }
}
