package org.calx.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calx.knowledge.Knowledge;
import org.calx.record.About;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.PatientRecord;
import org.calx.record.Sex;
import org.calx.record.Side;
import org.calx.record.Value;
import org.calx.words.Document.Point;

/** What was said of a patient, lesion by lesion and kind by kind, in the words in which it was said. */
final class DoctorFindings {
    private static final int LESIONS = 4;
    private static final int QUOTE = 70;

    /** The groups below the lesions, in their order. */
    private enum Group {
        PERSON(EnumSet.of(ConceptKind.PERSON)),
        FINDINGS(EnumSet.of(ConceptKind.FINDING, ConceptKind.MEASURE, ConceptKind.SITE)),
        PROBLEMS(EnumSet.of(ConceptKind.PROBLEM)),
        MEDICINES(EnumSet.of(ConceptKind.DRUG)),
        TESTS(EnumSet.of(ConceptKind.LAB, ConceptKind.PANEL)),
        IMAGING(EnumSet.of(ConceptKind.IMAGING, ConceptKind.HISTOLOGY)),
        EXPOSURES(EnumSet.of(ConceptKind.EXPOSURE, ConceptKind.PROCEDURE));

        private final Set<ConceptKind> kinds;

        Group(Set<ConceptKind> kinds) {
            this.kinds = kinds;
        }
    }

    private final Knowledge knowledge;
    private final Wording wording;
    private final Names names;
    private final FactWords facts;

    DoctorFindings(Knowledge knowledge, Wording wording, Names names, String source) {
        this.knowledge = knowledge;
        this.wording = wording;
        this.names = names;
        facts = new FactWords(wording, names, source);
    }

    /** A point for each lesion and for each kind of what is known of the person. */
    List<Point> stated(PatientRecord record, int most) {
        List<Fact> present = record.facts().stream()
                .filter(f -> !(f.value() instanceof Value.Absent) && f.origin().source() != Origin.Source.DERIVED)
                .toList();
        List<Point> points = new ArrayList<>(lesions(record, present, most));
        for (Group group : Group.values()) {
            List<Fact> own = present.stream()
                    .filter(f -> f.about() instanceof About.Patient && isOf(group, f))
                    .toList();
            String said = group == Group.PERSON ? person(record, own, most) : said(own, most);
            add(points, "doctor.group." + Wording.word(group), said);
        }
        add(
                points,
                "doctor.group.family",
                said(
                        present.stream()
                                .filter(f -> f.about() instanceof About.Relative)
                                .toList(),
                        most));
        return points;
    }

    private void add(List<Point> points, String key, String said) {
        if (!said.isEmpty()) {
            points.add(Point.of(wording.text(key), said));
        }
    }

    private boolean isOf(Group group, Fact fact) {
        return kind(fact).filter(group.kinds::contains).isPresent();
    }

    private Optional<ConceptKind> kind(Fact fact) {
        return knowledge.concepts().find(fact.concept()).map(Concept::kind);
    }

    private String person(PatientRecord record, List<Fact> own, int most) {
        String sex = record.sex() == Sex.NOT_STATED ? "" : wording.of("doctor.sex", record.sex());
        String born = record.birth()
                .map(b -> wording.text(
                        "doctor.age", java.time.Period.between(b, record.asOf()).getYears()))
                .orElse("");
        return Stream.of(born, sex, said(own, most)).filter(s -> !s.isEmpty()).collect(Collectors.joining("; "));
    }

    private List<Point> lesions(PatientRecord record, List<Fact> present, int most) {
        List<Point> points = new ArrayList<>();
        Set<Lesion> lesions = record.lesions();
        for (Lesion lesion : lesions) {
            if (points.size() == LESIONS) {
                points.add(Point.of("", wording.text("doctor.more-lesions", lesions.size() - LESIONS)));
                break;
            }
            List<Fact> own = present.stream()
                    .filter(f -> f.about().equals(new About.OfLesion(lesion)))
                    .toList();
            List<Fact> rest = own.stream().filter(f -> !isSite(f)).toList();
            String places = own.stream()
                    .filter(this::isSite)
                    .map(facts::statement)
                    .distinct()
                    .limit(most)
                    .collect(Collectors.joining(", "));
            String side = lesion.side() == Side.NOT_STATED ? "" : wording.of("doctor.side", lesion.side());
            String pointed = own.stream()
                    .map(Fact::origin)
                    .filter(o -> o.where().equals(DoctorPage.MAP))
                    .map(Origin::words)
                    .distinct()
                    .collect(Collectors.joining("; "));
            String lead = Stream.of(wording.text("doctor.lesion", points.size() + 1), side, places, pointed)
                    .filter(s -> !s.isEmpty())
                    .collect(Collectors.joining(", "));
            String said = said(rest, most);
            points.add(Point.of(lead, said.isEmpty() ? wording.text("doctor.lesion-only") : said));
        }
        return points;
    }

    private boolean isSite(Fact fact) {
        return kind(fact).filter(ConceptKind.SITE::equals).isPresent();
    }

    /** Statements with the words they were made in, what may be dangerous first; the rest is counted. */
    private String said(Collection<Fact> all, int most) {
        Map<Origin, List<Fact>> byOrigin = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing((Fact f) -> !isDanger(f)))
                .forEach(f -> byOrigin.computeIfAbsent(f.origin(), o -> new ArrayList<>())
                        .add(f));
        List<String> said = new ArrayList<>();
        Set<String> told = new TreeSet<>();
        int left = 0;
        for (Map.Entry<Origin, List<Fact>> one : byOrigin.entrySet()) {
            List<String> statements =
                    one.getValue().stream().map(facts::brief).filter(told::add).toList();
            int room = Math.max(0, most - (told.size() - statements.size()));
            left += Math.max(0, statements.size() - room);
            List<String> shown = statements.stream().limit(room).toList();
            if (!shown.isEmpty()) {
                boolean isNumber = one.getValue().stream().allMatch(f -> f.value() instanceof Value.Measured);
                said.add(String.join("; ", shown) + (isNumber ? "" : quote(one.getKey(), shown)));
            }
        }
        if (left > 0) {
            said.add(wording.text("could-be.more", left));
        }
        return String.join("; ", said);
    }

    private boolean isDanger(Fact fact) {
        return knowledge.concepts().find(fact.concept()).filter(Concept::danger).isPresent();
    }

    private String quote(Origin origin, List<String> shown) {
        String words = origin.words().strip().replaceAll("\\s+", " ");
        boolean isAnswer = origin.source() == Origin.Source.ANSWER;
        if (words.isEmpty()) {
            return isAnswer ? " " + wording.text("doctor.answered-yes") : "";
        }
        boolean same = shown.size() == 1 && shown.get(0).equalsIgnoreCase(words);
        if (same || !isAnswer && origin.source() != Origin.Source.NARRATIVE) {
            return "";
        }
        String cut = words.length() <= QUOTE ? words : words.substring(0, QUOTE).strip() + "…";
        return " (" + wording.text("fact.quote", cut) + ")";
    }

    /** What was said to be absent, what may be dangerous first. */
    List<String> denied(PatientRecord record) {
        Set<ConceptId> present = record.facts().stream()
                .filter(f -> f.value() instanceof Value.Present && f.about() instanceof About.Patient)
                .map(Fact::concept)
                .collect(Collectors.toSet());
        return record.facts().stream()
                .filter(f -> f.value() instanceof Value.Absent && !(f.about() instanceof About.Relative))
                .filter(f -> !isSite(f))
                .sorted(Comparator.comparing((Fact f) -> !isDanger(f)))
                .map(Fact::concept)
                .distinct()
                .map(c -> present.contains(c) ? names.of(c) + " (" + wording.text("gap.conflict") + ")" : names.of(c))
                .toList();
    }

    /** The lists that are said to be complete. */
    List<String> complete(PatientRecord record) {
        return record.coverage().stream()
                .map(c -> c.kind().word())
                .sorted()
                .distinct()
                .toList();
    }
}
