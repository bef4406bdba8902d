package org.calx.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calx.knowledge.Entry;
import org.calx.knowledge.KnowledgeStore;
import org.calx.record.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Advice never hides doubt: what is offered, what is to be checked first, what is not offered, and why. */
class AdviceTest {

    private static <E extends Entry> Assessment.Offer<E> offer(List<Assessment.Offer<E>> offers, String id) {
        return offers.stream()
                .filter(o -> o.entry().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String options(Assessment a) {
        return a.options().stream().map(o -> o.entry().id()).collect(Collectors.joining(" "));
    }

    private static String reasons(Assessment.Offer<?> offer) {
        return offer.reasons().stream().map(Assessment.Concern::reason).collect(Collectors.joining(", "));
    }

    @Test
    void aTreatmentIsOfferedIfItFitsForCertain() {
        assertThat(options(Tiny.assess(""))).isEmpty();
        assertThat(options(Tiny.assess("?lump; ?dusk-drops"))).isEmpty();
        assertThat(options(Tiny.assess("dusk-drops"))).isEqualTo("treat-keep treat-keep-too");
    }

    @Test
    void doNotStopComesFirstThenDoNotUseThenWhatIsOffered() {
        assertThat(options(Tiny.assess("lump; dusk-drops; age 70; -kidney-failure; -comet-cough")))
                .isEqualTo(
                        "treat-keep treat-keep-too treat-never treat-kidney treat-plain treat-careful treat-cautious");
    }

    @Test
    void whatIsNeverUsedIsNotOfferedForItsOwnReason() {
        Assessment.Offer<Entry.Treatment> never = offer(Tiny.assess("lump").options(), "treat-never");
        assertThat(never.offered()).isEqualTo(Assessment.Offered.NO);
        assertThat(never.reasons())
                .containsExactly(new Assessment.Concern("Clinical words of treat-never", "Plain words of treat-never"));
    }

    @Test
    void aRumourOffersNothing() {
        assertThat(options(Tiny.assess("lump"))).doesNotContain("treat-rumour");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "treat-plain    | lump                       | YES         | ''",
                "treat-cautious | lump                       | CHECK_FIRST | clashes with drops, cough gets worse",
                "treat-cautious | lump; -drops; -comet-cough | YES         | ''",
                "treat-cautious | lump; -drops               | CHECK_FIRST | cough gets worse",
                "treat-cautious | lump; -drops; comet-cough  | CHECK_FIRST | cough gets worse",
                "treat-cautious | lump; glimmer-drops        | NO          | clashes with drops",
                // pregnancy and breast-feeding: of anyone who could be, and of whoever says so
                "treat-careful | lump; age 70; -kidney-failure; lab-egfr 80 | YES | ''",
                "treat-careful | lump; age 60; -kidney-failure; lab-egfr 80 | YES | ''",
                "treat-careful | lump; age 59; -kidney-failure; lab-egfr 80 | CHECK_FIRST | Pregnancy: harms the egg, Breast-feeding: passes into milk",
                "treat-careful | lump; age 30; -kidney-failure; lab-egfr 80; -pregnancy | CHECK_FIRST | Pregnancy: harms the egg, Breast-feeding: passes into milk",
                "treat-careful | lump; age 30; -kidney-failure; lab-egfr 80; -pregnancy; -planning-pregnancy; -breastfeeding | YES | ''",
                "treat-careful | lump; age 30; -kidney-failure; lab-egfr 80; pregnancy | NO | Pregnancy: harms the egg",
                "treat-careful | lump; age 70; -kidney-failure; lab-egfr 80; planning-pregnancy | NO | Pregnancy: harms the egg",
                "treat-careful | lump; age 30; -kidney-failure; lab-egfr 80; -pregnancy; -planning-pregnancy; breastfeeding | CHECK_FIRST | Breast-feeding: passes into milk",
                "treat-careful | lump; age 70; -kidney-failure; lab-egfr 80; breastfeeding | CHECK_FIRST | Breast-feeding: passes into milk",
                // children, below the age written or below 18
                "treat-careful | lump; male; -female; age 12; -kidney-failure; lab-egfr 80 | YES | ''",
                "treat-careful | lump; male; age 11; -kidney-failure; lab-egfr 80 | NO | Childhood: too strong",
                "treat-careful | lump; male; -kidney-failure; lab-egfr 80 | CHECK_FIRST | Childhood: too strong",
                "treat-careful | lump; age 9; -kidney-failure; lab-egfr 80 | NO | Childhood: too strong",
                "treat-kidney  | lump; age 17; -kidney-failure | CHECK_FIRST | Childhood: never tried",
                "treat-kidney  | lump; age 18; -kidney-failure | YES         | ''",
                // kidneys, by the definition, and by the number where one is written
                "treat-kidney  | lump; age 18                  | CHECK_FIRST | Kidney function: kidneys",
                "treat-kidney  | lump; age 18; kidney-failure  | NO          | Kidney function: kidneys",
                "treat-careful | lump; age 70; -kidney-failure; lab-egfr 30 | YES | ''",
                "treat-careful | lump; age 70; -kidney-failure; lab-egfr 29 | CHECK_FIRST | Kidney function: give less",
                "treat-careful | lump; age 70; kidney-failure; lab-egfr 80 | CHECK_FIRST | Kidney function: give less",
                "treat-careful | lump; age 70; -kidney-failure | CHECK_FIRST | Kidney function: give less",
            })
    void doubtIsShown(String treatment, String facts, Assessment.Offered offered, String reasons) {
        Assessment.Offer<Entry.Treatment> offer = offer(Tiny.assess(facts).options(), treatment);
        assertThat(offer.offered()).isEqualTo(offered);
        assertThat(reasons(offer)).isEqualTo(reasons);
    }

    @Test
    void aManIsNotAskedAboutPregnancy() {
        Assessment a = Tiny.ASSESSOR.assess(Tiny.record("lump; age 30; -kidney-failure; lab-egfr 80", Sex.MALE));
        assertThat(offer(a.options(), "treat-careful").offered()).isEqualTo(Assessment.Offered.YES);
        Assessment b = Tiny.ASSESSOR.assess(Tiny.record("lump; age 30; -kidney-failure; lab-egfr 80", Sex.FEMALE));
        assertThat(offer(b.options(), "treat-careful").offered()).isEqualTo(Assessment.Offered.CHECK_FIRST);
    }

    @Test
    void everyConcernHasPlainWords() {
        Assessment a = Tiny.assess("lump; age 30");
        assertThat(offer(a.options(), "treat-careful").reasons())
                .extracting(Assessment.Concern::plain)
                .containsExactly(
                        "Are you pregnant, or could you be?",
                        "Do you breast-feed a baby?",
                        "Do your kidneys work well?");
        Assessment child = Tiny.assess("lump; age 5");
        assertThat(offer(child.options(), "treat-careful").reasons())
                .extracting(Assessment.Concern::plain)
                .containsExactly("Age matters here.");
        assertThat(offer(a.options(), "treat-cautious").reasons())
                .extracting(Assessment.Concern::plain)
                .containsExactly("Not with drops.", "Do you cough?");
    }

    @Test
    void withoutADefinitionKidneyDiseaseItselfIsAsked(@TempDir Path folder) throws IOException {
        Path from = Tiny.folder();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path to = folder.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else if (!file.endsWith("advanced-kidney-disease.yaml")) {
                    Files.copy(file, to);
                }
            }
        }
        Assessor assessor = new Assessor(KnowledgeStore.ofFolder(folder));
        Assessment healthy = assessor.assess(Tiny.record("lump; age 70; -kidney-disease"));
        assertThat(offer(healthy.options(), "treat-kidney").offered()).isEqualTo(Assessment.Offered.YES);
        Assessment ill = assessor.assess(Tiny.record("lump; age 70; kidney-failure"));
        assertThat(offer(ill.options(), "treat-kidney").offered()).isEqualTo(Assessment.Offered.NO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lump               | test-dew test-sap test-slide",
                "lump; -black       | test-dew test-sap test-slide",
                "lump; black; glow  | test-dew test-glow test-sap test-slide",
                "hum                | ''",
                "?lump              | ''",
            })
    void testsAreOrderedByWhetherOfferedThenTierThenId(String facts, String ids) {
        assertThat(Tiny.assess(facts).investigations().stream()
                        .map(o -> o.entry().id())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource({
        "lump, CHECK_FIRST, A cut would not heal.",
        "lump; -black, YES, ''",
        "lump; black, NO, A cut would not heal.",
    })
    void aTestIsAvoidedWhereItHarms(String facts, Assessment.Offered offered, String reasons) {
        Assessment.Offer<Entry.Investigation> slide = offer(Tiny.assess(facts).investigations(), "test-slide");
        assertThat(slide.offered()).isEqualTo(offered);
        assertThat(reasons(slide)).isEqualTo(reasons);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // remedy | facts | advice | the verdict that decides | stricter ones still open
                "remedy-tea  |                                      | ASK   | harmless  | cough, drops, fever",
                "remedy-tea  | -comet-cough; -drops; -moon-fever    | SAFE  | harmless  | ''",
                "remedy-tea  | comet-cough; -drops; -moon-fever     | ASK   | cough     | ''",
                "remedy-tea  | comet-cough                          | ASK   | cough     | drops, fever",
                "remedy-tea  | dusk-drops                           | AVOID | drops     | ''",
                "remedy-tea  | dusk-drops; moon-fever               | AVOID | drops     | ''",
                "remedy-tea  | -comet-cough; -drops                 | ASK   | harmless  | fever",
                "remedy-tea  | moon-fever; comet-cough              | AVOID | fever     | ''",
                "remedy-rub  |                                      | AVOID | it tears  | ''",
                "remedy-warm |                                      | SAFE  | harmless  | ''",
                "remedy-salt |                                      | ASK   | not known | black",
                "remedy-salt | black                                | AVOID | black     | ''",
                "remedy-salt | -black                               | ASK   | not known | ''",
            })
    void theStrictestVerdictThatHoldsDecides(
            String remedy, String facts, Entry.Advice advice, String reason, String open) {
        Assessment.HomeCare care = Tiny.assess(facts == null ? "" : facts).homeCare().stream()
                .filter(h -> h.remedy().id().equals(remedy))
                .findFirst()
                .orElseThrow();
        assertThat(care.advice()).isEqualTo(advice);
        assertThat(care.reason().reason()).isEqualTo(reason);
        assertThat(care.checkFirst().stream().map(Entry.Verdict::reason).collect(Collectors.joining(", ")))
                .isEqualTo(open);
    }

    @Test
    void whatToAvoidComesFirst() {
        assertThat(Tiny.assess("black; comet-cough").homeCare())
                .extracting(h -> h.remedy().id())
                .containsExactly("remedy-rub", "remedy-salt", "remedy-tea", "remedy-warm");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lump @a; site-horn @a                   | at-horn",
                "lump @a; site-horn @a; site-tail-tip @b | at-horn at-tail",
                "lump                                    | ''",
                "lump @a; -site-horn @a                  | ''",
                "lump @a; ?site-horn @a                  | ''",
            })
    void aPlaceFitsWhereALesionLies(String facts, String ids) {
        assertThat(Tiny.assess(facts).sites().stream().map(Entry::id).collect(Collectors.joining(" ")))
                .isEqualTo(ids);
    }

    @Test
    void preventionAndFollowUpAreThoseThatHoldTheSoonestFirst() {
        Assessment a = Tiny.assess("lump; moon-fever");
        assertThat(a.prevention()).extracting(Entry::id).containsExactly("prevent-cold");
        assertThat(a.followUp())
                .extracting(Entry::id)
                .containsExactly(
                        "follow-fever",
                        "follow-weekly",
                        "follow-monthly",
                        "follow-monthly-too",
                        "follow-five",
                        "follow-yearly");
        assertThat(Tiny.assess("?lump").prevention()).isEmpty();
        assertThat(Tiny.assess("?lump").followUp()).isEmpty();
    }
}
