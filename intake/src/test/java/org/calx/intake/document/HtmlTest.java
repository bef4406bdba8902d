package org.calx.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("plain words", "plain words"),
                Arguments.of("<div xmlns='http://www.w3.org/1999/xhtml'><p>One.</p><p>Two</p></div>", "One.\nTwo"),
                Arguments.of("a<br/>b<BR>c", "a\nb\nc"),
                Arguments.of("<ul><li>gout</li><li><p>fever</p></li></ul>", "- gout\n- fever"),
                Arguments.of(
                        "<table><tr><th>Calcium</th><td>3.6 mmol/L</td><td>high</td></tr><tr><td>CRP</td><td>4</td></tr>"
                                + "</table>",
                        "Calcium: 3.6 mmol/L, high\nCRP: 4"),
                Arguments.of(
                        "<table><tr><td><p>Gout</p></td><td><div>resolved</div></td></tr></table>", "Gout: resolved"),
                Arguments.of(
                        "<dl><dt>Skin</dt><dd>ulcer</dd><dt>Other:</dt><dd>none</dd></dl>", "Skin: ulcer\nOther: none"),
                Arguments.of("10<sup>9</sup>/L", "10^9/L"),
                Arguments.of("a &lt; b &amp; c&nbsp;d&#x2009;e", "a < b & c d e"),
                Arguments.of("calci&shy;phylaxis", "calciphylaxis"),
                Arguments.of("a<script>alert('ulcer')</script><style>p{}</style><!-- gout --><title>x</title>b", "ab"),
                Arguments.of("<p>unclosed <b>bold <i>both</p> after", "unclosed bold both\nafter"),
                Arguments.of("<pre>one\n  two</pre>", "one\ntwo"),
                Arguments.of("", ""),
                Arguments.of("<", "<"),
                Arguments.of("<div></div>", ""));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void markupBecomesLines(String markup, String lines) {
        assertThat(Html.plain(markup).text()).isEqualTo(lines);
    }

    @Test
    void struckOutTextIsLeftOutAndSaid() {
        Html.Plain page = Html.plain("<p>Skin: <del>black ulcer</del> healed scar</p>");
        assertThat(page.text()).isEqualTo("Skin: healed scar");
        assertThat(page.struckOut()).isTrue();
        assertThat(Html.plain("<p>Skin: black ulcer</p>").struckOut()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "b", "table", "ul><li", "a", "svg", "unknown"})
    void tenThousandNestedTagsAreReadInSeconds(String tag) {
        String page = ("<" + tag + ">").repeat(10_000) + "black ulcer";
        Html.Plain plain = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Html.plain(page));
        if (!tag.equals("svg")) {
            assertThat(plain.text()).contains("black ulcer");
        }
    }
}
