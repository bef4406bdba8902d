package org.calx.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** People that Synthea makes up: the same ones for the same number, because the seed is fixed. */
final class Population {
    /** As the heap of the largest record that one person has, twice. */
    private static final String HEAP = "-Xmx3g";

    private static final String DONE = "done";

    /** Longer than this, and something hangs; a machine of two cores makes two people a second. */
    private static final long MINUTES = 30;

    private Population() {}

    /**
     * The records of so many living people, and of those who died on the way there.
     *
     * @param bulk whether as lines, one file a resource type, or as one bundle a person
     */
    static List<Path> of(int living, boolean bulk) throws IOException, InterruptedException {
        String given = System.getProperty("calx.synthea.folder", "");
        Path folder = given.isEmpty() || bulk ? made(living, bulk) : Path.of(given);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(bulk ? ".ndjson" : ".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Path made(int living, boolean bulk) throws IOException, InterruptedException {
        Path folder =
                Path.of("target", "synthea-" + living + (bulk ? "-bulk" : "")).toAbsolutePath();
        Path done = folder.resolve(DONE);
        if (!Files.exists(done)) {
            Files.createDirectories(folder);
            generate(living, bulk, folder);
            Files.createFile(done);
        }
        return folder.resolve("fhir");
    }

    private static void generate(int living, boolean bulk, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                "App"));
        command.addAll(List.of("-p", Integer.toString(living), "-s", "42", "-cs", "42", "-r", "20260101"));
        command.addAll(List.of(
                "--exporter.baseDirectory=" + folder + "/",
                "--exporter.fhir.export=true",
                "--exporter.fhir.bulk_data=" + bulk,
                "--exporter.hospital.fhir.export=false",
                "--exporter.practitioner.fhir.export=false"));
        Path log = folder.resolve("log.txt");
        Process synthea = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .directory(folder.toFile())
                .start();
        try {
            if (!synthea.waitFor(MINUTES, TimeUnit.MINUTES) || synthea.exitValue() != 0) {
                throw new IOException("Synthea made no people; its log is " + log);
            }
        } finally {
            synthea.destroyForcibly();
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
