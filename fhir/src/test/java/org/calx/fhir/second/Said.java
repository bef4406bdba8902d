package org.calx.fhir.second;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.ConceptId;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.Tense;
import org.calx.record.Value;

/**
 * What both readings must agree on: a fact without the way it is explained.
 *
 * @param resource type and id of the resource that says it
 */
public record Said(
        String resource,
        ConceptId concept,
        Value value,
        About about,
        Tense tense,
        Certainty certainty,
        Optional<LocalDate> when,
        Origin.Source source) {
    private static final Pattern RESOURCE =
            Pattern.compile("(?:^| )([A-Z][A-Za-z]+(?:/[A-Za-z0-9.-]+?)?)(?=\\.[a-z]|\\s|\\[|$)");

    /** A fact of our reader; the resource stands in its origin. */
    public static Said of(Fact fact) {
        return of(resource(fact.origin().where()), fact);
    }

    /** Lesions of free text are named by where the text stands, which each reading tells in its own way. */
    private static About plain(About about) {
        if (about instanceof About.OfLesion of && of.lesion().name().matches(".* lesion-\\d+")) {
            return new About.OfLesion(new Lesion(
                    of.lesion().name().replaceAll(".* ", ""), of.lesion().side()));
        }
        return about;
    }

    /** The resource of a place; an id with letters after a dot is cut there, in both readings alike. */
    static String resource(String where) {
        Matcher resource = RESOURCE.matcher(where);
        return resource.find() ? resource.group(1) : where;
    }

    public static Said of(String resource, Fact fact) {
        return new Said(
                resource,
                fact.concept(),
                fact.value(),
                plain(fact.about()),
                fact.tense(),
                fact.certainty(),
                fact.when(),
                fact.origin().source());
    }

    /** In one line, for lists of differences. */
    @Override
    public String toString() {
        return resource + " " + concept.value() + " " + words(value) + " about " + words(about) + " " + tense + " "
                + certainty + " " + when.map(LocalDate::toString).orElse("undated") + " " + source;
    }

    private static String words(Value value) {
        if (value instanceof Value.Measured m) {
            String limits = m.lowLimit().isEmpty() && m.highLimit().isEmpty()
                    ? ""
                    : "[" + m.lowLimit().map(Object::toString).orElse("") + ".."
                            + m.highLimit().map(Object::toString).orElse("") + "]";
            return m.comparator() + "=" + m.canonical() + "(" + m.stated().number()
                    + m.stated().unit() + ")" + limits;
        }
        if (value instanceof Value.Level level) {
            return level.grade().toString();
        }
        return value.equals(Value.PRESENT) ? "PRESENT" : "ABSENT";
    }

    private static String words(About about) {
        if (about instanceof About.Relative relative) {
            return "relative:" + relative.relation();
        }
        if (about instanceof About.OfLesion of) {
            return "lesion:" + of.lesion().name() + ":" + of.lesion().side();
        }
        return "patient";
    }
}
