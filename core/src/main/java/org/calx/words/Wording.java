package org.calx.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sentences of one voice, from its resource file. What both voices share is in {@code shared.properties}; places to
 * fill are written {@code {0}}, {@code {1}}.
 */
public final class Wording {
    private final Properties sentences = new Properties();
    private final Voice voice;

    private Wording(Voice voice) {
        this.voice = voice;
    }

    public static Wording of(Voice voice) {
        Wording wording = new Wording(voice);
        wording.load("shared.properties");
        wording.load(voice.word() + ".properties");
        return wording;
    }

    private void load(String file) {
        try (InputStream in = Wording.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without its words: " + file);
            }
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Voice voice() {
        return voice;
    }

    /** The sentence of that key with its places filled. @throws NoSuchElementException if there is none, naming it */
    public String text(String key, Object... parts) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new NoSuchElementException("no wording '" + key + "' in the voice " + voice.word());
        }
        for (int i = 0; i < parts.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return sentence;
    }

    /** The sentence for a constant, such as {@code standing.likely}. */
    public String of(String family, Enum<?> constant) {
        return text(family + "." + word(constant));
    }

    /** A constant as it is written in keys, in JSON and on the command line. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    Set<String> keys() {
        return new TreeSet<>(sentences.stringPropertyNames());
    }
}
