package org.calx.intake.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.intake.lab.LabContext;
import org.calx.intake.lab.LabPhrase;
import org.calx.record.About;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Origin;

/** Reads one phrase of a field that says what it is. The phrase is the unit; whatever is left over of it is reported. */
final class FieldReader {
    /** In a field of many kinds a word for both a disease and a sign ("tumour") means the disease. */
    private static final Set<ConceptKind> UNSORTED = Set.of(ConceptKind.PROBLEM);

    private final Reader reader;
    private final Judge judge;
    private final Pairs pairs;
    private final LesionWords words;
    private final Attachment attachment;

    FieldReader(Reader reader, Judge judge, Pairs pairs, LesionWords words) {
        this.reader = reader;
        this.judge = judge;
        this.pairs = pairs;
        this.words = words;
        this.attachment = new Attachment(words);
    }

    Recognised read(String text, Setting setting) {
        LabContext labs = new LabContext(
                setting.source(), setting.where(), notLesion(setting.about()), setting.tense(), Optional.empty());
        Set<ConceptKind> prefer = setting.prefer().isEmpty() ? UNSORTED : setting.prefer();
        Reading reading = reader.read(text, prefer, labs, setting.wording());
        Tokens tokens = reading.tokens();
        Outcomes outcomes = new Outcomes(setting.where(), tokens);
        if (tokens.size() == 0) {
            return outcomes.done();
        }
        List<Fact> facts = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        List<Statement> statements = statements(reading, setting);
        for (Statement statement : statements) {
            String spoken =
                    tokens.words(statement.mention().from(), statement.mention().to());
            Judge.note(statement.mention()).ifPresent(notes::add);
            if (statement.used()
                    && !qualifier(statement, setting)
                    && !elsewhere(statement, setting)
                    && !attachment.elsewhere(tokens, statement, statements)) {
                facts.add(statement.fact(about(statement.concept(), setting), origin(setting, spoken)));
            } else if (statement.used()) {
                notes.add("'" + spoken + "' qualifies what stands beside it");
            }
        }
        for (LabPhrase lab : reading.labs()) {
            facts.addAll(lab.reading().facts());
            outcomes.add(lab.reading().problems());
        }
        finish(reading, statements, facts, notes, outcomes);
        return outcomes.done();
    }

    private void finish(
            Reading reading, List<Statement> statements, List<Fact> facts, Set<String> notes, Outcomes outcomes) {
        int size = reading.tokens().size();
        boolean any = !facts.isEmpty()
                || statements.stream().anyMatch(Statement::used)
                || !reading.labs().isEmpty();
        if (any) {
            outcomes.used(0, size, facts, String.join("; ", notes));
        }
        outcomes.refused(statements);
        boolean left = leftOver(reading, outcomes);
        if (!any && !left && statements.isEmpty()) {
            outcomes.setAside(0, size, Outcomes.NOTHING_MEDICAL);
        }
    }

    /** Reports each run of words that nothing has claimed. */
    private boolean leftOver(Reading reading, Outcomes outcomes) {
        boolean any = false;
        int i = 0;
        int size = reading.tokens().size();
        while (i < size) {
            if (!reader.content(reading, i)) {
                i++;
                continue;
            }
            int from = i;
            while (i < size && reader.content(reading, i)) {
                i++;
            }
            outcomes.notUnderstood(from, i, "these words are not known here");
            any = true;
        }
        return any;
    }

    private List<Statement> statements(Reading reading, Setting setting) {
        List<Statement> statements = new ArrayList<>();
        for (Mention mention : reading.inOrder()) {
            statements.addAll(judge.judge(reading, mention, setting.source(), setting.tense()));
            for (Mention more : pairs.with(reading, mention, 0, reading.tokens().size())) {
                statements.addAll(judge.judge(reading, more, setting.source(), setting.tense()));
            }
        }
        return statements;
    }

    /** A place or a measure in a field that is not about a lesion says where or how long something else is. */
    private boolean qualifier(Statement statement, Setting setting) {
        Concept concept = statement.concept();
        boolean place =
                concept.kind() == ConceptKind.SITE || concept.id().value().startsWith("lesion-");
        boolean denied = concept.kind() == ConceptKind.SITE && !statement.positive();
        return place
                && (denied
                        || !(setting.about() instanceof About.OfLesion)
                                && !setting.prefer().contains(concept.kind()));
    }

    /**
     * A sign of the skin in words about a relative ("mother with keloid"), or, without danger, about a picture or a
     * biopsy ("soft tissue thickening", "no inflammation"), says nothing of the patient's skin.
     */
    private boolean elsewhere(Statement statement, Setting setting) {
        Concept concept = statement.concept();
        boolean sign = words.ofLesionFinding(concept) || concept.kind() == ConceptKind.EXPOSURE;
        boolean relative = statement.relative().isPresent() || setting.about() instanceof About.Relative;
        boolean tissue = setting.prefer().contains(ConceptKind.IMAGING)
                || setting.prefer().contains(ConceptKind.HISTOLOGY);
        return sign && relative
                || tissue && words.ofLesionFinding(concept) && !concept.danger() && !words.starts(concept);
    }

    private About about(Concept concept, Setting setting) {
        return words.ofLesion(concept) ? setting.about() : notLesion(setting.about());
    }

    private static About notLesion(About about) {
        return about instanceof About.OfLesion ? About.PATIENT : about;
    }

    private static Origin origin(Setting setting, String spoken) {
        return new Origin(setting.source(), setting.where(), spoken);
    }
}
