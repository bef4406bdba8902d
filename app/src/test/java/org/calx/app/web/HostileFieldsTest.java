package org.calx.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.calx.app.guide.Guide;
import org.calx.app.web.http.ServerOptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Script, markup, the syntax of templates, control characters and marks of direction in every field of every form, typed
 * or hidden. That all fields are tried is held against the templates, so that a new one cannot be forgotten.
 */
@Timeout(300)
class HostileFieldsTest {
    private static final String MARKS = "\u0000\u0007\u009B\u202E\u2066\u200F";
    private static final String HOSTILE = "hard lump " + MARKS
            + "</textarea></title></script><calx-evil onevil=1>\"'><calx-evil onevil=2 x='"
            + "${90001*7}#{90001*7}{{90001*7}}<%=90001*7%>$unsafe{\"<calx-evil>\"}<!--";
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\t\r\n]]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]");
    private static final int MOST_PAGES = 60;

    @SuppressWarnings("NullAway.Init") // JUnit sets it before all tests
    private static WebGuide web;

    /** Fields that were tried, and those of them that a page showed again; each as {@code form field}. */
    private final Set<String> tried = new TreeSet<>();

    private final Set<String> shownAgain = new TreeSet<>();

    @BeforeAll
    static void start() throws IOException {
        web = WebGuide.start(Guide.packed(), ServerOptions.loopback(0), Clock.systemDefaultZone(), false);
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    /** What would run or be read as markup, and what turns text round. */
    private static boolean assertHarmless(String where, String page) {
        Document parsed = Jsoup.parse(page);
        assertThat(parsed.select("calx-evil")).as(where).isEmpty();
        for (Element element : parsed.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).as(where).doesNotStartWith("on");
            }
        }
        assertThat(page).as(where).doesNotContain("<calx-evil", "630007");
        assertThat(UNSEEN.matcher(page).find()).as(where).isFalse();
        return parsed.wholeText().contains("<calx-evil") || page.contains("&lt;calx-evil");
    }

    /** Tries each field of each form of a page that was not tried in that form yet. */
    private void attack(Guest guest, String path) {
        guest.open(path);
        assertHarmless(path, guest.page());
        for (Element form : Jsoup.parse(guest.page()).select("form[method=post]")) {
            String action = form.attr("action");
            if (action.equals("/delete") || action.equals("/keep")) {
                continue;
            }
            Set<String> names = new TreeSet<>();
            form.select("[name]").forEach(f -> names.add(f.attr("name")));
            names.remove("token");
            for (String name : names) {
                String key = action.replaceAll("[0-9]+", "1") + " " + TemplateFields.kind(name);
                if (!tried.add(key)) {
                    continue;
                }
                List<String> fields = new ArrayList<>();
                form.select("input[type=hidden]").stream()
                        .filter(f -> !f.attr("name").equals("token"))
                        .filter(f -> !f.attr("name").equals(name))
                        .forEach(f -> fields.add(f.attr("name") + "=" + f.attr("value")));
                fields.add(name + "=" + HOSTILE);
                guest.open(path).sendTo(action, fields.toArray(String[]::new));
                if (assertHarmless(key, guest.page())) {
                    shownAgain.add(key);
                }
            }
        }
        guest.open(path);
    }

    /** From the first question to the result, attacking every page; two lumps, so that every form comes up. */
    private void walk(Guest guest, String... first) {
        guest.open("/check");
        Set<String> told = new HashSet<>();
        for (int i = 0; i < MOST_PAGES && !guest.path().equals("/result"); i++) {
            String path = guest.path();
            attack(guest, path);
            if (guest.path().equals("/stop")) {
                guest.send();
            } else if (guest.path().equals("/check/words")) {
                guest.sendTo("/check/words", "do=right");
            } else if (guest.page().contains("name=\"another\"") && told.add("another")) {
                guest.send("answer=others-unsure", "place=right-index-end", "another=yes");
            } else if (guest.path().equals("/check/1") && told.add("first")) {
                guest.send(first);
            } else if (guest.path().startsWith("/check/")) {
                guest.send("answer=not-sure");
            }
            assertHarmless(guest.path(), guest.page());
        }
        assertThat(guest.path()).isEqualTo("/result");
        for (String page :
                List.of("/check/answers", "/result", "/result/whole", "/result/changes", "/doctor", "/stop")) {
            attack(guest, page);
        }
        for (String page : List.of("/check/words", "/keep", "/", "/home-care", "/search", "/clinicians")) {
            attack(guest, page);
        }
    }

    @Test
    void noFieldComesBackAsAnythingButText() throws IOException {
        walk(
                new Guest(web.port()),
                "answer=these",
                "option=danger-first/growth",
                "option=danger-growth/worse",
                "number.age=54");
        walk(new Guest(web.port()), "answer=these", "option=danger-body/stroke", "words=" + HOSTILE);
        attackAnswersOfHomeCare();
        Guest clinician = new Guest(web.port()).open("/clinicians").sendTo("/clinicians", "record={" + HOSTILE);
        assertThat(assertHarmless("/clinicians record", clinician.page())).isTrue();
        Set<String> names = new TreeSet<>();
        tried.forEach(t -> names.add(t.substring(t.lastIndexOf(' ') + 1)));
        names.add("token");
        assertThat(names).containsAll(TemplateFields.all());
        assertThat(shownAgain)
                .contains("/check/words words", "/search words")
                .contains(
                        "/home-care what", "/home-care take", "/home-care have", "/check/1 words", "/check/1 number.*");
    }

    /** Answers of home care have no address of their own, so each field is tried from a page that is made anew. */
    private void attackAnswersOfHomeCare() {
        Guest guest = new Guest(web.port()).open("/home-care");
        for (Element remedy : Jsoup.parse(guest.page()).select("select[name=listed] option")) {
            String listed = "listed=" + remedy.attr("value");
            attackAnswer(guest, listed, "have=" + HOSTILE, "take=" + HOSTILE);
            attackAnswer(guest, listed, "rest=none", "shown=pregnancy", "shown=diabetes");
        }
    }

    private void attackAnswer(Guest guest, String... said) {
        guest.open("/home-care").sendTo("/home-care", said);
        assertHarmless("answer of /home-care", guest.page());
        for (Element field : Jsoup.parse(guest.page()).select("form[action=/home-care] [name]:not([name=token])")) {
            String name = field.attr("name");
            if (tried.add("answer of /home-care " + name)) {
                List<String> fields = new ArrayList<>(List.of(said));
                fields.add(name + "=" + HOSTILE);
                guest.open("/home-care").sendTo("/home-care", fields.toArray(String[]::new));
                assertHarmless("answer of /home-care " + name, guest.page());
            }
        }
    }

    @Test
    void noAddressComesBackAsAnythingButText() throws IOException {
        Wire wire = new Wire(web.port());
        String evil = "%22%3E%3Ccalx-evil%20onevil=1%3E%00%E2%80%AE";
        for (String path :
                List.of("/", "/check/", "/guide/", "/guide/types/", "/sources/", "/assets/x/", "/search?words=")) {
            for (String end : List.of(evil, "<calx-evil>", "?x=" + evil, "?back=" + evil + "&country=" + evil)) {
                Wire.Reply reply = wire.get(path + end);
                assertHarmless(path + end, reply.body());
                assertThat(reply.head()).as(path + end).doesNotContain("calx-evil");
            }
        }
        assertHarmless(
                "cookie",
                wire.ask("GET", "/", "Cookie: calx-country=<calx-evil>; calx=<calx-evil>; calx-for=<calx-evil>\r\n")
                        .body());
    }
}
