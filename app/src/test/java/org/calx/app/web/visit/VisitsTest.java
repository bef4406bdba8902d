package org.calx.app.web.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.calx.app.guide.Guide;
import org.calx.app.web.HandSetClock;
import org.calx.app.web.visit.Visits.Keeping;
import org.calx.assess.Answer;
import org.calx.knowledge.Level;
import org.calx.knowledge.Question;
import org.calx.record.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long answers are held, how many, and what of them is on disk. */
class VisitsTest {
    private static final Guide GUIDE = Guide.packed();
    private static final int MOST = 10_000;
    private static final String SAID = "a hard lump on my thumb and I am fifty";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path temporary;

    private final HandSetClock clock = new HandSetClock(Instant.parse("2026-11-22T12:00:00Z"));

    private Path folder() {
        return temporary.resolve("keep");
    }

    private Visits visits() {
        return new Visits(clock, MOST, GUIDE, new Kept(folder(), clock));
    }

    private Visit begin() {
        return Visit.begin(GUIDE, LocalDate.now(clock));
    }

    private void change(Visits visits, VisitId id, UnaryOperator<Visit> change) {
        visits.change(id, this::begin, change);
    }

    private VisitId kept(Visits visits) throws Kept.NotKept {
        VisitId id = VisitId.random();
        change(visits, id, v -> v.say(SAID));
        visits.keep(id);
        return id;
    }

    private static Visit notSure(Visit visit) {
        Question first = visit.next().get(0).question();
        return visit.answer(first, new Answer.NotSure());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.toList();
        }
    }

    @Test
    void aVisitIsForgottenADayAfterItWasLastUsed() {
        Visits visits = new Visits(clock, MOST);
        VisitId id = VisitId.random();
        visits.put(id, begin());
        clock.pass(Visits.HELD);
        assertThat(visits.find(id)).isPresent();
        clock.pass(Visits.HELD);
        assertThat(visits.find(id)).isPresent();
        clock.pass(Visits.HELD.plusSeconds(1));
        visits.clean();
        assertThat(visits.size()).isZero();
        assertThat(visits.find(id)).isEmpty();
    }

    @Test
    void ofTooManyTheOneUnusedForLongestGoes() {
        Visits visits = new Visits(clock, MOST);
        List<VisitId> ids = new ArrayList<>();
        Visit one = begin();
        for (int i = 0; i < MOST; i++) {
            ids.add(VisitId.random());
            visits.put(ids.get(i), one);
        }
        assertThat(visits.find(ids.get(0))).isPresent();
        visits.put(VisitId.random(), one);
        visits.put(VisitId.random(), one);
        assertThat(visits.size()).isEqualTo(MOST);
        assertThat(visits.find(ids.get(0))).isPresent();
        assertThat(visits.find(ids.get(1))).isEmpty();
        assertThat(visits.find(ids.get(2))).isEmpty();
        assertThat(visits.find(ids.get(3))).isPresent();
    }

    @Test
    void nothingIsOnDiskUntilSomeoneAsks() {
        Visits visits = visits();
        VisitId id = VisitId.random();
        change(visits, id, v -> notSure(v.say(SAID)));
        assertThat(folder()).doesNotExist();
        assertThat(temporary).isEmptyDirectory();
        assertThat(visits.keeping(id)).isEqualTo(Keeping.NOT_KEPT);
    }

    @Test
    void whatIsKeptAndSaidLaterIsThereAfterARestartForItsOwnSecretOnly() throws Exception {
        Visits before = visits();
        VisitId id = kept(before);
        change(before, id, VisitsTest::notSure);
        Visits after = visits();
        assertThat(after.keeping(id)).isEqualTo(Keeping.KEPT);
        Visit read = after.find(id).orElseThrow();
        assertThat(read.words().text()).isEqualTo(SAID);
        assertThat(read.turns())
                .isEqualTo(before.find(id).orElseThrow().turns())
                .isNotEmpty();
        assertThat(after.find(VisitId.random())).isEmpty();
    }

    @Test
    void onlyTheOwnerMayOpenTheFileAndNobodyCanReadIt() throws Exception {
        kept(visits());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        Path file = files().get(0);
        assertThat(files()).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(raw).doesNotContain("lump", "thumb", "fifty", "words", "answer");
    }

    @Test
    void deletingTakesTheFileWithIt() throws Exception {
        Visits visits = visits();
        VisitId id = kept(visits);
        visits.forget(id);
        assertThat(files()).isEmpty();
        assertThat(visits.find(id)).isEmpty();
        assertThat(visits().find(id)).isEmpty();
    }

    @Test
    void aDamagedFileIsLeftAloneAndSaid() throws Exception {
        VisitId id = kept(visits());
        Path file = files().get(0);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        Visits after = visits();
        assertThat(after.find(id)).isEmpty();
        assertThat(after.keeping(id)).isEqualTo(Keeping.UNREADABLE);
        change(after, id, v -> v.say("another"));
        assertThatThrownBy(() -> after.keep(id)).isInstanceOf(Kept.NotKept.class);
        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void aForeignFileIsLeftAloneAndCounted() throws Exception {
        kept(visits());
        Path foreign = Files.writeString(folder().resolve("letter.txt"), "mine");
        clock.pass(Kept.HELD.plusDays(400));
        assertThat(new Kept(folder(), clock).clean()).isEqualTo(1);
        assertThat(files()).containsExactly(foreign);
        assertThat(foreign).hasContent("mine");
    }

    @Test
    void aFileGoesThirtyDaysAfterItsLastUse() throws Exception {
        VisitId id = kept(visits());
        clock.pass(Kept.HELD);
        assertThat(visits().find(id)).isPresent();
        clock.pass(Kept.HELD);
        assertThat(visits().find(id)).isPresent();
        clock.pass(Kept.HELD.plusSeconds(1));
        Visits after = visits();
        assertThat(after.find(id)).isEmpty();
        after.clean();
        assertThat(files()).isEmpty();
    }

    @Test
    void aWriteThatFailsLaterIsSaidAndMadeUpFor() throws Exception {
        Visits visits = visits();
        VisitId id = kept(visits);
        Path away = temporary.resolve("away");
        Files.move(folder(), away);
        Files.writeString(folder(), "a file where the folder was");
        change(visits, id, VisitsTest::notSure);
        assertThat(visits.keeping(id)).isEqualTo(Keeping.BEHIND);
        assertThat(visits.find(id).orElseThrow().turns()).isNotEmpty();
        Files.delete(folder());
        Files.move(away, folder());
        change(visits, id, VisitsTest::notSure);
        assertThat(visits.keeping(id)).isEqualTo(Keeping.KEPT);
        assertThat(visits().find(id).orElseThrow().turns())
                .isEqualTo(visits.find(id).orElseThrow().turns());
    }

    private static Question question(String id) {
        return GUIDE.knowledge().question(id).orElseThrow();
    }

    private static boolean isDenied(Visit visit, String concept) {
        return visit.record().facts().stream()
                .anyMatch(f -> f.concept().value().equals(concept) && f.value() instanceof Value.Absent);
    }

    @Test
    void noDangerOfThreeWeeksAgoIsNoDangerOfToday() throws Kept.NotKept {
        Visits visits = visits();
        VisitId id = VisitId.random();
        change(
                visits,
                id,
                v -> v.say("I have no stroke signs")
                        .confirmWords()
                        .answer(question("danger-first"), new Answer.None())
                        .answer(question("danger-body"), new Answer.None())
                        .answer(question("age"), new Answer.Number(java.math.BigDecimal.valueOf(50))));
        visits.keep(id);
        Visit before = visits.find(id).orElseThrow();
        assertThat(isDenied(before, "stroke-signs")).isTrue();
        assertThat(before.mustAskAgain()).isFalse();
        clock.pass(Duration.ofDays(29));
        Visit after = visits().find(id).orElseThrow();
        assertThat(after.day()).isEqualTo(LocalDate.now(clock));
        assertThat(isDenied(after, "stroke-signs")).isFalse();
        assertThat(after.words().confirmed()).isFalse();
        assertThat(after.mustAskAgain()).isTrue();
        assertThat(after.due().orElseThrow().first().id()).isEqualTo("danger-first");
        assertThat(after.given()).containsKey(question("age"));
        assertThat(after.answered().assessment().urgency().couldBe()).isEqualTo(Level.EMERGENCY);
        assertThat(after.earlier().orElseThrow().day()).isEqualTo(before.day());
        Visit asked = after.answer(question("danger-first"), new Answer.None());
        assertThat(asked.mustAskAgain()).isFalse();
    }

    @Test
    void aDangerOfThreeWeeksAgoIsTickedButNotCounted() throws Kept.NotKept {
        Visits visits = visits();
        VisitId id = VisitId.random();
        Answer stroke = new Answer.Chosen(List.of("stroke"), true);
        change(visits, id, v -> v.answer(question("danger-body"), stroke));
        visits.keep(id);
        assertThat(visits.find(id).orElseThrow().raised()).isNotEmpty();
        clock.pass(Duration.ofDays(21));
        Visit after = visits().find(id).orElseThrow();
        assertThat(after.raised()).isEmpty();
        assertThat(after.mustAskAgain()).isTrue();
        assertThat(after.earlier().orElseThrow().answers()).containsValue(stroke);
        assertThat(visits().find(id).orElseThrow().mustAskAgain()).isTrue();
    }

    @Test
    void anAnswerThatStillHoldsIsLeftAsItIs() throws Kept.NotKept {
        Visits visits = visits();
        VisitId id = VisitId.random();
        change(visits, id, v -> v.answer(question("danger-first"), new Answer.None()));
        visits.keep(id);
        Visit after = visits().find(id).orElseThrow();
        assertThat(after.earlier()).isEmpty();
        assertThat(after.given()).containsKey(question("danger-first"));
    }
}
