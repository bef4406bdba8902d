package org.calx.app.web.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text in a form that can be compared: lower case, without accents, singular, with one spelling for
 * British and American words. Words that say nothing by themselves are left out.
 */
final class Terms {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’]s\\b|['’]");
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final int LONGEST = 40;

    private final Set<String> small;

    /** @param language whose small words are left out, for example {@code en} */
    Terms(String language) {
        String name = "/org/calx/app/web/search/" + language + "/small-words.txt";
        try (InputStream in = Terms.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without its small words: " + name);
            }
            small = Set.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<String> terms = new ArrayList<>();
        for (String word : BREAK.split(APOSTROPHE.matcher(plain).replaceAll(""))) {
            if (!word.isEmpty() && word.length() <= LONGEST && !small.contains(word)) {
                terms.add(stem(word));
            }
        }
        return terms;
    }

    private static String stem(String word) {
        String w = word.length() > 4 ? singular(word) : word;
        if (w.length() > 4) {
            w = w.replace("ae", "e").replace("oe", "e").replace("our", "or").replace("sulph", "sulf");
            w = w.endsWith("ise") ? w.substring(0, w.length() - 3) + "ize" : w;
            w = w.endsWith("ing") && w.length() > 6 ? w.substring(0, w.length() - 3) : w;
        }
        return w;
    }

    private static String singular(String w) {
        if (!w.endsWith("s") || w.endsWith("ss") || w.endsWith("us") || w.endsWith("is")) {
            return w;
        }
        if (w.endsWith("ies")) {
            return w.substring(0, w.length() - 3) + "y";
        }
        boolean es = w.endsWith("xes") || w.endsWith("ches") || w.endsWith("shes") || w.endsWith("sses");
        return w.substring(0, w.length() - (es ? 2 : 1));
    }
}
