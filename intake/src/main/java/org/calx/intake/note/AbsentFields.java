package org.calx.intake.note;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.calx.intake.text.Phrase;
import org.calx.intake.text.Recognised;
import org.calx.intake.text.Setting;
import org.calx.record.About;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Coverage;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.Problem;
import org.calx.record.Side;
import org.calx.record.Value;

/**
 * What was looked for and not found: {@code absent}. Each phrase names what is absent. A denial limited to a place
 * ("growth in penile skin") is set aside, because the same thing may be present elsewhere; "no past medical history"
 * and "no medications" declare a list complete.
 */
final class AbsentFields {
    private static final Pattern WHOLE_HISTORY = Pattern.compile(
            "(?:any )?(?:(?:other|past|previous|prior|significant|relevant|known|notable|remarkable|further|additional) )*"
                    + "(?:medical|personal|health)?[ ]?(?:history|problems|conditions|comorbidities|comorbidity)");
    private static final Pattern MEDICINES = Pattern.compile(
            "(?:any )?(?:(?:regular|current|other|prescribed|chronic|long-term|daily|prescription|concomitant) )*"
                    + "(?:medications?|medicines?|drugs?|drug (?:history|use|intake)|medication (?:use|history|intake))");
    private static final Pattern FAMILY = Pattern.compile("(?:any )?(?:relevant |similar |positive )?family history.*");
    private static final Pattern CONSTITUTIONAL =
            Pattern.compile("(?:any )?(?:systemic|constitutional|general|b) (?:symptoms?|complaints?|signs?)");
    private static final Pattern EVENT = Pattern.compile(
            "(?:any )?(?:(?:known|preceding|prior) )*(?:precipitating|triggering|inciting|provoking) (?:events?|factors?|causes?)");

    private static final ConceptId ANY_MEDICINE = ConceptId.of("any-medicine");
    private static final List<ConceptId> GENERAL =
            List.of(ConceptId.of("fever"), ConceptId.of("weight-loss"), ConceptId.of("fatigue"));
    private static final List<ConceptId> EVENTS = List.of(
            ConceptId.of("injury-at-site"),
            ConceptId.of("injection-at-site"),
            ConceptId.of("burn-at-site"),
            ConceptId.of("surgery-at-site"));

    /** Kinds that can be denied; places and sizes cannot. */
    private static final Set<ConceptKind> DENIABLE = Set.of(
            ConceptKind.FINDING,
            ConceptKind.PROBLEM,
            ConceptKind.EXPOSURE,
            ConceptKind.DRUG,
            ConceptKind.IMAGING,
            ConceptKind.HISTOLOGY,
            ConceptKind.PROCEDURE,
            ConceptKind.LAB);

    /** A stand-in lesion, so that places in the words of a denial come out as facts. */
    private static final About SOMEWHERE = new About.OfLesion(new Lesion("denied", Side.NOT_STATED));

    private final Concepts concepts;

    AbsentFields(Concepts concepts) {
        this.concepts = concepts;
    }

    void read(Draft draft, Part.Text text, String path) {
        String words = text.value().strip().toLowerCase(Locale.ROOT).replaceAll("^no ", "");
        Setting setting = draft.setting(text, path, SOMEWHERE, ConceptKind.PROBLEM);
        Origin origin = new Origin(Origin.Source.FIELD, setting.where(), text.value());
        if (FAMILY.matcher(words).matches()) {
            draft.phrase(
                    text.value(),
                    Phrase.Outcome.SET_ASIDE,
                    List.of(),
                    "about relatives; it says nothing of the patient");
        } else if (MEDICINES.matcher(words).matches()) {
            draft.coverage.add(new Coverage(ConceptKind.DRUG, "'" + text.value() + "' stated absent"));
            draft.phrase(
                    text.value(), Phrase.Outcome.USED, absent(List.of(ANY_MEDICINE), origin), "no medicines taken");
        } else if (WHOLE_HISTORY.matcher(words).matches()) {
            draft.coverage.add(new Coverage(ConceptKind.PROBLEM, "'" + text.value() + "' stated absent"));
            draft.phrase(text.value(), Phrase.Outcome.USED, List.of(), "the list of diseases is complete");
        } else if (CONSTITUTIONAL.matcher(words).matches()) {
            draft.phrase(
                    text.value(), Phrase.Outcome.USED, absent(GENERAL, origin), "no fever, weight loss or tiredness");
        } else if (EVENT.matcher(words).matches()) {
            draft.phrase(text.value(), Phrase.Outcome.USED, absent(EVENTS, origin), "nothing had happened to the skin");
        } else {
            deny(draft, text, setting);
        }
    }

    private List<Fact> absent(List<ConceptId> what, Origin origin) {
        return what.stream()
                .filter(id -> concepts.find(id).isPresent())
                .map(id -> Fact.absent(id, About.PATIENT, origin))
                .toList();
    }

    /** Denies what the phrase names, as far as the words and the rest of the note allow. */
    private void deny(Draft draft, Part.Text text, Setting setting) {
        Recognised recognised = draft.wording.phrase(text.value(), setting);
        Set<ConceptId> named = new LinkedHashSet<>();
        Set<ConceptId> places = new LinkedHashSet<>();
        for (Fact fact : recognised.facts()) {
            if (kind(fact) == ConceptKind.SITE) {
                places.add(fact.concept());
            } else if (DENIABLE.contains(kind(fact))
                    && (fact.value() instanceof Value.Present || fact.value() instanceof Value.Absent)) {
                named.add(fact.concept());
            }
        }
        if (named.isEmpty()) {
            draft.phrase(
                    text.value(), Phrase.Outcome.NOT_UNDERSTOOD, List.of(), "no known finding, disease or exposure");
            draft.problems(List.of(new Problem(
                    Problem.Kind.NOT_UNDERSTOOD,
                    setting.where(),
                    "'" + text.value() + "' in the list of absent things",
                    "use another word for it")));
            return;
        }
        Optional<ConceptId> kindOfIt = named.stream()
                .filter(id -> draft.facts.stream().anyMatch(f -> narrower(f, id)))
                .findFirst();
        if (kindOfIt.isPresent()) {
            draft.phrase(
                    text.value(),
                    Phrase.Outcome.SET_ASIDE,
                    List.of(),
                    "the note itself names a kind of '" + kindOfIt.get() + "'");
            return;
        }
        Origin origin = new Origin(Origin.Source.FIELD, setting.where(), text.value());
        List<Fact> denied = abouts(draft, places).stream()
                .flatMap(about -> named.stream().map(id -> Fact.absent(id, about, origin)))
                .toList();
        if (denied.isEmpty()) {
            draft.phrase(
                    text.value(),
                    Phrase.Outcome.SET_ASIDE,
                    List.of(),
                    "denied for one place only; it may be present elsewhere");
        } else {
            draft.phrase(text.value(), Phrase.Outcome.USED, denied, "stated absent");
        }
    }

    /** Whether a fact states something narrower than a concept to be present in the patient. */
    private boolean narrower(Fact fact, ConceptId id) {
        return fact.value() instanceof Value.Present
                && !(fact.about() instanceof About.Relative)
                && !fact.concept().equals(id)
                && concepts.isA(fact.concept(), id);
    }

    /** Whom a denial is about: the patient, or with places named, the lesions that are there. */
    private List<About> abouts(Draft draft, Set<ConceptId> places) {
        if (places.isEmpty()) {
            return List.of(About.PATIENT);
        }
        return draft.facts.stream()
                .filter(f -> f.about() instanceof About.OfLesion && kind(f) == ConceptKind.SITE)
                .filter(f -> places.stream().anyMatch(p -> concepts.isA(f.concept(), p)))
                .map(Fact::about)
                .distinct()
                .toList();
    }

    private ConceptKind kind(Fact fact) {
        return concepts.find(fact.concept()).map(Concept::kind).orElse(ConceptKind.FINDING);
    }

    /** The words for kinds in the field {@code complete}. */
    static final Map<String, ConceptKind> KINDS = Map.ofEntries(
            Map.entry("medications", ConceptKind.DRUG),
            Map.entry("medicines", ConceptKind.DRUG),
            Map.entry("history", ConceptKind.PROBLEM),
            Map.entry("diseases", ConceptKind.PROBLEM),
            Map.entry("symptoms", ConceptKind.FINDING),
            Map.entry("findings", ConceptKind.FINDING),
            Map.entry("exposures", ConceptKind.EXPOSURE),
            Map.entry("procedures", ConceptKind.PROCEDURE),
            Map.entry("labs", ConceptKind.LAB),
            Map.entry("imaging", ConceptKind.IMAGING),
            Map.entry("histology", ConceptKind.HISTOLOGY));

    /** Reads one kind that the note declares completely listed. */
    static void complete(Draft draft, Part.Text text, String path) {
        String word = text.value().strip().toLowerCase(Locale.ROOT);
        Optional<ConceptKind> kind = Optional.ofNullable(KINDS.get(word))
                .or(() -> List.of(ConceptKind.values()).stream()
                        .filter(k -> k.word().equals(word))
                        .findFirst());
        if (kind.isPresent()) {
            draft.coverage.add(new Coverage(kind.get(), "case note: list of " + word + " stated complete"));
        } else {
            draft.problem(
                    Problem.Kind.MALFORMED,
                    text,
                    path,
                    "'" + text.value() + "' is not a kind of list",
                    FieldNames.remedy(word, KINDS.keySet()));
        }
    }
}
