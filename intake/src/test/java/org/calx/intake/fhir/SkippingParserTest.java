package org.calx.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SkippingParserTest {
    private static final SkippingParser.Factory SKIPPING = new SkippingParser.Factory(new JsonFactoryBuilder());
    private static final JsonFactory PLAIN = new JsonFactory();
    private static final String TEXTS = "aä😀\\\"{}[]:, \n\t/u0";

    @Property(tries = 300)
    void goesOnWhereJacksonDoes(@ForAll Random random, @ForAll @IntRange(min = 1, max = 40) int chunk)
            throws IOException {
        byte[] json = object(random, 0).getBytes(StandardCharsets.UTF_8);
        long skips = random.nextLong();
        assertThat(tokens(SKIPPING.parser(chunks(json, chunk)), skips))
                .isEqualTo(tokens(PLAIN.createParser(chunks(json, chunk)), skips));
    }

    /** Tokens with their texts and lines; now and then what a token opens is skipped. */
    private static List<String> tokens(JsonParser parser, long skips) throws IOException {
        Random random = new Random(skips);
        List<String> tokens = new ArrayList<>();
        try (parser) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart() && random.nextBoolean()) {
                    parser.skipChildren();
                }
                tokens.add(parser.currentToken() + " " + parser.currentName() + " " + parser.getText() + " "
                        + parser.currentLocation().getLineNr());
            }
        }
        return tokens;
    }

    private static String object(Random random, int depth) {
        StringBuilder json = new StringBuilder("{");
        for (int i = random.nextInt(5); i > 0; i--) {
            json.append(space(random)).append('"').append("f").append(i).append(text(random));
            json.append("\" :").append(space(random)).append(value(random, depth + 1));
            json.append(i > 1 ? "," : "");
        }
        return json + space(random) + "}";
    }

    private static String value(Random random, int depth) {
        switch (random.nextInt(depth > 4 ? 3 : 6)) {
            case 0:
                return "-12.5e3";
            case 1:
                return "null";
            case 2:
                return '"' + text(random) + '"';
            case 3:
                return "[" + value(random, depth + 1) + "," + value(random, depth + 1) + space(random) + "]";
            default:
                return object(random, depth);
        }
    }

    private static String space(Random random) {
        return random.nextBoolean() ? "" : "\n" + " ".repeat(random.nextInt(20));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            int at = TEXTS.offsetByCodePoints(0, random.nextInt(TEXTS.codePointCount(0, TEXTS.length())));
            int c = TEXTS.codePointAt(at);
            text.append(c == '\\' || c == '"' ? "\\" + (char) c : c < ' ' ? "\\u000a" : Character.toString(c));
        }
        return text.toString();
    }

    @Test
    void anEndWithinWhatIsSkippedIsTold() {
        for (String json : List.of("{\"a\":{\"b\":1", "{\"a\":{\"b\":\"tex", "{\"a\":[\"\\", "{\"a\":{")) {
            assertThatThrownBy(() -> tokensSkippingFirstInner(json)).isInstanceOf(JsonEOFException.class);
        }
    }

    @Test
    void aWrongBracketAtTheEndOfWhatIsSkippedIsTold() {
        assertThatThrownBy(() -> tokensSkippingFirstInner("{\"a\":{\"b\":1]}"))
                .isInstanceOf(JsonParseException.class)
                .hasMessageContaining("Unexpected close marker ']'");
    }

    @Test
    void wordsOutsideOfTextsWithinWhatIsSkippedAreTold() {
        assertThatThrownBy(() -> tokensSkippingFirstInner("{\"a\":{\"b:\"what\",\"c\":1}}"))
                .isInstanceOf(JsonParseException.class)
                .hasMessageContaining("'w'");
    }

    @Test
    void theRestOfAnObjectCanBeSkippedFromWithin() throws IOException {
        try (SkippingParser parser = SKIPPING.parser(chunks("{\"a\":\"}\\\"\",\"b\":{}} 7".getBytes(), 1))) {
            parser.nextToken();
            parser.nextToken();
            parser.nextToken();
            parser.skipToEnd();
            assertThat(parser.currentToken()).isEqualTo(JsonToken.END_OBJECT);
            assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
        }
    }

    private static void tokensSkippingFirstInner(String json) throws IOException {
        try (JsonParser parser = SKIPPING.parser(chunks(json.getBytes(StandardCharsets.UTF_8), 3))) {
            parser.nextToken();
            parser.nextToken();
            parser.nextToken();
            parser.skipChildren();
        }
    }

    /** Hands the bytes over in pieces, so that every border is met. */
    private static InputStream chunks(byte[] bytes, int most) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, most));
            }
        };
    }
}
