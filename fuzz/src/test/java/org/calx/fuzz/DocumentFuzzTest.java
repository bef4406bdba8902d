package org.calx.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;

/** Documents, by themselves and as the attachment of a resource. */
class DocumentFuzzTest {
    private static final String DURATION = "90s";

    /** The first byte of an input picks one. */
    private static final List<String> TYPES = List.of(
            "",
            "text/plain",
            "text/html",
            "application/xhtml+xml",
            "text/markdown; charset=utf-16",
            "text/html; charset=x-none",
            "text/plain; charset=iso-2022-jp",
            "application/pdf");

    @DictionaryFile(resourcePath = "html.dict")
    @FuzzTest(maxDuration = DURATION)
    void html(byte[] input) {
        Readings.ofDocument(input, "text/html");
    }

    @DictionaryFile(resourcePath = "html.dict")
    @FuzzTest(maxDuration = DURATION)
    void document(byte[] input) {
        Readings.ofDocument(rest(input), type(input));
    }

    @DictionaryFile(resourcePath = "html.dict")
    @FuzzTest(maxDuration = DURATION)
    void attachment(byte[] input) {
        Readings.ofAttachment(rest(input), type(input));
    }

    private static String type(byte[] input) {
        return input.length == 0 ? "" : TYPES.get(Math.floorMod(input[0], TYPES.size()));
    }

    private static byte[] rest(byte[] input) {
        return input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
    }
}
