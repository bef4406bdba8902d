package org.calx.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of all fields and buttons in the templates of the pages. */
final class TemplateFields {
    private static final Pattern FIELD =
            Pattern.compile("<(?:input|textarea|select|button)\\b[^>]*? name=\"([^\"]+)\"|[( ]name = \"([a-z]+)\"");

    private TemplateFields() {}

    /** All numbers are one kind of field, and all answers of which one can be chosen. */
    static String kind(String name) {
        return name.replaceAll("^(number|option)\\..*", "$1.*");
    }

    static Set<String> all() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path template : templates()) {
            Matcher field = FIELD.matcher(Files.readString(template));
            while (field.find()) {
                names.add(kind(field.group(1) == null ? field.group(2) : field.group(1)));
            }
        }
        // The component of buttons; those who use it give the name, and are read too.
        names.remove("${name}");
        return names;
    }

    private static List<Path> templates() throws IOException {
        Path folder = Path.of("src", "main", "jte");
        try (Stream<Path> all =
                Files.walk(Files.isDirectory(folder) ? folder : Path.of("app").resolve(folder))) {
            return all.filter(p -> p.toString().endsWith(".jte"))
                    .filter(p -> !p.endsWith("example.jte"))
                    .toList();
        }
    }
}
