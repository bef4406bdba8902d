package org.calx.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.app.web.homecare.HomeCareAnswer;
import org.calx.app.web.homecare.HomeCareCheck;
import org.calx.app.web.homecare.Said;
import org.calx.app.web.page.HomeCarePages;
import org.calx.assess.Outcome;
import org.calx.knowledge.Entry;
import org.calx.record.ConceptId;
import org.calx.record.PatientRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HomeCareTest {
    private static final PatientRecord NOTHING = PatientRecord.empty(LocalDate.of(2026, 11, 22));
    private static final List<String> TAKE =
            List.of("", "warfarin", "prednisolone and methotrexate", "calcium tablets");
    private static final List<String> HAVE =
            List.of("", "I am on dialysis", "scleroderma, fingers turn white in the cold", "open sore on my finger");

    private final HomeCareCheck check = new HomeCareCheck(Browsing.guide());

    private static Said said(String take, String have) {
        return new Said("", take, have, Set.of(), Set.of(), Optional.empty());
    }

    private static List<Entry.Remedy> remedies() {
        return Browsing.guide().knowledge().entries(Entry.Remedy.class);
    }

    @Test
    void theVerdictIsTheEnginesAndNeverMilder() {
        for (String take : TAKE) {
            for (String have : HAVE) {
                Said said = said(take, have);
                var outcomes = Browsing.guide().assessor().outcomes(check.record(NOTHING, said));
                for (Entry.Remedy remedy : remedies()) {
                    HomeCareAnswer answer = check.of(remedy, NOTHING, said);
                    Entry.Advice engine = advice(outcomes.of(remedy));
                    boolean heldBack = engine == Entry.Advice.SAFE
                            && !answer.notUnderstood().isEmpty();
                    assertThat(answer.advice())
                            .as(remedy.id() + " with " + said)
                            .isEqualTo(heldBack ? Entry.Advice.ASK : engine);
                }
            }
        }
    }

    private static Entry.Advice advice(Outcome outcome) {
        return switch (outcome) {
            case SAFE -> Entry.Advice.SAFE;
            case AVOID -> Entry.Advice.AVOID;
            default -> Entry.Advice.ASK;
        };
    }

    @Test
    void whatIsNotKnownIsNeverSafe() {
        for (Entry.Remedy remedy : remedies()) {
            HomeCareAnswer answer = check.of(remedy, NOTHING, said("", ""));
            if (!answer.care().checkFirst().isEmpty()) {
                assertThat(answer.advice()).as(remedy.id()).isNotEqualTo(Entry.Advice.SAFE);
            }
        }
    }

    @Test
    void whatIsAskedDecides() {
        Entry.Remedy vinegar = remedies().stream()
                .filter(r -> r.id().equals("turmeric-capsules"))
                .findFirst()
                .orElseThrow();
        HomeCareAnswer open = check.of(vinegar, NOTHING, said("", ""));
        assertThat(open.asks().take()).extracting(c -> c.id().value()).contains("anticoagulant");
        Said ticked = new Said("", "", "", Set.of(ConceptId.of("anticoagulant")), Set.of(), Optional.empty());
        assertThat(check.of(vinegar, NOTHING, ticked).advice()).isEqualTo(Entry.Advice.AVOID);
    }

    @Test
    void aWrittenDenialIsNoDenial() {
        Entry.Remedy remedy = remedies().stream()
                .filter(r -> r.id().equals("turmeric-capsules"))
                .findFirst()
                .orElseThrow();
        HomeCareAnswer silent = check.of(remedy, NOTHING, said("", ""));
        HomeCareAnswer denied = check.of(remedy, NOTHING, said("no blood thinner", "no kidney disease"));
        assertThat(denied.care().checkFirst()).containsAll(silent.care().checkFirst());
    }

    @Test
    void wordsThatAreNotUnderstoodAreNeverSafe() {
        for (Entry.Remedy remedy : remedies()) {
            assertThat(check.of(remedy, NOTHING, said("zzgrumblezz frobnicol", ""))
                            .advice())
                    .as(remedy.id())
                    .isNotEqualTo(Entry.Advice.SAFE);
        }
    }

    @Test
    void thePageShowsVerdictReasonAndWhatToDoIfItWasDone() {
        try (Browsing web = Browsing.start()) {
            for (Entry.Remedy remedy : remedies()) {
                Document page = post(web, Map.of("remedy", remedy.id(), "take", "warfarin"));
                HomeCareAnswer answer = check.of(remedy, NOTHING, said("warfarin", ""));
                assertThat(page.select("section.verdict").attr("class"))
                        .as(remedy.id())
                        .contains(answer.advice().name().toLowerCase(Locale.ROOT));
                assertThat(page.select("main").text())
                        .contains(remedy.doneAlready().replaceAll("\\s+", " ").strip());
                assertThat(page.select("input[name=take]").attr("value")).isEqualTo("warfarin");
                assertThat(page.select("[href*=warfarin], [action*=warfarin]").not("[href^=/guide], [href^=/sources]"))
                        .isEmpty();
            }
        }
    }

    @Test
    void aDangerComesBeforeTheVerdict() {
        try (Browsing web = Browsing.start()) {
            Document page = post(web, Map.of("remedy", "castor-oil", "have", "my finger has turned black and dead"));
            assertThat(page.select("main section.danger")).isNotEmpty();
            assertThat(page.select("main section").first().className()).isEqualTo("danger");
        }
    }

    @Test
    void aSlipIsForgivenAndWhatIsUnknownIsNotSafe() {
        try (Browsing web = Browsing.start()) {
            Document slip = post(web, Map.of("what", "vinigar on the lump", "take", "iron"));
            assertThat(slip.select("button[name=remedy]").eachAttr("value")).contains("vinegar-on-skin");
            assertThat(slip.select("textarea[name=take]").text()).isEqualTo("iron");
            Document unknown = post(web, Map.of("what", "zzgrumblezz"));
            assertThat(unknown.select("section.verdict")).isEmpty();
            assertThat(unknown.select("main").text()).contains("zzgrumblezz");
            Document named = post(web, Map.of("what", "Castor oil on the skin"));
            assertThat(named.select("section.verdict")).hasSize(1);
        }
    }

    @Test
    void nothingSaidIsAskedAgainAndNothingIsLost() {
        try (Browsing web = Browsing.start()) {
            Document page = post(web, Map.of("take", "warfarin", "have", "lupus"));
            assertThat(page.select(".errors")).hasSize(1);
            assertThat(page.select("textarea[name=take]").text()).isEqualTo("warfarin");
            assertThat(page.select("textarea[name=have]").text()).isEqualTo("lupus");
        }
    }

    @Test
    void fewBoxesAreInSightAndWhatIsBehindThemIsNeverTakenAsDenied() {
        try (Browsing web = Browsing.start()) {
            for (Entry.Remedy remedy : remedies()) {
                Document page = post(web, Map.of("remedy", remedy.id()));
                List<String> behind = page.select("details input[name=tick]").eachAttr("value");
                List<String> inSight = page.select("input[name=tick]").eachAttr("value");
                inSight.removeAll(behind);
                assertThat(inSight).as(remedy.id()).hasSizeLessThanOrEqualTo(HomeCarePages.BOXES);
                assertThat(page.select("input[name=shown]").eachAttr("value")).containsExactlyElementsOf(inSight);
                var asks = check.of(remedy, NOTHING, said("", "")).asks();
                assertThat(inSight.size() + behind.size()).isEqualTo(asks.size());
            }
        }
    }

    private static Document post(Browsing web, Map<String, String> fields) {
        return Jsoup.parse(web.post("/home-care", "/home-care", new LinkedHashMap<>(fields))
                .body());
    }
}
