package org.calx.intake.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Which resource types of FHIR R4 are read, and what becomes of each of their elements. */
public final class Conformance {
    private static final String NOT_READ = "not-read.tsv";

    /**
     * One resource type that is read. A choice of types, such as {@code onset[x]}, is written out as in JSON.
     *
     * @param used the elements that are used and what for
     * @param ignored the elements that are knowingly not used, and why not
     */
    public record Type(String name, Map<String, String> used, Map<String, String> ignored) {}

    private Conformance() {}

    /** The types that are read, in the order of the alphabet. */
    public static List<Type> types() {
        List<Type> types = new ArrayList<>();
        for (ResourceReader reader : Readers.all().inOrder()) {
            types.add(new Type(reader.type(), reader.used(), reader.ignored()));
        }
        return types;
    }

    /** The elements that are treated alike in every type. */
    public static Set<String> general() {
        return Readers.ALWAYS;
    }

    /** The types that are looked up where others refer to them. */
    public static Set<String> targets() {
        return Readers.TARGETS;
    }

    /** The types that hold other resources. */
    public static Set<String> holders() {
        return Readers.HOLDERS;
    }

    /** The types that are knowingly not read, and why not. */
    public static Map<String, String> notRead() {
        try (InputStream in = Objects.requireNonNull(Conformance.class.getResourceAsStream(NOT_READ), NOT_READ)) {
            Map<String, String> why = new TreeMap<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#")) {
                    int tab = line.indexOf('\t');
                    for (String type : line.substring(0, tab).split(" ")) {
                        why.put(type, line.substring(tab + 1));
                    }
                }
            }
            return why;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
