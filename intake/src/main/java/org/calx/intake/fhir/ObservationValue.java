package org.calx.intake.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calx.record.Problem;

/** The value of an Observation or of a component of one, in one of the shapes that FHIR allows. */
sealed interface ObservationValue {
    /** The names of the fields, and of those that hold nothing the guide can use. */
    List<String> READ = List.of(
            "valueQuantity",
            "valueCodeableConcept",
            "valueString",
            "valueBoolean",
            "valueInteger",
            "valueRange",
            "valueRatio");

    List<String> NOT_READ = List.of("valueSampledData", "valueTime", "valueDateTime", "valuePeriod");

    /** One answer per shape. */
    interface Cases<R> {
        R quantity(Element quantity);

        R number(BigDecimal number);

        R range(Element range);

        R ratio(Element ratio);

        R coded(Element codeable);

        R words(String words);

        R flag(boolean flag);

        /** A shape that tells the guide nothing, such as a curve or a time. */
        R other(String field);
    }

    <R> R match(Cases<R> cases);

    record OfQuantity(Element quantity) implements ObservationValue {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.quantity(quantity);
        }
    }

    record OfNumber(BigDecimal number) implements ObservationValue {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.number(number);
        }
    }

    record OfRange(Element range) implements ObservationValue {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.range(range);
        }
    }

    record OfRatio(Element ratio) implements ObservationValue {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ratio(ratio);
        }
    }

    record OfCode(Element codeable) implements ObservationValue {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.coded(codeable);
        }
    }

    record OfWords(String words) implements ObservationValue {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.words(words);
        }
    }

    record OfFlag(boolean flag) implements ObservationValue {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.flag(flag);
        }
    }

    record OfOther(String field) implements ObservationValue {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.other(field);
        }
    }

    /** The value of an Observation or component. Two values leave open which is meant: that is told, and neither is used. */
    static Optional<ObservationValue> of(Element part) {
        List<String> given = new ArrayList<>(1);
        READ.stream().filter(part::has).forEach(given::add);
        NOT_READ.stream().filter(part::has).forEach(given::add);
        if (given.size() > 1) {
            part.faults()
                    .add(
                            Problem.Kind.MALFORMED,
                            part.pathTo(given.get(1)),
                            "there is also " + given.get(0) + ", so neither value was used",
                            "give one value");
            return Optional.empty();
        }
        return given.isEmpty() ? Optional.empty() : read(part, given.get(0));
    }

    private static Optional<ObservationValue> read(Element part, String field) {
        return switch (field) {
            case "valueQuantity" -> part.child(field).map(OfQuantity::new);
            case "valueCodeableConcept" -> part.child(field).map(OfCode::new);
            case "valueString" -> part.text(field).map(OfWords::new);
            case "valueBoolean" -> part.flag(field).map(OfFlag::new);
            case "valueInteger" -> part.number(field).map(OfNumber::new);
            case "valueRange" -> part.child(field).map(OfRange::new);
            case "valueRatio" -> part.child(field).map(OfRatio::new);
            default -> Optional.of(new OfOther(field));
        };
    }
}
