package org.calx.intake.phenopacket;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.intake.code.Codes;
import org.calx.intake.code.Curies;
import org.calx.intake.text.Recogniser;
import org.calx.intake.text.Setting;
import org.calx.record.About;
import org.calx.record.Age;
import org.calx.record.Certainty;
import org.calx.record.Code;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.record.Problem;
import org.calx.record.Tense;
import org.calx.record.Value;

/** Makes facts of terms: by their codes, or by their labels if no code is known. */
final class Terms {
    private static final ConceptId AGE = Age.CONCEPT;

    private final Concepts concepts;
    private final Codes codes;
    private final Recogniser recogniser;

    Terms(Concepts concepts, Codes codes, Recogniser recogniser) {
        this.concepts = concepts;
        this.codes = codes;
        this.recogniser = recogniser;
    }

    /**
     * How a term is said.
     *
     * @param excluded whether it is said not to be there
     * @param prefer the kinds that its label means where it has several meanings
     */
    record Said(About about, boolean excluded, Tense tense, Optional<LocalDate> when, Set<ConceptKind> prefer) {}

    /** The concepts that a term's code means. */
    List<Concept> concepts(Node term) {
        return code(term).map(c -> codes.find(c.system(), c.code())).orElse(List.of());
    }

    private static Optional<Code> code(Node term) {
        return term.text("id").flatMap(Curies::of);
    }

    static String label(Node term) {
        return term.text("label").or(() -> term.text("id")).orElse("");
    }

    /** States a term; false if the guide does not know it. */
    boolean state(Node term, Said said, Sheet sheet) {
        List<Concept> byCode = concepts(term);
        if (byCode.isEmpty()) {
            return byLabel(term, said, sheet);
        }
        Code code = code(term).orElseThrow();
        boolean any = false;
        for (Concept concept : byCode) {
            if (!said.excluded() || codes.isAllOf(concept, code.system(), code.code())) {
                any = true;
                sheet.add(fact(concept, said, new Origin(Origin.Source.CODE, sheet.where(term), label(term))));
            }
        }
        if (!any) {
            sheet.problem(
                    Problem.Kind.SET_ASIDE,
                    term,
                    "only a kind of '" + byCode.get(0).name() + "' is excluded, so nothing follows from it",
                    "nothing to do, unless all of it is meant");
        }
        return true;
    }

    private static Fact fact(Concept concept, Said said, Origin origin) {
        return new Fact(
                concept.id(),
                said.excluded() ? Value.ABSENT : Value.PRESENT,
                concept.ofLesion() ? said.about() : About.PATIENT,
                said.tense(),
                Certainty.STATED,
                said.when(),
                origin);
    }

    /** A label that denies, or that is excluded, never makes a danger absent. */
    private boolean byLabel(Node term, Said said, Sheet sheet) {
        Optional<String> label = term.text("label");
        if (label.isEmpty()) {
            return false;
        }
        Setting setting = new Setting(
                        Origin.Source.NARRATIVE, sheet.where(term), said.about(), said.prefer(), said.tense())
                .printed();
        boolean any = false;
        for (Fact f : recogniser.phrase(label.get(), setting).facts()) {
            boolean denied = f.value() instanceof Value.Absent;
            boolean absent = denied || said.excluded();
            boolean danger = concepts.find(f.concept()).map(Concept::danger).orElse(true);
            if (f.concept().equals(AGE) || denied && said.excluded() || f.about() instanceof About.Relative) {
                continue;
            }
            any = true;
            if (!absent || !danger) {
                sheet.add(new Fact(
                        f.concept(),
                        absent ? Value.ABSENT : f.value(),
                        f.about(),
                        f.tense(),
                        f.certainty(),
                        said.when(),
                        f.origin()));
            } else {
                sheet.problem(
                        Problem.Kind.SET_ASIDE,
                        term,
                        "'" + label.get() + "' is excluded in words, which does not rule out a danger",
                        "give a code that the guide knows");
            }
        }
        return any;
    }
}
