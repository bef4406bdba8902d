package org.calx.app.validate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.calx.record.ConceptId;
import org.calx.record.Concepts;
import org.calx.record.PatientRecord;

/** Other ways to say the same: a case with groups of facts left out, and its phrases reworded and reordered as text. */
final class Variants {
    private static final String RESOURCE = "rewordings.txt";
    private final Concepts concepts;
    private final Map<String, List<String>> rewordings = new HashMap<>();

    Variants(Concepts concepts) {
        this.concepts = concepts;
        try (InputStream in = Variants.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#") && line.contains(" = ")) {
                    String[] sides = line.split(" = ", 2);
                    List<String> instead = List.of(sides[1].split("\\|"));
                    Arrays.stream(sides[0].split("\\|")).forEach(w -> rewordings.put(w.strip(), instead));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record without all that is a kind of one of these concepts. */
    PatientRecord without(PatientRecord record, Set<String> roots) {
        return record.onlyFacts(f -> roots.stream().noneMatch(r -> concepts.isA(f.concept(), ConceptId.of(r))));
    }

    /** A text made of the case's own phrases, some in other words, in another order. */
    String text(PublishedCase published, long seed) {
        Random random = new Random(seed * 31 + published.id().hashCode());
        List<String> sentences = new ArrayList<>();
        for (PublishedCase.LesionWords lesion : published.lesionWords()) {
            List<String> features = new ArrayList<>();
            lesion.features().forEach(f -> features.add(reword(f, random)));
            Collections.shuffle(features, random);
            String sites = String.join(" and ", lesion.sites());
            sentences.add((random.nextBoolean() ? "On the " + sites + ": " : "I have this on the " + sites + ": ")
                    + String.join(", ", features) + ".");
        }
        for (String other : published.otherWords()) {
            sentences.add(sentence(reword(other, random)));
        }
        Collections.shuffle(sentences, random);
        return String.join(" ", sentences);
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private String reword(String words, Random random) {
        List<String> instead = rewordings.get(words.toLowerCase(Locale.ROOT));
        return instead == null || random.nextInt(4) == 0 ? words : instead.get(random.nextInt(instead.size()));
    }
}
