package org.calx.app.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {
    private static final String TYPE = "multipart/form-data; boundary=----edge";
    private static final String TOKEN = "Content-Disposition: form-data; name=\"token\"\r\n\r\nabc";
    private static final String CHOSEN = "Content-Disposition: form-data; name=\"file\"; filename=\"";

    private static Multipart.Form read(String body) {
        return Multipart.read(TYPE, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String parts(String... parts) {
        StringBuilder body = new StringBuilder();
        for (String part : parts) {
            body.append("------edge\r\n").append(part).append("\r\n");
        }
        return body.append("------edge--\r\n").toString();
    }

    private static void assertRefused(String type, String body) {
        assertThatThrownBy(() -> Multipart.read(type, body.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.why()).isEqualTo(Refused.Why.BAD_REQUEST));
    }

    @Test
    void fieldsAndFilesAreToldApartAndTheNameOfAFileIsDropped() {
        String file = CHOSEN + "../../Jane Doe.json\"\r\nContent-Type: application/json\r\n\r\n{\"a\":\r\n1}";
        Multipart.Form form = read(parts(TOKEN, TOKEN, file));
        assertThat(form.fields()).isEqualTo(Map.of("token", List.of("abc", "abc")));
        assertThat(form.files()).containsOnlyKeys("file");
        assertThat(form.files().get("file")).asString(StandardCharsets.UTF_8).isEqualTo("{\"a\":\r\n1}");
        assertThat(form.toString()).doesNotContain("Jane");
    }

    @Test
    void nothingChosenIsNoFileAndAnEmptyFileIsOne() {
        assertThat(read(parts(TOKEN, CHOSEN + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"))
                        .files())
                .isEmpty();
        assertThat(read(parts(TOKEN, CHOSEN + "a.json\"\r\n\r\n")).files().get("file"))
                .isEmpty();
    }

    @Test
    void theBoundaryMayBeQuotedAsSomeBrowsersDo() {
        assertThat(Multipart.read(
                                "multipart/form-data; boundary=\"----edge\"",
                                parts(TOKEN).getBytes(StandardCharsets.UTF_8))
                        .fields())
                .containsKey("token");
    }

    @Test
    void textIsCleanedAsInOtherForms() {
        assertThat(read(parts("Content-Disposition: form-data; name=\"words\"\r\n\r\nbl\u202Eack\0\u0085 näl"))
                        .fields()
                        .get("words"))
                .containsExactly("black   näl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=a\r\nb",
                "multipart/form-data; boundary=;",
                "multipart/form-data; charset=x; boundary=----edge",
                "multipart/form-data; boundary=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void aTypeWithoutAProperBoundaryIsRefused(String type) {
        assertRefused(type, parts(TOKEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "------edge",
                "------edge\r\n",
                "------edge\r\n\r\n",
                "x------edge--",
                "------edge\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ncut off",
                "------edge\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ncut off\r\n------edge",
                "------edge\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n------edgy--",
                "------edge\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n------edge--",
                "------edge\r\nContent-Disposition: form-data; name=\"a<b\"\r\n\r\nx\r\n------edge--",
                "------edge\r\nContent-Disposition: form-data\r\n\r\nx\r\n------edge--",
                "------edge\r\nContent-Type: text/plain\r\n\r\nx\r\n------edge--",
                "------edge\r\n\r\n\r\nx\r\n------edge--",
                "------edge\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\nx"
                        + "\r\n------edge--",
                "------edge\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\""
                        + "\r\n\r\nx\r\n------edge--",
                "------edge\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\u00ff\u00fe\r\n------edge--"
            })
    void whatNoBrowserSendsIsRefused(String body) {
        assertRefused(TYPE, body);
    }

    @Test
    void moreThanIsReadIsRefused() {
        String[] many = new String[51];
        java.util.Arrays.fill(many, TOKEN);
        assertRefused(TYPE, parts(many));
        assertRefused(TYPE, parts("Content-Disposition: form-data; name=\"a\"; x=" + "y".repeat(2_000) + "\r\n\r\nx"));
        assertRefused(TYPE, parts(CHOSEN + "a\"\r\n\r\n1", CHOSEN + "b\"\r\n\r\n2"));
    }

    /** Files of the very bytes that boundaries are made of come back as they were. */
    @Test
    void anyBytesComeBackAsTheyWereSent() {
        Random random = new Random(5);
        byte[] alphabet = "\r\n-edg\0".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 2_000; i++) {
            byte[] content = new byte[random.nextInt(60)];
            for (int j = 0; j < content.length; j++) {
                content[j] = alphabet[random.nextInt(alphabet.length)];
            }
            if (("\r\n" + new String(content, StandardCharsets.US_ASCII)).contains("\r\n------edge")) {
                continue;
            }
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes(("------edge\r\n" + CHOSEN + "a\"\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(content);
            body.writeBytes("\r\n------edge--".getBytes(StandardCharsets.US_ASCII));
            assertThat(Multipart.read(TYPE, body.toByteArray()).files().get("file"))
                    .isEqualTo(content);
        }
    }
}
