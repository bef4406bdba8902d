package org.calx.intake.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.calx.intake.PatientReading;
import org.calx.intake.code.Codes;
import org.calx.intake.lab.LabReader;
import org.calx.intake.memo.Memo;
import org.calx.intake.text.Recogniser;
import org.calx.knowledge.Knowledge;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.Units;

/** Reads FHIR R4 JSON: a bundle, a single resource, or lines of resources. Immutable; safe for many threads. */
public final class FhirReader {
    /** Words of records repeat, within a record and from one to the next; so many different ones are remembered. */
    private static final int REMEMBERED = 20_000;

    private final Concepts concepts;
    private final Codes codes;
    private final Recogniser recogniser;
    private final LabReader labs;
    private final Optional<OwnAnswers> answers;
    private final Readers readers = Readers.all();
    private final Memo<Coded.Words, List<Fact>> words;
    private final boolean texts;

    /** Reads the answers to the guide's own questions too. */
    public FhirReader(Knowledge knowledge, Recogniser recogniser) {
        this(
                knowledge.concepts(),
                recogniser,
                new LabReader(knowledge.concepts(), knowledge.units()),
                Optional.of(new OwnAnswers(knowledge)),
                new Memo<>(REMEMBERED),
                true);
    }

    public FhirReader(Concepts concepts, Units units, Recogniser recogniser) {
        this(concepts, recogniser, new LabReader(concepts, units), Optional.empty(), new Memo<>(REMEMBERED), true);
    }

    private FhirReader(
            Concepts concepts,
            Recogniser recogniser,
            LabReader labs,
            Optional<OwnAnswers> answers,
            Memo<Coded.Words, List<Fact>> words,
            boolean texts) {
        this.concepts = concepts;
        codes = new Codes(concepts);
        this.recogniser = recogniser;
        this.labs = labs;
        this.answers = answers;
        this.words = words;
        this.texts = texts;
    }

    /**
     * The same reader, but free text (letters, reports, notes) is left unread, and each person's problems say so. Most of
     * the time of reading a record goes into its texts.
     */
    public FhirReader withoutTexts() {
        return new FhirReader(concepts, recogniser, labs, answers, words, false);
    }

    /**
     * An input that can be opened, and opened again.
     *
     * @param name file name, for origins and problems
     */
    public record Source(String name, Opener opener) {
        InputStream open() throws IOException {
            return opener.open();
        }
    }

    /** Opens the bytes of an input from their start. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    /**
     * Reads all people of the sources, in the order in which they first appear. What belongs to one person may be spread
     * over all sources.
     *
     * @param asOf the day of the question
     * @throws org.calx.intake.UnreadableInput if nothing of a source can be read
     * @throws IOException if a source cannot be opened or fails while it is read
     */
    public List<PatientReading> read(List<Source> sources, LocalDate asOf) throws IOException {
        References references = new References();
        Coded coded = new Coded(concepts, codes, recogniser, words, asOf);
        Tools tools = new Tools(
                coded,
                labs,
                new BodySites(concepts, coded, recogniser, references),
                new Notes(new Narratives(recogniser, texts), asOf),
                new Attachments(references),
                answers,
                references,
                asOf);
        Intake intake = new Intake(readers, tools);
        for (Source source : sources) {
            new SourceReader(readers, intake).read(source);
        }
        return intake.done();
    }
}
