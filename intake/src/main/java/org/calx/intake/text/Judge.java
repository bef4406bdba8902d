package org.calx.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.intake.text.Context.Status;
import org.calx.record.Certainty;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Origin.Source;
import org.calx.record.Persists;
import org.calx.record.Tense;
import org.calx.record.Value;

/** Turns a mention and what the words around it do to it into statements, or says why it is set aside. */
final class Judge {
    static final String DANGER_DENIED = "a denial in free text never rules a danger out; it needs an answer";
    private static final String IMAGINED = "feared, advised or imagined, not stated";
    private static final String SOMEBODY_ELSE = "about somebody else";
    private static final String OF_A_PERSON = "said of a person, not of a lump";
    private static final String DENIED_TWICE = "denied twice; say plainly whether it is there";
    private static final String ALLERGY = "not tolerated, so not a medicine taken";
    private static final String NO_RESULT = "a test is named without a result";

    private static final String TWO_MEANINGS = "may mean a lump or a cancer; say plainly which of them there is not";

    private static final ConceptId DESPAIR = ConceptId.of("suicidal-words");
    private static final ConceptId LUMP = ConceptId.of("lump");
    private static final Set<String> AMBIGUOUS = Set.of("tumor", "neoplasm", "growth");

    private final Context context;

    private final Subjects subjects;

    Judge(Context context, Subjects subjects) {
        this.context = context;
        this.subjects = subjects;
    }

    /** One statement for each concept of the mention. */
    List<Statement> judge(Reading reading, Mention mention, Source source, Tense tense) {
        int at = first(reading, mention);
        boolean ofPerson = subjects.isPersons(reading, mention);
        Status status = context.status(reading.tokens(), reading.marks(), at, at + 1);
        Status ofThoughts = status.ofThoughts();
        boolean ago = mark(reading, mention, Mark.AGO);
        List<Statement> statements = new ArrayList<>(mention.concepts().size());
        for (Concept concept : mention.concepts()) {
            Statement statement = judge(
                    reading, mention, concept, concept.id().equals(DESPAIR) ? ofThoughts : status, ago, source, tense);
            statements.add(ofPerson && statement.used() ? statement.setAside(OF_A_PERSON) : statement);
        }
        return statements;
    }

    private static Statement judge(
            Reading reading, Mention mention, Concept concept, Status status, boolean ago, Source source, Tense tense) {
        boolean unsure = status.denied()
                && mark(reading, mention, Mark.LISTED)
                && source == Source.NARRATIVE
                && concept.danger()
                && !concept.ofPerson();
        boolean denied = status.denied() && !unsure || mention.deniedByItself();
        Certainty certainty = status.doubted() || unsure ? Certainty.SUSPECTED : Certainty.STATED;
        Value value = denied && !mention.isMeasured() ? Value.ABSENT : mention.value();
        Tense when = denied ? tense : tense(concept, status.time(), ago, tense);
        String setAside = mark(reading, mention, Mark.ALLERGY) && concept.kind() == ConceptKind.DRUG
                ? ALLERGY
                : setAside(reading, mention, concept, status, denied, source);
        return new Statement(mention, concept, value, when, certainty, status.relative(), setAside);
    }

    private static String setAside(
            Reading reading, Mention mention, Concept concept, Status status, boolean denied, Source source) {
        if (status.somebodyElse()) {
            return SOMEBODY_ELSE;
        }
        if (status.time() == Context.Time.IMAGINED) {
            return IMAGINED;
        }
        if (status.denied() && mention.deniedByItself() && deniedDirectly(reading, mention)) {
            return DENIED_TWICE;
        }
        if (denied
                && concept.danger()
                && source == Source.NARRATIVE
                && status.relative().isEmpty()) {
            return DANGER_DENIED;
        }
        if (denied
                && AMBIGUOUS.contains(reading.tokens().key(mention.to() - 1))
                && concept.id().equals(LUMP)) {
            return TWO_MEANINGS;
        }
        boolean test = concept.kind() == ConceptKind.LAB || concept.kind() == ConceptKind.PANEL;
        return test && !mention.isMeasured() ? NO_RESULT : "";
    }

    /** Whether the denial stands right before the words: "not painless", but not "no ulcers, painless". */
    private static boolean deniedDirectly(Reading reading, Mention mention) {
        int before = mention.from() - 1;
        return before >= 0 && (reading.mark(before) & Mark.TRIGGER) != 0;
    }

    /** The first token that no trigger begun before the mention takes: "black" in "nothing is black". */
    private static int first(Reading reading, Mention mention) {
        int at = mention.from();
        boolean taken = at > 0 && (reading.mark(at - 1) & Mark.TRIGGER) != 0;
        while (taken && at + 1 < mention.to() && (reading.mark(at) & Mark.TRIGGER) != 0) {
            at++;
        }
        return at;
    }

    private static boolean mark(Reading reading, Mention mention, int mark) {
        return (reading.mark(mention.from()) & mark) != 0;
    }

    /** A lifelong disease in the history holds now, a standing one too unless it is said to be over. */
    static Tense tense(Concept concept, Context.Time time, boolean ago, Tense field) {
        boolean lifelong = concept.persists() instanceof Persists.Lifelong && concept.kind() != ConceptKind.DRUG;
        return switch (time) {
            case NOW, IMAGINED -> field;
            case PLANNED -> Tense.PLANNED;
            case HISTORY -> lifelong || standing(concept) ? field : Tense.PAST;
            case PAST -> lifelong || ago && lesionSign(concept) ? field : Tense.PAST;
        };
    }

    private static boolean standing(Concept concept) {
        return concept.kind() == ConceptKind.PROBLEM && concept.persists() instanceof Persists.UntilStated;
    }

    /** A lump that appeared two years ago is still there. */
    private static boolean lesionSign(Concept concept) {
        return concept.kind() == ConceptKind.FINDING && !concept.ofPerson() || concept.kind() == ConceptKind.MEASURE;
    }

    static Optional<String> note(Mention mention) {
        return mention.note().isEmpty() ? Optional.empty() : Optional.of(mention.note());
    }
}
