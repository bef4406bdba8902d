package org.calx.app.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Evidence;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.junit.jupiter.api.Test;

/** The pages of the knowledge this program is built with. */
class ReferenceTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)]*)\\)");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]*)\"></a>");

    private static final Knowledge KNOWLEDGE = KnowledgeStore.packed();
    private static final SortedMap<String, String> PAGES = Reference.pages(KNOWLEDGE, EntryCases.none());

    @Test
    void everyLinkLeadsToAPageAndItsAnchor() {
        Map<String, Set<String>> anchors = new java.util.HashMap<>();
        PAGES.forEach((path, page) -> anchors.put(path, all(ANCHOR, page)));
        Set<String> broken = new TreeSet<>();
        PAGES.forEach((path, page) -> {
            for (String link : all(LINK, page)) {
                if (link.startsWith("https://") || link.startsWith("http://")) {
                    continue;
                }
                String[] parts = link.split("#", 2);
                Path folder = Path.of("/" + path).getParent();
                String target = folder.resolve(parts[0]).normalize().toString().substring(1);
                boolean there = parts.length == 1
                        ? PAGES.containsKey(target)
                        : anchors.getOrDefault(target, Set.of()).contains(parts[1]);
                if (!there) {
                    broken.add(path + " -> " + link);
                }
            }
        });
        assertThat(broken).isEmpty();
    }

    private static Set<String> all(Pattern pattern, String page) {
        Set<String> found = new HashSet<>();
        Matcher m = pattern.matcher(page);
        while (m.find()) {
            found.add(m.group(1));
        }
        return found;
    }

    @Test
    void everyEntryHasAPageWithBothVoicesThatTheIndexNames() {
        for (Entry entry : KNOWLEDGE.entries()) {
            String path = Kind.of(entry).folder() + "/" + entry.id() + ".md";
            assertThat(PAGES.get(path))
                    .as(path)
                    .contains(Text.plain(entry.head().plain()))
                    .contains(Text.plain(entry.head().clinical()))
                    .contains(
                            entry.head().reviewed().byClinician() ? "Reviewed by" : "Not yet reviewed by a clinician");
            assertThat(PAGES.get("index.md")).as("index.md").contains("](" + path + ")");
        }
    }

    @Test
    void whatTheActionOfAFlagSaysStandsAboveWhatItMeans() {
        for (Entry.RedFlag flag : KNOWLEDGE.entries(Entry.RedFlag.class)) {
            String page = PAGES.getOrDefault("red-flags/" + flag.id() + ".md", "");
            assertThat(page.indexOf(Text.plain(flag.action().say())))
                    .as(flag.id())
                    .isBetween(0, page.indexOf("## For clinicians"));
        }
    }

    @Test
    void aClaimBeginsWithWhatIsTrue() {
        for (Entry.Claim claim : KNOWLEDGE.entries(Entry.Claim.class)) {
            String page = PAGES.getOrDefault("claims/" + claim.id() + ".md", "");
            assertThat(page.indexOf(Text.plain(claim.truth())))
                    .as(claim.id())
                    .isBetween(0, page.indexOf(Text.plain(claim.head().name())));
            String index = PAGES.getOrDefault("index.md", "");
            assertThat(index.indexOf("](claims/" + claim.id() + ".md)"))
                    .as(claim.id() + " in the index")
                    .isBetween(0, index.indexOf("\"" + Text.plain(claim.head().name()) + "\""));
        }
    }

    @Test
    void whatNobodySawIsSaidToBeUnverified() {
        for (Entry entry : KNOWLEDGE.entries()) {
            boolean unseen = entry.head().evidence().stream().anyMatch(s -> s.unverified());
            String page = PAGES.getOrDefault(Links.path(entry), "");
            assertThat(page.contains("**Not verified**, no source was seen"))
                    .as(entry.id())
                    .isEqualTo(unseen);
        }
    }

    @Test
    void everySourceIsListedWithWhoCitesIt() {
        String page = PAGES.getOrDefault("sources.md", "");
        for (Evidence source : KNOWLEDGE.evidence()) {
            assertThat(page).contains("<a id=\"" + source.id() + "\">");
        }
        List<String> cited = KNOWLEDGE.entries().stream()
                .flatMap(e -> Parts.of(e).sources().stream())
                .distinct()
                .toList();
        long unused = KNOWLEDGE.evidence().stream()
                .filter(e -> !cited.contains(e.id()))
                .count();
        assertThat(page)
                .contains(KNOWLEDGE.evidence().size() + " sources; " + unused + " of them are cited by no entry");
    }

    /** GitHub shows Markdown up to half a megabyte. */
    @Test
    void noPageIsTooLargeToBeShown() {
        PAGES.forEach((path, page) -> assertThat(page.getBytes(StandardCharsets.UTF_8).length)
                .as(path)
                .isLessThan(512_000));
    }

    @Test
    void thePagesAreTheSameEachTime() {
        assertThat(Reference.pages(KnowledgeStore.packed(), EntryCases.none())).isEqualTo(PAGES);
    }
}
