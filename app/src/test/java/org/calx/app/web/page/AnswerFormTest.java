package org.calx.app.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.calx.app.guide.Guide;
import org.calx.app.web.http.Request;
import org.calx.app.web.view.Assets;
import org.calx.app.web.view.BodyMaps;
import org.calx.app.web.visit.Sheet;
import org.calx.app.web.visit.Visit;
import org.calx.assess.Answer;
import org.calx.assess.Interview.Turn;
import org.calx.knowledge.Question;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form of the check says, and what it does not. */
class AnswerFormTest {
    private static final Guide GUIDE = Guide.packed();
    private static final BodyMaps MAPS = new BodyMaps(new Assets());
    private static final Visit NOBODY = Visit.begin(GUIDE, LocalDate.of(2026, 11, 22));

    private static Question question(String id) {
        return GUIDE.knowledge().question(id).orElseThrow();
    }

    /** The page of danger as the check begins, else a page with that question alone. */
    private static Sheet sheet(String id) {
        if (id.equals("danger-first")) {
            return NOBODY.due().orElseThrow();
        }
        return new Sheet(
                Arrays.stream(id.split("\\+")).map(AnswerFormTest::part).toList());
    }

    /** A question, with the lists that open from its options in brackets. */
    private static Sheet.Part part(String text) {
        String[] words = text.split("[\\[,\\]]");
        List<Turn> turns = Arrays.stream(words)
                .map(w -> new Turn(question(w), Optional.empty()))
                .toList();
        return new Sheet.Part(turns.get(0), turns.subList(1, turns.size()));
    }

    private static AnswerForm.Said read(String sheet, String sent) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (String field : sent.isBlank() ? new String[0] : sent.split(" ")) {
            String[] parts = field.split("=", 2);
            form.computeIfAbsent(parts[0], n -> new java.util.ArrayList<>()).add(parts[1]);
        }
        return AnswerForm.read(
                sheet(sheet), new Request("POST", "/check/1", Map.of(), form, Map.of(), Map.of(), Map.of()), MAPS);
    }

    private static String shown(AnswerForm.Said said) {
        Map<String, String> answers = new TreeMap<>();
        said.answers()
                .forEach((turn, answer) -> answer.ifPresent(
                        a -> answers.put(turn.question().id(), a.getClass().getSimpleName() + options(a))));
        return said.mistake().map(Enum::name).orElse(answers.toString());
    }

    private static String options(Answer answer) {
        return answer instanceof Answer.Chosen chosen
                ? chosen.options() + (chosen.onlyThese() ? " only" : "")
                : answer instanceof Answer.Number number ? " " + number.number() : "";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "feel | '' | CHOOSE",
                "feel | answer=these | CHOOSE",
                "feel | answer=not-sure | {feel=NotSure}",
                "feel | answer=these option=feel/stone | {feel=Chosen[stone] only}",
                "feel | answer=others-unsure option=feel/stone | {feel=Chosen[stone]}",
                "feel | answer=not-sure option=feel/stone | {feel=Chosen[stone]}",
                "feel | answer=these option=look/white option=feel/nonsense | CHOOSE",
                // there is no "none" here
                "feel | answer=none | CHOOSE",
                "look | answer=none | {look=None}",
                "look | answer=none option=look/white | CONTRADICTION",
                "how-many | option=how-many/one | {how-many=Chosen[one]}",
                "how-many | option=how-many/one option=how-many/several | CHOOSE",
                "age | answer=number number.age=54 | {age=Number 54}",
                "age | answer=number number.age=0,5 | {age=Number 0.5}",
                "age | answer=number number.age=-1 | NUMBER",
                "age | answer=number | CHOOSE",
                "age | answer=not-sure number.age=x | {age=NotSure}",
                "blood-pressure | answer=yes | {blood-pressure=Yes}",
                "blood-pressure | answer=no | {blood-pressure=No}",
                "blood-pressure | answer=maybe | CHOOSE",
                // a place stands for the option that it is part of
                "where | answer=others-unsure place=right-index-end | {where=Chosen[fingertip]}",
                "where | answer=others-unsure place=nowhere | CHOOSE",
            })
    void onePage(String sheet, String sent, String expected) {
        assertThat(shown(read(sheet, sent))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a detail stands for the group that opens it
                "answer=these option=danger-skin/black | "
                        + "{danger-first=Chosen[skin] only, danger-skin=Chosen[black] only, size=NotSure}",
                // a group that was opened and left empty is asked again by itself
                "answer=these option=danger-first/skin | {danger-first=Chosen[skin] only, size=NotSure}",
                // what stood open from the start was seen; it is not known, and no denial
                "answer=these option=danger-first/pain | "
                        + "{danger-first=Chosen[pain] only, danger-pain=NotSure, size=NotSure}",
                // an age alone denies no danger
                "answer=these number.age=54 | CHOOSE",
                "answer=none number.age=54 | {age=Number 54, danger-first=None, size=NotSure}",
                "answer=not-sure | {danger-first=NotSure, size=NotSure}",
                "answer=others-unsure option=danger-first/body option=danger-body/chest number.size=12 | "
                        + "{danger-body=Chosen[chest], danger-first=Chosen[body], size=Number 12}",
                "answer=none option=danger-body/chest | CONTRADICTION",
                "answer=these option=danger-first/body number.age=old | NUMBER",
            })
    void thePageOfDanger(String sent, String expected) {
        assertThat(shown(read("danger-first", sent))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // places are never denied, and of what can have one answer only that one is taken
                "where+look+opens-suddenly | answer=these option=where/elbow option=look/white | "
                        + "{look=Chosen[white] only, opens-suddenly=NotSure, where=Chosen[elbow]}",
                "where+look+opens-suddenly | answer=these option.opens-suddenly=opens-suddenly/slow | "
                        + "{look=None, opens-suddenly=Chosen[slow], where=NotSure}",
                "where+look+opens-suddenly | answer=these option.opens-suddenly=look/white | CHOOSE",
                "where+look+opens-suddenly | answer=not-sure | {look=NotSure, opens-suddenly=NotSure, where=NotSure}",
                // one press denies all of a page, but a lump is somewhere, and of what cannot be denied nothing is
                // known
                "known-first+past-first+tests-first | answer=none | {known-first=None, past-first=None, tests-first=NotSure}",
                "known-first+past-first+tests-first | answer=these | CHOOSE",
                "known-first+past-first | answer=none option=past-first/there | CONTRADICTION",
                "where+look | answer=none | CHOOSE",
                // of two lists that open together the one without a tick is answered too
                "known-first[tissue-disease-signs,autoimmune-known] | answer=these option=autoimmune-known/dm | "
                        + "{autoimmune-known=Chosen[dm] only, known-first=Chosen[tissue] only, tissue-disease-signs=None}",
                "known-first[tissue-disease-signs,autoimmune-known] | answer=others-unsure option=autoimmune-known/dm | "
                        + "{autoimmune-known=Chosen[dm], known-first=Chosen[tissue], tissue-disease-signs=NotSure}",
                "known-first[tissue-disease-signs,autoimmune-known] | answer=these option=known-first/tissue | "
                        + "{known-first=Chosen[tissue] only}",
                "danger-skin+danger-pain | answer=these option=danger-skin/black | "
                        + "{danger-pain=None, danger-skin=Chosen[black] only}",
            })
    void aPageOfSeveral(String sheet, String sent, String expected) {
        assertThat(shown(read(sheet, sent))).isEqualTo(expected);
    }

    @Property(tries = 200)
    void onlyTheButtonUnderTheSentenceDenies(
            @ForAll @Size(max = 6) List<@net.jqwik.api.constraints.IntRange(max = 12) Integer> ticks,
            @ForAll boolean sure) {
        String sent = ticks.stream()
                .map(t -> "option=danger-skin/"
                        + question("danger-skin").options().get(t).id())
                .distinct()
                .reduce("answer=" + (sure ? "these" : "others-unsure"), (a, b) -> a + " " + b);
        AnswerForm.Said said = read("danger-first", sent);
        assertThat(said.answers().values().stream().flatMap(Optional::stream))
                .allMatch(a -> !(a instanceof Answer.Chosen c) || c.onlyThese() == sure)
                .noneMatch(Answer.None.class::isInstance);
        assertThat(said.mistake().isPresent()).isEqualTo(ticks.isEmpty());
        assertThat(Arrays.asList(sent.split(" ")).size() - 1).isEqualTo((int)
                said.ticked().stream().filter(t -> t.startsWith("danger-skin/")).count());
    }
}
