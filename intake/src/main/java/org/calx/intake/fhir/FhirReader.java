package org.calx.intake.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.calx.intake.PatientReading;
import org.calx.intake.code.Codes;
import org.calx.intake.lab.LabReader;
import org.calx.intake.text.Recogniser;
import org.calx.knowledge.Knowledge;
import org.calx.record.Concepts;
import org.calx.record.Units;

/** Reads FHIR R4 JSON: a bundle, a single resource, or lines of resources. Immutable; safe for many threads. */
public final class FhirReader {
    private final Concepts concepts;
    private final Codes codes;
    private final Recogniser recogniser;
    private final LabReader labs;
    private final Optional<OwnAnswers> answers;
    private final Readers readers = Readers.all();

    /** Reads the answers to the guide's own questions too. */
    public FhirReader(Knowledge knowledge, Recogniser recogniser) {
        this(knowledge.concepts(), knowledge.units(), recogniser, Optional.of(new OwnAnswers(knowledge)));
    }

    public FhirReader(Concepts concepts, Units units, Recogniser recogniser) {
        this(concepts, units, recogniser, Optional.empty());
    }

    private FhirReader(Concepts concepts, Units units, Recogniser recogniser, Optional<OwnAnswers> answers) {
        this.answers = answers;
        this.concepts = concepts;
        codes = new Codes(concepts);
        this.recogniser = recogniser;
        labs = new LabReader(concepts, units);
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
        Coded coded = new Coded(concepts, codes, recogniser, asOf);
        Tools tools = new Tools(
                coded,
                labs,
                new BodySites(concepts, coded, recogniser, references),
                new Notes(new Narratives(recogniser), asOf),
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
