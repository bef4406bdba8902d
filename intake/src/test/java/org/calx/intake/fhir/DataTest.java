package org.calx.intake.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.calx.intake.document.DocumentText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataTest {
    @ParameterizedTest
    @CsvSource({
        "dWxjZXI=, ulcer",
        "dWxjZXI, ulcer",
        "dWxjZXI==, ulcer",
        "'dWxj\r\n  ZXI=\n', ulcer",
        "'', ''",
        "'=', ''",
        "dWxjZXJz, ulcers",
        "dWxjZXJzX, ulcers",
        "Pj4-Pz8_, >>>???"
    })
    void blanksAndPaddingAreBorne(String base64, String text) {
        Data data = Data.of(base64);
        assertThat(data.faulty()).isFalse();
        assertThat(data.whole()).isTrue();
        assertThat(new String(data.bytes(), UTF_8)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A black ulcer.", "dWx%jZXI", "dWx=jZXI", "ü", "dWxj\u0000"})
    void otherCharactersAreAFault(String base64) {
        assertThat(Data.of(base64).faulty()).isTrue();
        assertThat(Data.of(base64).bytes()).isEmpty();
    }

    @Property
    void whatWasEncodedComesBack(@ForAll byte[] bytes) {
        assertThat(Data.of(Base64.getMimeEncoder().encodeToString(bytes)).bytes())
                .isEqualTo(bytes);
        assertThat(Data.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                        .bytes())
                .isEqualTo(bytes);
    }

    @Test
    void notMoreIsDecodedThanIsRead() {
        Data data = Data.of("QUJD".repeat(1_000_000));
        assertThat(data.whole()).isFalse();
        assertThat(data.bytes().length).isBetween(DocumentText.LARGEST, DocumentText.LARGEST + 3);
    }
}
