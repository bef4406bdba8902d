package org.calx.intake.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.Comparator;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.record.Problem;
import org.calx.record.Quantity;
import org.calx.record.Tense;
import org.calx.record.Value;

/**
 * What the guide itself wrote into a document because no other resource of FHIR says it exactly: one fact, or that a
 * kind of thing is listed whole. Any other Basic names nothing.
 */
final class StatementReader implements ResourceReader {
    @Override
    public String type() {
        return "Basic";
    }

    @Override
    public Map<String, String> used() {
        return Elements.of(
                "code",
                "told, where it is no statement of this guide",
                "created",
                "the day of the statement",
                "extension",
                "the guide's own statements");
    }

    @Override
    public Map<String, String> ignored() {
        return Elements.of(
                "identifier", "a number of the record", "author", "who wrote it down does not change what it says");
    }

    @Override
    public List<Element> needs(Element basic) {
        return OwnExtensions.of(basic, OwnExtensions.STATEMENT).flatMap(s -> part(s, "lesion")).stream()
                .flatMap(l -> l.child("valueReference").stream())
                .toList();
    }

    @Override
    public void read(Element basic, Chart chart, Tools tools) {
        Optional<FhirDates.Days> when = FhirDates.of(basic, "created");
        Optional<Element> statement = OwnExtensions.of(basic, OwnExtensions.STATEMENT);
        Optional<Element> complete = OwnExtensions.of(basic, OwnExtensions.COMPLETE_LIST);
        statement.ifPresent(s -> {
            if (!state(s, basic, chart, tools, when)) {
                malformed(s);
            }
        });
        complete.ifPresent(c -> {
            Optional<ConceptKind> kind = choice(c, "kind", ConceptKind.values());
            kind.ifPresentOrElse(
                    k -> chart.declarations().addWhole(k, text(c, "source").orElse(""), basic.where(), when),
                    () -> malformed(c));
        });
        if (statement.isEmpty() && complete.isEmpty()) {
            chart.unread(type(), basic.child("code").map(Coded::words).orElse(""));
        }
    }

    private static boolean state(
            Element statement, Element basic, Chart chart, Tools tools, Optional<FhirDates.Days> when) {
        List<Concept> concepts = part(statement, "concept").flatMap(c -> c.child("valueCoding")).stream()
                .flatMap(c -> tools.coded().concept(c).stream())
                .toList();
        Optional<Value> value = value(statement);
        Optional<Tense> tense = choice(statement, "tense", Tense.values());
        Optional<Certainty> certainty = choice(statement, "certainty", Certainty.values());
        Optional<Origin.Source> source =
                choice(statement, "source", Origin.Source.values()).filter(s -> s != Origin.Source.DERIVED);
        if (concepts.size() != 1 || value.isEmpty() || tense.isEmpty() || certainty.isEmpty() || source.isEmpty()) {
            return false;
        }
        boolean absent = value.get() instanceof Value.Absent;
        Optional<LocalDate> day = when.map(d -> FhirDates.day(d, absent, tools.asOf()));
        Origin origin =
                new Origin(source.get(), basic.where(), text(statement, "words").orElse(""));
        chart.add(new Fact(
                concepts.get(0).id(), value.get(), about(statement, tools), tense.get(), certainty.get(), day, origin));
        return true;
    }

    private static About about(Element statement, Tools tools) {
        Optional<Element> lesion = part(statement, "lesion").flatMap(l -> l.child("valueReference"));
        return text(statement, "relative")
                .<About>map(About.Relative::new)
                .or(() -> lesion.map(l -> tools.bodySites().ofReference(l).about()))
                .orElse(About.PATIENT);
    }

    private static Optional<Value> value(Element statement) {
        Optional<Boolean> present = part(statement, "present").flatMap(p -> p.flag("valueBoolean"));
        Optional<Value.Grade> level = choice(statement, "level", Value.Grade.values());
        Optional<Element> number = part(statement, "number").flatMap(n -> n.child("valueQuantity"));
        return present.<Value>map(p -> p ? Value.PRESENT : Value.ABSENT)
                .or(() -> level.map(Value.Level::new))
                .or(() -> number.flatMap(n -> measured(statement, n)));
    }

    private static Optional<Value> measured(Element statement, Element quantity) {
        Optional<Comparator> comparator = Stream.of(Comparator.values())
                .filter(c -> c.sign().equals(quantity.text("comparator", "")))
                .findFirst();
        return quantity.number("value")
                .flatMap(n -> comparator.map(c -> new Value.Measured(
                        new Quantity(n, quantity.text("code", quantity.text("unit", ""))),
                        c,
                        decimal(statement, "canonical").orElse(n),
                        decimal(statement, "low"),
                        decimal(statement, "high"))));
    }

    private static Optional<BigDecimal> decimal(Element statement, String name) {
        return part(statement, name).flatMap(p -> p.number("valueDecimal"));
    }

    private static Optional<Element> part(Element statement, String name) {
        return OwnExtensions.of(statement, name);
    }

    private static Optional<String> text(Element statement, String name) {
        return part(statement, name).flatMap(p -> p.text("valueString"));
    }

    /** The constant whose name is the code of a part. */
    private static <E extends Enum<E>> Optional<E> choice(Element statement, String name, E[] all) {
        Optional<String> code = part(statement, name).flatMap(p -> p.text("valueCode"));
        return Stream.of(all)
                .filter(e ->
                        code.filter(e.name().toLowerCase(Locale.ROOT)::equals).isPresent())
                .findFirst();
    }

    private static void malformed(Element statement) {
        statement
                .faults()
                .add(
                        Problem.Kind.MALFORMED,
                        statement.path(),
                        "a statement of this guide that is not whole, or of another version of it",
                        "write the document anew");
    }
}
