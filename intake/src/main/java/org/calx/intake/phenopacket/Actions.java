package org.calx.intake.phenopacket;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.record.About;
import org.calx.record.ConceptKind;
import org.calx.record.Problem;
import org.calx.record.Tense;

/** Reads medical actions: medicines, procedures, and what harm they did. */
final class Actions {
    private static final String LIST = "medicalActions";
    /** A procedure counts as of now for so long, as in all records. */
    private static final int RECENT_DAYS = 90;

    private static final List<String> REGIMEN = List.of("UNKNOWN_STATUS", "STARTED", "COMPLETED", "DISCONTINUED");

    private final Terms terms;

    Actions(Terms terms) {
        this.terms = terms;
    }

    void read(Node action, Sheet sheet) {
        boolean ended = action.has("treatmentTerminationReason");
        action.child("treatment").ifPresent(t -> treatment(t, ended, sheet));
        action.child("procedure").ifPresent(p -> procedure(p, sheet));
        action.child("therapeuticRegimen").ifPresent(r -> regimen(r, ended, sheet));
        action.child("radiationTherapy")
                .ifPresent(r -> sheet.problem(
                        Problem.Kind.SET_ASIDE, r, "radiotherapy was not read", "say what of it matters here"));
        action.children("adverseEvents")
                .forEach(e -> state(e, Tense.PAST, sheet.told, sheet, ConceptKind.PROBLEM, ConceptKind.FINDING));
    }

    /** A medicine is past once its last interval ended or the treatment was ended. */
    private void treatment(Node treatment, boolean ended, Sheet sheet) {
        Optional<Node> agent = treatment.child("agent");
        List<Node> intervals = treatment.children("doseIntervals").stream()
                .flatMap(d -> d.child("interval").stream())
                .toList();
        boolean open = intervals.isEmpty() || intervals.stream().anyMatch(i -> !i.has("end"));
        Optional<LocalDate> last = intervals.stream()
                .flatMap(i -> i.text("end").stream())
                .flatMap(t -> Times.day(t).stream())
                .max(Comparator.naturalOrder());
        boolean over =
                ended || !open && last.filter(d -> d.isBefore(sheet.asOf())).isPresent();
        agent.ifPresent(
                a -> state(a, over ? Tense.PAST : Tense.NOW, open ? sheet.told : last, sheet, ConceptKind.DRUG));
    }

    private void procedure(Node procedure, Sheet sheet) {
        Optional<LocalDate> day = procedure.child("performed").flatMap(t -> Times.day(t, sheet.birth));
        boolean recent =
                day.filter(d -> d.isAfter(sheet.asOf().minusDays(RECENT_DAYS))).isPresent();
        procedure
                .child("code")
                .ifPresent(c -> state(c, recent ? Tense.NOW : Tense.PAST, day, sheet, ConceptKind.PROCEDURE));
    }

    private void regimen(Node regimen, boolean ended, Sheet sheet) {
        String status = regimen.constant("regimenStatus", REGIMEN);
        Optional<LocalDate> end = regimen.child("endTime").flatMap(t -> Times.day(t, sheet.birth));
        boolean over = ended
                || status.equals("COMPLETED")
                || status.equals("DISCONTINUED")
                || end.filter(d -> d.isBefore(sheet.asOf())).isPresent();
        regimen.child("ontologyClass")
                .or(() -> regimen.child("identifier"))
                .ifPresent(c -> state(
                        c,
                        over ? Tense.PAST : Tense.NOW,
                        end.or(() -> sheet.told),
                        sheet,
                        ConceptKind.DRUG,
                        ConceptKind.PROCEDURE));
    }

    private void state(Node term, Tense tense, Optional<LocalDate> when, Sheet sheet, ConceptKind... prefer) {
        if (!terms.state(term, new Terms.Said(About.PATIENT, false, tense, when, Set.of(prefer)), sheet)) {
            sheet.unread(LIST, Terms.label(term));
        }
    }
}
