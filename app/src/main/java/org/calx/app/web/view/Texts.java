package org.calx.app.web.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the pages say around the guide's own sentences, from files of one language. A second language is a folder of
 * files beside it. Places to fill are written {@code {0}}, {@code {1}}.
 */
public final class Texts {
    /** The files of each language; a key begins with the name of its file. */
    static final List<String> FILES = List.of(
            "about", //
            "check",
            "clinicians",
            "diagram",
            "doctor",
            "error",
            "guide",
            "home-care",
            "place",
            "keep",
            "result",
            "search",
            "site",
            "start",
            "stop",
            "words");

    private final Properties sentences = new Properties();
    private final String language;

    private Texts(String language) {
        this.language = language;
    }

    /** @param language a folder of word files, for example {@code en} */
    public static Texts of(String language) {
        Texts texts = new Texts(language);
        FILES.forEach(texts::load);
        return texts;
    }

    private void load(String file) {
        String name = "/org/calx/app/web/words/" + language + "/" + file + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without its words: " + name);
            }
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the pages, for the browser and for screen readers. */
    public String language() {
        return language;
    }

    /** The sentence of that key with its places filled. @throws NoSuchElementException if there is none, naming it */
    public String say(String key, Object... parts) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new NoSuchElementException("no wording '" + key + "' in the language " + language);
        }
        for (int i = 0; i < parts.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return sentence;
    }

    public Set<String> keys() {
        return new TreeSet<>(sentences.stringPropertyNames());
    }
}
