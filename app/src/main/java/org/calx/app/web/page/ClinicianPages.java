package org.calx.app.web.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.calx.app.answer.Answered;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;
import org.calx.intake.InputKind;
import org.calx.intake.PatientReading;
import org.calx.intake.UnreadableInput;
import org.calx.intake.fhir.FhirReader;
import org.calx.record.Problem;

/** For clinicians: a record or a note in, the whole assessment out. Nothing of it is kept. */
final class ClinicianPages {
    private static final int PEOPLE = 3;
    private static final String WORDS = ".txt";

    private final Desk desk;
    private final ClinicianAnswer answer;

    ClinicianPages(Desk desk) {
        this.desk = desk;
        answer = new ClinicianAnswer(desk.guide());
    }

    void addTo(Routes routes) {
        routes.get("/clinicians", this::form).post("/clinicians", this::read);
    }

    private Response form(Request request) {
        Caller caller = desk.caller(request);
        return caller.page(
                "clinicians", caller.frame("clinicians.title"), new ClinicianModel.Form("", Optional.empty()));
    }

    private Response read(Request request) {
        Caller caller = desk.caller(request);
        caller.requireOwnForm();
        String given = request.field("record").orElse("").strip();
        Optional<byte[]> file = request.file("file");
        if (given.isEmpty() && file.isEmpty()) {
            return refused(caller, given, problem("empty"));
        }
        if (!given.isEmpty() && file.isPresent()) {
            return refused(caller, given, problem("both"));
        }
        try {
            List<PatientReading> people = file.isPresent()
                    ? people(file.get(), desk.texts().say("clinicians.chosen"))
                    : people(
                            given.getBytes(StandardCharsets.UTF_8), desk.texts().say("clinicians.pasted"));
            return people.isEmpty() ? refused(caller, given, problem("nobody")) : answered(caller, given, people);
        } catch (UnreadableInput e) {
            return refused(caller, given, inOurWords(e.problem()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response answered(Caller caller, String given, List<PatientReading> people) {
        List<Problem> unreadable = people.stream()
                .map(Answered::unreadable)
                .flatMap(Optional::stream)
                .toList();
        if (unreadable.size() == people.size()) {
            return refused(caller, given, unreadable.get(0));
        }
        List<ClinicianModel.One> shown = people.stream()
                .limit(PEOPLE)
                .map(p -> answer.of(p, desk.today()))
                .toList();
        return caller.page(
                "clinician-answer",
                caller.frame("clinicians.answer.title"),
                new ClinicianModel(shown, people.size() - shown.size()));
    }

    private Problem problem(String key) {
        return new Problem(
                Problem.Kind.UNREADABLE,
                desk.texts().say("clinicians.pasted"),
                desk.texts().say("clinicians." + key + ".what"),
                desk.texts().say("clinicians." + key + ".remedy"));
    }

    /** Readers are told by a name ending in .txt that words are words, which nobody else has to know. */
    private static Problem inOurWords(Problem problem) {
        return new Problem(problem.kind(), problem.where().replace(WORDS, ""), problem.what(), problem.remedy());
    }

    /** With what was given, so that it can be mended. */
    private Response refused(Caller caller, String given, Problem problem) {
        return caller.page(
                "clinicians",
                caller.frame("clinicians.error.title"),
                new ClinicianModel.Form(given, Optional.of(problem)));
    }

    private List<PatientReading> people(byte[] bytes, String name) throws IOException {
        byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, InputKind.START));
        return switch (InputKind.of(start, "")) {
            case RECORD ->
                desk.guide()
                        .records(
                                List.of(new FhirReader.Source(name, () -> new ByteArrayInputStream(bytes))),
                                desk.today());
            case PHENOPACKET -> desk.guide().phenopackets(bytes, name, desk.today());
            case WORDS -> List.of(words(bytes, name));
            case NOTE -> desk.guide().read(bytes, name, desk.today());
        };
    }

    /** @throws UnreadableInput if the bytes are no words, as a file of notes that holds them would say */
    private PatientReading words(byte[] bytes, String name) {
        desk.guide().read(bytes, name + WORDS, desk.today());
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
        return desk.guide().words(text, desk.today());
    }
}
