package org.calx.app.web.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text as people write it: no characters that steer a terminal, or that turn round how the text beside them is shown. */
public final class PlainText {
    /** Control characters, but for tabulators and ends of lines. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\t\r\n]]");

    /** What marks the direction of text and is not seen. A page in English needs none, and one can hide half a word. */
    private static final Pattern DIRECTION = Pattern.compile("[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]");

    private PlainText() {}

    public static String clean(String text) {
        return CONTROL.matcher(withoutDirection(text)).replaceAll(" ");
    }

    /** The text without marks of direction. */
    public static String withoutDirection(String text) {
        return DIRECTION.matcher(text).replaceAll("");
    }

    /** @throws Refused if the bytes are no UTF-8 */
    static String of(byte[] utf8) {
        try {
            return clean(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new Refused(Refused.Why.BAD_REQUEST);
        }
    }
}
