package org.calx.intake.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.calx.intake.PatientReading;
import org.calx.intake.UnreadableInput;
import org.calx.intake.text.Phrase;
import org.calx.record.About;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Problem;
import org.calx.record.Sex;
import org.calx.record.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNotesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final SmallWorld WORLD = new SmallWorld();

    private static PatientReading read(String note) {
        return read(note, Mode.FULL);
    }

    private static PatientReading read(String note, Mode mode) {
        return notes(mode).read(note.getBytes(StandardCharsets.UTF_8), "note.json", DAY);
    }

    private static CaseNotes notes(Mode mode) {
        return new CaseNotes(SmallWorld.CONCEPTS, SmallWorld.UNITS, WORLD, mode);
    }

    /** Facts in one line, for tables: "firm of lesion-1; -fever; age=54". */
    private static String shown(PatientReading reading) {
        return String.join(
                "; ",
                reading.record().facts().stream().map(CaseNotesTest::shown).toList());
    }

    private static String shown(Fact fact) {
        String about = fact.about() instanceof About.OfLesion of
                ? " of " + of.lesion().name()
                : fact.about() instanceof About.Relative r ? " of " + r.relation() : "";
        String id = fact.concept().value();
        if (fact.value() instanceof Value.Measured m) {
            return id + "=" + m.canonical().toPlainString() + about;
        }
        if (fact.value() instanceof Value.Level level) {
            return id + " " + level.grade().name().toLowerCase(Locale.ROOT) + about;
        }
        return (fact.value() instanceof Value.Absent ? "-" : "") + id + about;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {}                                                                         |
        {"person": {"age_years": 54, "sex": "female"}}                             | age=54
        {"person": {"age_years": 0.06}}                                            | age=0.06
        {"person": {"age_years": null}}                                            |
        {"lesions": [{"sites": ["finger"], "features": ["firm"]}, {"features": ["ulcer"]}]} | site-finger of lesion-1; firm of lesion-1; ulcer of lesion-2
        {"lesions": [{"size_mm": 12, "number": "many"}]}                           | lesion-size=12 of lesion-1; multiple of lesion-1
        {"lesions": [{"number": "single"}]}                                        | solitary of lesion-1
        {"lesions": [{"number": 3}]}                                               | lesion-count=3 of lesion-1; multiple of lesion-1
        {"lesions": {"features": "firm"}}                                          | firm of lesion-1
        {"lesions": [{"since_event": "burn"}]}                                     | burn-at-site of lesion-1
        {"history": ["gout"], "medications": ["warfarin"]}                         | gout; warfarin
        {"family_history": ["mother with gout"]}                                   | gout of mother
        {"family_history": ["none"]}                                               |
        {"exposures": ["burn at the site"], "lesions": [{}]}                       | burn-at-site of lesion-1
        {"exposures": ["burn at the site"], "lesions": [{}, {}]}                   | burn-at-site
        {"exposures": ["dialysis"], "lesions": [{}]}                               | dialysis
        {"absent": ["fever", "gout"]}                                              | -fever; -gout
        {"absent": ["ulcer on finger"]}                                            |
        {"absent": ["ulcer on finger"], "lesions": [{"sites": "finger"}, {"features": "firm"}]} | site-finger of lesion-1; firm of lesion-2; -ulcer of lesion-1
        {"absent": ["nodule"], "lesions": [{"features": "tophus"}]}                | tophus of lesion-1
        {"exposures": ["burn at age 8"]}                                           | burn-at-site
        {"absent": ["systemic symptoms"]}                                          | -fever; -weight-loss; -fatigue
        {"absent": ["family history"]}                                             |
        {"absent": ["medications"]}                                                | -any-medicine
        {"labs": [{"test": "calcium", "value": 11.2, "unit": "mg/dL", "flag": "high"}]} | lab-calcium-total=11.2; lab-calcium-total high
        {"labs": ["calcium 11.2 mg/dL"]}                                           | lab-calcium-total=11.2
        {"labs": {"calcium": "11.2 mg/dL"}}                                        | lab-calcium-total=11.2
        {"labs": [{"test": "urate crystals in aspirate", "value": "negative"}]}    | -histology-urate-crystals
        {"imaging": ["radiograph of the hand: calcification"]}                     | imaging-soft-tissue-calcium
        {"text": "She has gout."}                                                  | gout
        {"conclusion": {"cause": "gout"}, "treatment": ["warfarin"], "outcome": "ulcer", "source": {"title": "gout"}} |
        """)
    void aFieldBecomesFacts(String note, String facts) {
        PatientReading reading = read(note);

        assertThat(shown(reading)).isEqualTo(facts == null ? "" : facts);
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"hystory": ["gout"]}                        | MALFORMED        | line 1, hystory            | did you mean 'history'?
        {"lesions": [{"size": 3}]}                   | MALFORMED        | line 1, lesions[0].size    | did you mean 'size_mm'?
        {"weather": "fine"}                          | MALFORMED        | line 1, weather            | known fields: absent
        {"history": {"a": 1}}                        | MALFORMED        | line 1, history            | write a text
        {"history": [["gout"]]}                      | MALFORMED        | line 1, history[0]         | write a text
        {"person": "a woman"}                        | MALFORMED        | line 1, person             | write a group of fields
        {"person": {"age_years": 540}}               | IMPOSSIBLE_VALUE | line 1, person.age_years   | in years
        {"person": {"sex": "blue"}}                  | MALFORMED        | line 1, person.sex         | female, male
        {"person": {"birth": "12/03/1960"}}          | MALFORMED        | line 1, person.birth       | 2026-11-22
        {"lesions": [{"side": "top"}]}               | MALFORMED        | line 1, lesions[0].side    | left, right or both
        {"lesions": [{"size_mm": -4}]}               | IMPOSSIBLE_VALUE | line 1, lesions[0].size_mm | millimetres
        {"lesions": [{"size_mm": 1e99}]}             | IMPOSSIBLE_VALUE | line 1, lesions[0].size_mm | millimetres
        {"as_of": "yesterday"}                       | MALFORMED        | line 1, as_of              | 2026-11-22
        {"complete": ["medicatons"]}                 | MALFORMED        | line 1, complete[0]        | 'medications'
        {"labs": [{"value": 3}]}                     | MALFORMED        | line 1, labs[0]            | the test's name
        {"labs": [{"test": "shoe size", "flag": "high"}]} | NOT_UNDERSTOOD | line 1, labs[0]         | usual name
        {"absent": ["zest"]}                         | NOT_UNDERSTOOD   | line 1, absent[0]          | another word
        """)
    void aWrongFieldIsAProblemAndTheRestIsRead(String note, Problem.Kind kind, String where, String remedy) {
        PatientReading reading = read(note.replaceFirst("^\\{", "{\"medications\": [\"warfarin\"], "));

        assertThat(reading.problems()).hasSize(1);
        Problem problem = reading.problems().get(0);
        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.where()).isEqualTo("note.json " + where);
        assertThat(problem.remedy()).contains(remedy);
        assertThat(shown(reading)).contains("warfarin");
    }

    @Test
    void yamlAndJsonOfTheSameNoteSayTheSame() {
        String json = "{\"id\": \"x\", \"person\": {\"age_years\": 54, \"sex\": \"male\"}, \"history\": [\"gout\"]}";
        String yaml = "id: x\nperson:\n  age_years: 54\n  sex: male\nhistory: [gout]\n";

        assertThat(shown(read(yaml))).isEqualTo(shown(read(json))).isEqualTo("age=54; gout");
        assertThat(read(yaml).id()).isEqualTo(read(json).id()).contains("x");
        assertThat(read(yaml).record().sex()).isEqualTo(Sex.MALE);
    }

    @Test
    void aDayAndACompleteListAreTheRecords() {
        PatientReading reading = read("as_of: 2025-01-31\ncomplete: [medications]\nabsent: [past medical history]");

        assertThat(reading.record().asOf()).isEqualTo(LocalDate.of(2025, 1, 31));
        assertThat(reading.record().coverage().stream().map(c -> c.kind()).toList())
                .containsExactlyInAnyOrder(ConceptKind.DRUG, ConceptKind.PROBLEM);
    }

    @Test
    void atPresentationReportsAreLeftOut() {
        String note =
                "{\"imaging\": [\"calcification\"], \"histology\": [\"urate crystals\"], \"history\": [\"gout\"]}";

        assertThat(shown(read(note, Mode.PRESENTATION))).isEqualTo("gout");
        assertThat(shown(read(note, Mode.FULL))).contains("imaging-soft-tissue-calcium", "histology-urate-crystals");
    }

    @Test
    void everyPhraseHasAFate() {
        PatientReading reading = read("{\"history\": [\"gout\", \"zest\"], \"family_history\": [\"none\"]}");

        assertThat(reading.phrases())
                .extracting(Phrase::outcome)
                .containsExactly(Phrase.Outcome.USED, Phrase.Outcome.NOT_UNDERSTOOD, Phrase.Outcome.SET_ASIDE);
    }

    @Test
    void linesAreReadOneByOneAndABadLineSpoilsNoOther() {
        String lines = "{\"id\": \"a\", \"history\": [\"gout\"]}\n\n{\"id\": \"b\", \"history\": [}\n{\"id\": \"c\"}\n";

        List<PatientReading> readings =
                notes(Mode.FULL).readAll(lines.getBytes(StandardCharsets.UTF_8), "n.jsonl", DAY);

        assertThat(readings).hasSize(3);
        assertThat(shown(readings.get(0))).isEqualTo("gout");
        assertThat(readings.get(1).problems().get(0).where()).startsWith("n.jsonl line 3 column ");
        assertThat(readings.get(2).id()).contains("c");
    }

    @Test
    void plainTextIsANarrative() {
        byte[] words = "I have had gout: it hurts.\n- badly".getBytes(StandardCharsets.UTF_8);

        assertThat(shown(notes(Mode.FULL).read(words, "own.txt", DAY))).isEqualTo("gout");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n ",
                "{",
                "{\"a\": 1",
                "{\"a\": 1, \"a\": 2}",
                "[1",
                "{\"a\": 01}",
                "{} {}",
                "a: 1\na: 2",
                "a: &x 1\nb: *x",
                "a: !!str 1",
                "a: [",
                "\t- x",
                "just words",
                "- gout",
                "{\"id\": \"a\"}\n{\"id\": \"b\"}",
                "\u0000",
                "[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]",
                "a: [[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]",
                "? [a]\n: b"
            })
    void whatCannotBeReadIsRefusedWithPlaceAndRemedy(String note) {
        assertThatThrownBy(() -> read(note)).isInstanceOfSatisfying(UnreadableInput.class, refused -> {
            assertThat(refused.problem().kind()).isEqualTo(Problem.Kind.UNREADABLE);
            assertThat(refused.problem().where()).startsWith("note.json");
            assertThat(refused.problem().what()).isNotBlank();
            assertThat(refused.problem().remedy()).isNotBlank();
        });
    }

    @Test
    void otherEncodingsAreRefused() {
        byte[] latin = "{\"history\": [\"Sjögren\"]}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> notes(Mode.FULL).read(latin, "n.json", DAY))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageContaining("UTF-8");
    }

    @Property
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        readOrRefuse(bytes);
    }

    @Property
    void anyTextInAnyFieldIsReadOrRefused(@ForAll String text, @ForAll boolean yaml) {
        String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"");
        for (String field : FieldNames.NOTE) {
            String note = yaml ? field + ": " + text : "{\"" + field + "\": [\"" + quoted + "\"]}";
            readOrRefuse(note.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            assertThat(notes(Mode.FULL).readAll(bytes, "any", DAY)).isNotNull();
        } catch (UnreadableInput refused) {
            assertThat(refused.problem().remedy()).isNotBlank();
        }
    }
}
