package org.calx.intake.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentTextTest {
    private static DocumentText read(byte[] bytes, String type) {
        return DocumentText.of(bytes, type, true);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain",
        "text/plain; charset=utf-8",
        "TEXT/PLAIN;charset=\"UTF-8\"",
        "text/markdown",
        "text/html",
        "application/xhtml+xml",
        "text/plain; charset=us-ascii"
    })
    void textsAreRead(String type) {
        DocumentText read = read("Müller: black ulcer".getBytes(UTF_8), type);
        assertThat(read.text()).isEqualTo("Müller: black ulcer");
        assertThat(read.notes()).isEmpty();
        assertThat(read.setAside()).isEmpty();
        assertThat(read.missed()).isFalse();
    }

    static Stream<Arguments> charsets() {
        String bom = "\uFEFF";
        return Stream.of(
                Arguments.of("text/plain; charset=iso-8859-1", "Müller".getBytes(ISO_8859_1), 0),
                Arguments.of("text/plain; charset=utf-16le", "Müller".getBytes(UTF_16LE), 0),
                Arguments.of("text/plain", (bom + "Müller").getBytes(UTF_16LE), 0),
                Arguments.of("text/plain", (bom + "Müller").getBytes(UTF_8), 0),
                Arguments.of("text/html", "<html><meta charset=\"iso-8859-1\">Müller".getBytes(ISO_8859_1), 0),
                Arguments.of("text/plain", "Müller".getBytes(Charset.forName("windows-1252")), 1),
                Arguments.of("text/plain; charset=klingon", "Müller".getBytes(UTF_8), 1),
                Arguments.of("", "Müller".getBytes(UTF_8), 1));
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void charactersAreReadAsTheyWereWritten(String type, byte[] bytes, int notes) {
        DocumentText read = read(bytes, type);
        assertThat(read.text()).isEqualTo("Müller");
        assertThat(read.notes()).hasSize(notes);
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, a PDF document was not read, true",
        "text/rtf, a rich text document was not read, true",
        "image/jpeg, a picture was not read, false",
        "audio/mpeg, a recording was not read, false",
        "application/zip, an archive was not read, true",
        "application/msword, an office document was not read, true",
        "application/hl7-cda+xml, a document in XML was not read, true",
        "text/calendar, a document of type 'text/calendar' was not read, true"
    })
    void otherDocumentsAreSetAside(String type, String why, boolean missed) {
        DocumentText read = read("black ulcer".getBytes(UTF_8), type);
        assertThat(read.text()).isEmpty();
        assertThat(read.setAside()).isEqualTo(why);
        assertThat(read.missed()).isEqualTo(missed);
    }

    static Stream<Arguments> disguised() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[50_000_000]);
        }
        return Stream.of(
                Arguments.of(bomb.toByteArray(), "an archive"),
                Arguments.of("PK\u0003\u0004xxxx".getBytes(ISO_8859_1), "an archive"),
                Arguments.of("%PDF-1.7".getBytes(UTF_8), "a PDF document"),
                Arguments.of("{\\rtf1 ulcer}".getBytes(UTF_8), "a rich text document"),
                Arguments.of("\u0089PNG\r\n".getBytes(ISO_8859_1), "a picture"),
                Arguments.of("<?xml version='1.0'?><ClinicalDocument/>".getBytes(UTF_8), "a document in XML"),
                Arguments.of(new byte[] {'a', 0, 'b', 0}, "a file that is no text"),
                Arguments.of(new byte[] {1, 2, 3, 4, 5}, "a file that is no text"));
    }

    @ParameterizedTest
    @MethodSource("disguised")
    void bytesThatAreNoTextAreSetAsideWhateverTheyAreCalled(byte[] bytes, String what) {
        assertThat(read(bytes, "text/plain").setAside()).isEqualTo(what + " was not read");
    }

    @Test
    void aLongDocumentIsReadInItsFirstPartUpToAWholeSentence() {
        String filler = "Nothing was seen. ".repeat(58_254);
        byte[] bytes = (filler + "Calciphylaxis was ruled out by biopsy. And more").getBytes(UTF_8);
        assertThat(bytes.length).isGreaterThan(DocumentText.LARGEST);
        DocumentText read = read(bytes, "text/plain");
        assertThat(read.text()).endsWith("Nothing was seen.");
        assertThat(read.missed()).isTrue();
        assertThat(read.notes()).containsExactly("it is longer than 1 MB; only its first part was read");
    }

    @Test
    void aCharacterCutInTwoIsNoFault() {
        byte[] bytes = ("Gout. " + "ü".repeat(DocumentText.LARGEST)).getBytes(UTF_8);
        DocumentText read = read(bytes, "text/plain");
        assertThat(read.text()).isEqualTo("Gout.");
        assertThat(read.notes()).hasSize(1);
    }
}
