package org.calx.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Searches as people type them, with slips and lay words; the page they want stands among the first three. */
class SearchSetTest {
    private static final int FIRST = 3;

    /** The share that was reached; it may only rise. */
    private static final double SHARE = 0.9;

    @Test
    void thePageThatIsWantedStandsAmongTheFirstThree() throws IOException {
        Map<String, String> missed = new LinkedHashMap<>();
        Map<String, String> searches = searches();
        try (Browsing web = Browsing.start()) {
            searches.forEach((words, wanted) -> {
                List<String> found = found(search(web, words));
                if (!found.contains(wanted)) {
                    missed.put(words, wanted + " not in " + found);
                }
            });
        }
        double share = 1 - (double) missed.size() / searches.size();
        assertThat(share)
                .as("%d of %d searches; missed: %s", searches.size() - missed.size(), searches.size(), missed)
                .isGreaterThanOrEqualTo(SHARE);
    }

    @Test
    void aWordOfDangerIsAnsweredWithHelpFirst() {
        try (Browsing web = Browsing.start()) {
            for (String words : List.of(
                    "black skin",
                    "i want to die",
                    "my finger is cold and white and has no feeling",
                    "my skin turned black",
                    "baby is floppy and will not feed",
                    "worst headache and my sight is blurred")) {
                Document page = search(web, words);
                assertThat(page.select("main section.danger")).as(words).isNotEmpty();
                assertThat(page.select("main section.danger a[href=/check]"))
                        .as(words)
                        .isNotEmpty();
                assertThat(page.select("main section.danger, main form").first().tagName())
                        .as(words)
                        .isEqualTo("section");
            }
        }
    }

    @Test
    void aQuietSearchShowsNoAlarm() {
        try (Browsing web = Browsing.start()) {
            for (String words : List.of("vinegar", "diltiazem", "x-ray", "privacy", "scleroderma")) {
                assertThat(search(web, words).select("section.danger"))
                        .as(words)
                        .isEmpty();
            }
        }
    }

    @Test
    void theWordsStandInNoAddress() {
        try (Browsing web = Browsing.start()) {
            assertThat(web.page("/search").select("form[role=search]").attr("method"))
                    .isEqualTo("post");
            Document page = search(web, "zzgrumblezz");
            assertThat(page.select("[href*=zzgrumblezz], [action*=zzgrumblezz]"))
                    .isEmpty();
            assertThat(page.select("input[name=words]").attr("value")).isEqualTo("zzgrumblezz");
        }
    }

    private static Document search(Browsing web, String words) {
        return Jsoup.parse(
                web.post("/search", "/search", Map.of("words", words)).body());
    }

    private static List<String> found(Document page) {
        return page.select("ul.found > li > a").eachAttr("href").stream()
                .limit(FIRST)
                .toList();
    }

    private static Map<String, String> searches() throws IOException {
        Map<String, String> searches = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(SearchSetTest.class.getResourceAsStream("/search/searches.tsv"))) {
            List<String> lines = new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            lines.forEach(l -> searches.put(l.split("\t")[0], l.split("\t")[1]));
        }
        return searches;
    }
}
