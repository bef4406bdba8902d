package org.calx.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.calx.app.web.library.Shelf;
import org.calx.knowledge.Entry;
import org.calx.knowledge.check.Readability;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page that can be reached from the start by links, read once. */
class GuideCrawlTest {
    private static final Pattern DOSE = Pattern.compile("(?i)\\d[\\d.,]*\\s*(mg|milligrams?|[µμ]g|mcg|micrograms?|iu"
            + "|units?|ml|millilit(re|er)s?|drops?|tablets?|capsules?|pills?|(tea|table)?spoons?|teaspoonfuls?)\\b");
    private static final int PASSAGE = 100;
    private static final double GRADE = 6.0;
    private static final int MOST_BYTES = 60_000;

    private static final Map<String, Document> PAGES = new LinkedHashMap<>();
    private static final Map<String, Integer> STATUS = new LinkedHashMap<>();
    private static final List<String> TOO_LARGE = new ArrayList<>();

    @BeforeAll
    static void readAll() {
        try (Browsing web = Browsing.start()) {
            Deque<String> waiting = new ArrayDeque<>(List.of("/"));
            Set<String> seen = new LinkedHashSet<>(waiting);
            while (!waiting.isEmpty()) {
                String path = waiting.remove();
                var response = web.get(path);
                STATUS.put(path, response.statusCode());
                if (!response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                    response.headers().firstValue("Location").filter(seen::add).ifPresent(waiting::add);
                    continue;
                }
                Document page = Jsoup.parse(response.body());
                PAGES.put(path, page);
                if (Gzip.size(response.body()) > MOST_BYTES) {
                    TOO_LARGE.add(path);
                }
                page.select("a[href^=/]").stream()
                        .map(a -> a.attr("href").replaceFirst("#.*", ""))
                        .filter(seen::add)
                        .forEach(waiting::add);
            }
        }
    }

    @Test
    void noLinkLeadsNowhere() {
        assertThat(STATUS).allSatisfy((path, status) -> assertThat(status).isIn(200, 303));
    }

    @Test
    void everyEntryHasAPageAndOneForClinicians() {
        List<String> expected = new ArrayList<>();
        for (Entry entry : Browsing.guide().knowledge().entries()) {
            expected.add(Shelf.address(entry));
            expected.add(Shelf.address(entry) + "/for-clinicians");
        }
        assertThat(PAGES.keySet()).containsAll(expected);
    }

    @Test
    void everySourceHasAPage() {
        assertThat(PAGES.keySet())
                .containsAll(Browsing.guide().knowledge().evidence().stream()
                        .map(e -> "/sources/" + e.id())
                        .toList());
    }

    @Test
    void everyAnchorIsThere() {
        assertThat(PAGES)
                .allSatisfy((path, page) -> page.select("a[href^=#]")
                        .forEach(a -> assertThat(
                                        page.getElementById(a.attr("href").substring(1)))
                                .as(a.attr("href"))
                                .isNotNull()));
    }

    @Test
    void everyPageHasOneHeadingAndATitleOfItsOwn() {
        assertThat(PAGES)
                .allSatisfy((path, page) -> assertThat(page.select("h1")).hasSize(1));
        Map<String, String> titles = new LinkedHashMap<>();
        PAGES.forEach((path, page) -> {
            String before = titles.put(page.title(), path);
            assertThat(before).as("same title as " + path + ": " + page.title()).isNull();
        });
    }

    @Test
    void noDoseStandsOnAPageForPeople() {
        assertThat(PAGES)
                .allSatisfy(
                        (path, page) -> assertThat(DOSE.matcher(forPeople(page)).results())
                                .extracting(m -> m.group())
                                .isEmpty());
    }

    /** Names that a page cannot do without are left out: of its subject, and of drugs and illnesses in links. */
    @Test
    void everyPageForPeopleReadsAtGradeSixOrLess() {
        List<String> hard = new ArrayList<>();
        PAGES.forEach((path, page) -> {
            String text = forPeople(page);
            if (Readability.words(text) >= PASSAGE && Readability.grade(text) > GRADE) {
                hard.add(String.format(Locale.ROOT, "%.1f %s", Readability.grade(text), path));
            }
        });
        assertThat(hard).isEmpty();
    }

    @Test
    void whatIsNotTrueHeadsNoPage() {
        for (Entry.Claim claim : Browsing.guide().knowledge().entries(Entry.Claim.class)) {
            if (!claim.verdict().equals("supported")) {
                Document page = PAGES.get(Shelf.address(claim));
                assertThat(page).isNotNull();
                assertThat(page.select("h1").text()).isNotEqualTo(claim.head().name());
                assertThat(claim.truth()).startsWith(page.select("h1").text());
            }
        }
    }

    @Test
    void everyPageIsSmall() {
        assertThat(TOO_LARGE).isEmpty();
    }

    private static String forPeople(Document page) {
        Element main = page.select("main").first();
        if (main == null) {
            return "";
        }
        Element copy = main.clone();
        copy.select(".clinical").remove();
        StringBuilder text = new StringBuilder();
        copy.select("p, li, h1, h2, h3, legend, label, summary, figcaption, dt, dd")
                .forEach(e -> {
                    String own = e.is("li, figcaption, label, summary, legend")
                                    && !e.select("p, li").isEmpty()
                            ? e.ownText()
                            : e.text();
                    if (!own.isBlank()) {
                        text.append(own.matches("(?s).*[.!?:]\\s*") ? own : own + ".")
                                .append(' ');
                    }
                });
        return text.toString();
    }
}
