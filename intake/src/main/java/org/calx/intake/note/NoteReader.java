package org.calx.intake.note;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.calx.intake.PatientReading;
import org.calx.intake.lab.LabReader;
import org.calx.intake.text.Phrase;
import org.calx.record.About;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Lesion;
import org.calx.record.Units;

/** Reads the fields of one note in a fixed order. */
final class NoteReader {
    /** "Radiograph elbow and knee: …" — what the report is of, before what it says. */
    private static final Pattern MODALITY = Pattern.compile(
            "^[^:]{0,60}\\b(?:radiographs?|radiology|x-?rays?|ct|mri|mr|ultrasound|ultrasonography|sonography|scintigraphy|"
                    + "bone scan|pet(?:-ct)?|dect|duplex|doppler|mammogra\\w+|imaging|scan|biopsy|histology|histopathology|"
                    + "aspirate|cytology|microscopy|excision|pathology|skin|lung)\\b[^:]{0,60}:\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RELATION = Pattern.compile(
            "\\b(?:(?:half-?|step-?|grand)?(?:mother|father|sister|brother|son|daughter|parents?|siblings?|aunt|uncle|"
                    + "cousin|niece|nephew|twin))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_FAMILY_HISTORY = Pattern.compile(
            "(?:none|no|nil|negative|unremarkable|not contributory|non-?contributory|nothing(?: relevant)?)\\.?");
    private static final Pattern AT_THE_SITE = Pattern.compile(
            "\\b(?:at|in|on|to|into|over|near) (?:the |this |that |these |those )?(?:(?:same|affected|injured|injection) )?"
                    + "(?:sites?|areas?|lesions?|spots?|places?|lumps?)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Wording wording;
    private final Mode mode;
    private final AbsentFields absent;
    private final HistoryFields history;
    private final LabFields labs;

    NoteReader(Concepts concepts, Units units, Wording wording, Mode mode) {
        this.wording = wording;
        this.mode = mode;
        this.absent = new AbsentFields(concepts);
        this.history = new HistoryFields(concepts);
        this.labs = new LabFields(concepts, new LabReader(concepts, units));
    }

    PatientReading read(Part part, String file, LocalDate asOf) {
        Draft draft = new Draft(file, asOf, wording);
        Map<String, Part> fields = draft.fields(part, "", FieldNames.NOTE, FieldNames.NEVER_READ);
        draft.date(fields, "as_of", "").ifPresent(day -> draft.asOf = day);
        Optional.ofNullable(fields.get("person")).ifPresent(p -> PersonFields.read(draft, p));
        Optional<Lesion> only = lesions(draft, fields);
        phrases(draft, fields, "symptoms", ConceptKind.FINDING);
        draft.eachText(fields, "history", "", (t, p) -> history.read(draft, t, p));
        phrases(draft, fields, "medications", ConceptKind.DRUG);
        draft.eachText(fields, "exposures", "", (t, p) -> exposure(draft, t, p, only));
        draft.eachText(fields, "family_history", "", (t, p) -> family(draft, t, p));
        draft.eachText(fields, "absent", "", (t, p) -> absent.read(draft, t, p));
        draft.each(fields, "labs", "", (p, path) -> labs.read(draft, p, path));
        if (mode == Mode.FULL) {
            draft.eachText(fields, "imaging", "", (t, p) -> report(draft, t, p, ConceptKind.IMAGING));
            draft.eachText(fields, "histology", "", (t, p) -> report(draft, t, p, ConceptKind.HISTOLOGY));
        }
        draft.eachText(fields, "complete", "", (t, p) -> AbsentFields.complete(draft, t, p));
        draft.eachText(fields, "text", "", (t, p) -> narrative(draft, t, p));
        return draft.done(draft.text(fields, "id", "").map(t -> t.value().strip()));
    }

    /** The lesions of a text are others than those described by fields or by an earlier text. */
    private void narrative(Draft draft, Part.Text text, String path) {
        long before = draft.facts.stream()
                .flatMap(f -> f.about() instanceof About.OfLesion of
                        ? Stream.of(of.lesion().name())
                        : Stream.empty())
                .distinct()
                .count();
        draft.narratives++;
        String prefix = before == 0 ? "lesion-" : draft.narratives == 1 ? "text-" : "text-" + draft.narratives + "-";
        draft.take(wording.narrative(text.value(), draft.where(text, path), n -> prefix + n));
    }

    /** Reads the lesions; gives the lesion if there is exactly one. */
    private static Optional<Lesion> lesions(Draft draft, Map<String, Part> fields) {
        Lesion[] last = new Lesion[1];
        int[] count = {0};
        draft.each(fields, "lesions", "", (p, path) -> last[0] = LesionFields.read(draft, p, path, count[0]++));
        return count[0] == 1 ? Optional.of(last[0]) : Optional.empty();
    }

    private static void phrases(Draft draft, Map<String, Part> fields, String name, ConceptKind prefer) {
        draft.eachText(
                fields, name, "", (t, p) -> draft.readEvent(t.value(), draft.setting(t, p, About.PATIENT, prefer)));
    }

    /** "At the site" is the lesion's, if there is one lesion only. */
    private static void exposure(Draft draft, Part.Text text, String path, Optional<Lesion> only) {
        boolean here = only.isPresent() && AT_THE_SITE.matcher(text.value()).find();
        About about = here ? new About.OfLesion(only.orElseThrow()) : About.PATIENT;
        draft.readEvent(text.value(), draft.setting(text, path, about, ConceptKind.EXPOSURE));
    }

    private static void family(Draft draft, Part.Text text, String path) {
        String words = text.value().strip().toLowerCase(Locale.ROOT);
        if (NO_FAMILY_HISTORY.matcher(words).matches()) {
            draft.phrase(text.value(), Phrase.Outcome.SET_ASIDE, List.of(), "no disease of relatives is known");
            return;
        }
        Matcher relation = RELATION.matcher(words);
        About about = new About.Relative(relation.find() ? relation.group() : "relative");
        draft.readEvent(text.value(), draft.setting(text, path, about, ConceptKind.PROBLEM));
    }

    private static void report(Draft draft, Part.Text text, String path, ConceptKind kind) {
        String words = MODALITY.matcher(text.value()).replaceFirst("");
        draft.read(words.isBlank() ? text.value() : words, draft.setting(text, path, About.PATIENT, kind));
    }
}
