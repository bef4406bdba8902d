package org.calx.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** HL7's own resources: all that HAPI takes for R4 of the JSON files of {@code fhir-test-cases}. */
class ExamplesTest {
    /** The files are of many years; a day of the question among them lets what is recent count. */
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2013, 6, 1), LocalDate.of(2026, 1, 1));

    private static final String FOLDER = "org/hl7/fhir/testcases/";

    @Test
    void bothReadingsOfHl7sResourcesAgree() throws IOException {
        Comparison comparison = new Comparison();
        for (String jar : List.of("fhir-test-cases-", "hapi-fhir-validation-resources-r4-")) {
            try (ZipFile zip = new ZipFile(jar(jar).toFile())) {
                for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                    ZipEntry entry = all.nextElement();
                    if (entry.getName().endsWith(".json")) {
                        compare(comparison, entry.getName().replace(FOLDER, ""), zip.getInputStream(entry));
                    }
                }
            }
        }
        Judgement.of("examples", comparison, true);
    }

    private static void compare(Comparison comparison, String name, InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        for (LocalDate day : DAYS) {
            comparison.compare(new Comparison.Input(name, List.of(bytes), false), day);
        }
    }

    /** The archive of that name on the class path of the tests. */
    static Path jar(String name) {
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            if (Path.of(entry).getFileName().toString().startsWith(name)) {
                return Path.of(entry);
            }
        }
        throw new IllegalStateException(name + " is not on the class path");
    }
}
