package org.calx.intake.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.calx.intake.PatientReading;
import org.calx.intake.UnreadableInput;
import org.calx.intake.text.Recognised;
import org.calx.intake.text.Recogniser;
import org.calx.intake.text.Setting;
import org.calx.record.Concepts;
import org.calx.record.PatientRecord;
import org.calx.record.Units;

/**
 * Reads case notes: a patient as a clinician would jot it down, in JSON, JSON lines, YAML or plain text. Every field
 * may be missing, and missing means "not known", never "normal". What a note concludes (conclusion, treatment, outcome)
 * and where it was published is never read.
 *
 * <p>Immutable; safe for many threads.
 */
public final class CaseNotes {
    private final NoteReader reader;

    public CaseNotes(Concepts concepts, Units units, Recogniser recogniser, Mode mode) {
        this(concepts, units, new ByRecogniser(recogniser), mode);
    }

    CaseNotes(Concepts concepts, Units units, Wording wording, Mode mode) {
        this.reader = new NoteReader(concepts, units, wording, mode);
    }

    private record ByRecogniser(Recogniser recogniser) implements Wording {
        @Override
        public Recognised phrase(String words, Setting setting) {
            return recogniser.phrase(words, setting);
        }

        @Override
        public Recognised narrative(String text, String where, IntFunction<String> lesions) {
            return recogniser.narrative(text, where, lesions);
        }
    }

    /**
     * Reads a file that holds one note.
     *
     * @param fileName for origins and problems; a name that ends in .txt makes anything but JSON plain text
     * @param asOf the day of the question, unless the note says another
     * @throws UnreadableInput if the file cannot be read or does not hold exactly one note
     */
    public PatientReading read(byte[] bytes, String fileName, LocalDate asOf) {
        List<NoteFile.Piece> pieces = NoteFile.read(bytes, fileName);
        if (pieces.size() != 1) {
            throw new UnreadableInput(
                    fileName,
                    "the file holds " + pieces.size() + " notes where one is wanted",
                    "give one note, or read the file as many notes");
        }
        Part part = pieces.get(0).part();
        if (!(part instanceof Part.Group)) {
            throw new UnreadableInput(
                    fileName,
                    "the file holds " + (part == null ? "no note" : part.shape()) + ", not a note with fields",
                    "write fields such as 'person' and 'lesions'; plain words go into a file that ends in .txt");
        }
        return reader.read(part, fileName, asOf);
    }

    /**
     * Reads all notes of a file, in their order. A line that cannot be read gives an empty record with the problem; the
     * others are read.
     *
     * @throws UnreadableInput if the file as a whole cannot be read
     */
    public List<PatientReading> readAll(byte[] bytes, String fileName, LocalDate asOf) {
        List<PatientReading> readings = new ArrayList<>();
        for (NoteFile.Piece piece : NoteFile.read(bytes, fileName)) {
            if (piece.part() != null) {
                readings.add(reader.read(piece.part(), fileName, asOf));
            } else if (piece.problem() != null) {
                readings.add(new PatientReading(
                        PatientRecord.empty(asOf), List.of(), List.of(piece.problem()), Optional.empty()));
            }
        }
        return readings;
    }
}
