package org.calx.intake.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.record.About;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Origin;
import org.calx.record.Problem;

/** Reads what was measured, seen, asked or reported: the whole, and each component by itself. */
final class ObservationReader implements ResourceReader {
    private static final Set<String> STATUSES = Set.of(
            "registered",
            "preliminary",
            "final",
            "amended",
            "corrected",
            "cancelled",
            Status.ENTERED_IN_ERROR,
            "unknown");
    private static final Set<String> NOT_USED = Set.of("cancelled", Status.ENTERED_IN_ERROR);

    @Override
    public String type() {
        return "Observation";
    }

    @Override
    public Map<String, String> used() {
        return Elements.of(
                "status", "cancelled and mistaken ones are set aside; one still awaited counts once it has a value",
                "category", "what its words most likely mean: laboratory, imaging",
                "code", "the test or the finding",
                "subject", "whom it is about",
                "focus", "set aside where it is about somebody or something else",
                "effectiveDateTime", "the day",
                "effectivePeriod", "the day it ended, or began while it lasts",
                "effectiveTiming", "the last of its days",
                "effectiveInstant", "the day",
                "issued", "the day, where no other is given",
                "valueQuantity", "the number with its bound and unit",
                "valueCodeableConcept", "yes, no, a judgement, or what it names",
                "valueString", "a number, a judgement, or free text",
                "valueBoolean", "yes or no",
                "valueInteger", "the number",
                "valueRange", "at least its low end and at most its high end",
                "valueRatio", "a titre or a quotient",
                "valueSampledData", "told, for tests of the guide: a curve is no result",
                "valueTime", "told, for tests of the guide: a time is no result",
                "valueDateTime", "told, for tests of the guide: a time is no result",
                "valuePeriod", "told, for tests of the guide: a time is no result",
                "dataAbsentReason", "why nothing is known; told for tests and findings of the guide",
                "interpretation", "high, low, normal, positive or negative by the source's own judgement",
                "note", "free text",
                "bodySite", "which lesion it is about",
                "extension", "the body structure it points to",
                "specimen", "its words: a test in urine is not the test in blood",
                "referenceRange", "the laboratory's own limits for this patient",
                "hasMember", "members are read themselves; without a value the group says nothing",
                "component", "each is read by its own code and value");
    }

    @Override
    public Map<String, String> ignored() {
        return Elements.of(
                "identifier", "numbers of the laboratory say nothing of the patient",
                "basedOn", "what was ordered says nothing of the result",
                "partOf", "the procedure is read itself",
                "encounter", "the visit is read itself",
                "performer", "nobody is named",
                "method", "how it was measured changes no rule of the guide",
                "device", "what it was measured with changes no rule of the guide",
                "derivedFrom", "what it was made from is read itself");
    }

    @Override
    public List<Element> needs(Element observation) {
        return BodySites.needs(observation);
    }

    @Override
    public void read(Element observation, Chart chart, Tools tools) {
        Optional<String> status = Status.code(observation, "status", STATUSES);
        if (status.filter(NOT_USED::contains).isPresent()) {
            Status.setAside(observation, "status", status.get());
        } else if (NamelessNumber.is(observation, tools)) {
            chart.unread(type(), Coded.words(observation.child("code").orElseThrow()));
        } else if (!isAboutAnother(observation)) {
            boolean needsPatient = ReferenceRanges.needPatient(observation)
                    || observation.all("component").stream().anyMatch(ReferenceRanges::needPatient);
            if (needsPatient) {
                chart.whenKnown(known -> {
                    new Reading(observation, status, known, tools).read();
                    known.add(observation.faults().problems());
                });
            } else {
                new Reading(observation, status, chart, tools).read();
            }
        }
    }

    /** Whether it is about an unborn child, a donor, a device or the like. */
    private static boolean isAboutAnother(Element observation) {
        Optional<String> subject = observation.child("subject").flatMap(s -> s.text("reference"));
        boolean another = observation.all("focus").stream()
                .anyMatch(f -> !f.text("reference").equals(subject)
                        && !f.text("reference", "").contains("BodyStructure"));
        if (another) {
            observation
                    .faults()
                    .add(
                            Problem.Kind.SET_ASIDE,
                            "focus",
                            "it is about something else than the patient, so it was not used",
                            "nothing to do, unless it is about the patient; then leave focus out");
        }
        return another;
    }

    /** One Observation while it is read. */
    private static final class Reading {
        private final Element observation;
        private final Chart chart;
        private final Tools tools;
        private final Optional<String> status;
        private final Place place;
        private final Optional<FhirDates.Days> when;
        private final Findings findings;
        private final TestResults results;

        Reading(Element observation, Optional<String> status, Chart chart, Tools tools) {
            this.observation = observation;
            this.status = status;
            this.chart = chart;
            this.tools = tools;
            place = tools.bodySites().of(observation);
            when = ObservationDays.of(observation);
            findings = new Findings(tools, chart);
            LocalDate day = when.map(d -> FhirDates.day(d, false, tools.asOf())).orElse(tools.asOf());
            results = new TestResults(tools.labs(), new ReferenceRanges(chart.sex(), chart.birth(), day), tools.asOf());
        }

        void read() {
            List<Element> components = observation.all("component");
            boolean group =
                    !components.isEmpty() || !observation.all("hasMember").isEmpty();
            boolean understood = part(observation, observation, group)
                    .map(this::isUnderstood)
                    .orElse(false);
            int unknown = 0;
            for (Element component : components) {
                if (component.isUnmodified()) {
                    boolean known = part(component, observation, false)
                            .map(this::isUnderstood)
                            .orElse(false);
                    understood |= known;
                    unknown += known ? 0 : 1;
                }
            }
            if (!understood
                    && components.isEmpty()
                    && (!group || ObservationValue.of(observation).isPresent())) {
                chart.unread("Observation", words(observation));
            }
            if (unknown > 0) {
                String example = components.stream()
                        .map(Reading::words)
                        .filter(w -> !w.isEmpty())
                        .findFirst()
                        .orElse("");
                for (int i = 0; i < unknown; i++) {
                    chart.unread("Observation.component", example);
                }
            }
            tools.notes().read(observation, chart, About.PATIENT, Stated.NOW, when);
        }

        private static String words(Element part) {
            return part.child("code").map(Coded::words).orElse("");
        }

        private Optional<ObservationPart> part(Element element, Element whole, boolean group) {
            Optional<Element> code = element.child("code");
            if (code.isEmpty()) {
                return Optional.empty();
            }
            String specimen =
                    whole.child("specimen").flatMap(s -> s.text("display")).orElse("");
            String of = element == whole ? "" : words(whole);
            Optional<ObservationValue> value = ObservationValue.of(element);
            Optional<String> missing = missing(element, value);
            return Optional.of(new ObservationPart(
                    element,
                    code.get(),
                    missing.isPresent() ? value.filter(v -> !isNone(v)) : value,
                    Interpretations.of(element),
                    place,
                    when,
                    of + " " + specimen,
                    ObservationKind.of(whole, code.get()),
                    group,
                    missing));
        }

        /** Why there is no value: the reason given, or a value that says that there is none. */
        private Optional<String> missing(Element element, Optional<ObservationValue> value) {
            Optional<String> reason = element.child("dataAbsentReason").map(Reading::reason);
            Optional<String> awaited = status.filter(s -> s.equals("registered") && value.isEmpty())
                    .map(s -> "the result has not come yet");
            return reason.or(() -> awaited)
                    .or(() -> value.filter(Reading::isNone).map(v -> "not known"));
        }

        private static String reason(Element reason) {
            String words = Coded.words(reason);
            return words.isEmpty()
                    ? reason.children("coding").stream()
                            .flatMap(c -> c.text("code").stream())
                            .findFirst()
                            .orElse("not said")
                    : words;
        }

        private static boolean isNone(ObservationValue value) {
            return value instanceof ObservationValue.OfWords words && YesNo.isNone(words.words())
                    || value instanceof ObservationValue.OfCode coded && YesNo.isNone(coded.codeable());
        }

        private boolean isUnderstood(ObservationPart part) {
            List<Concept> byCode = tools.coded().concepts(part.code());
            List<Concept> tests = byCode.stream().filter(TestResults::isTest).toList();
            tests.forEach(test -> results.read(
                    test, part, tools.coded().origin(part.code(), test).source(), chart));
            if (!tests.isEmpty()) {
                return true;
            }
            if (byCode.stream().anyMatch(c -> c.kind() != ConceptKind.SITE && c.kind() != ConceptKind.LAB)) {
                findings.ofKnownCode(part);
                return true;
            }
            Optional<Concept> named = testNamed(part);
            named.ifPresent(test -> results.read(test, part, Origin.Source.NARRATIVE, chart));
            return named.isPresent() || findings.ofUnknownCode(part);
        }

        /** The test or measure that the words of a code name; never a blood test where it was done in something else. */
        private Optional<Concept> testNamed(ObservationPart part) {
            Optional<Concept> test = tools.labs()
                    .test(part.words())
                    .or(() -> tools.labs().measure(part.words()))
                    .filter(TestResults::isTest);
            if (test.isEmpty()
                    || test.get().laboratory().filter(l -> l.presence()).isPresent()) {
                return test;
            }
            StringBuilder around = new StringBuilder(part.context());
            part.code().children("coding").forEach(c -> around.append(' ').append(c.text("display", "")));
            boolean other = Asked.isOfOtherMaterial(around + " " + part.words())
                    && !Asked.isOfOtherMaterial(test.get().name());
            if (other) {
                chart.problem(
                        Problem.Kind.SET_ASIDE,
                        part.code().where(),
                        "'" + part.words() + "' was not measured in blood, so it is not "
                                + test.get().name(),
                        "give the code of the test if it was");
            }
            return other ? Optional.empty() : test;
        }
    }
}
