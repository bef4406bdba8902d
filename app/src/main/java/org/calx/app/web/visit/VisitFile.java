package org.calx.app.web.visit;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calx.app.answer.AnswerText;
import org.calx.app.guide.Guide;
import org.calx.assess.Interview;
import org.calx.knowledge.Question;
import org.calx.record.Lesion;
import org.calx.record.Side;

/**
 * A visit as lines of text: the day, own words, lumps with their places, and answers by the ids of questions. What no
 * longer exists in the guide is dropped when it is read, and counted.
 */
final class VisitFile {
    private static final String VERSION = "calx-visit 1";
    private static final String PERSON = "-";

    private final Guide guide;

    VisitFile(Guide guide) {
        this.guide = guide;
    }

    /** A visit that was read. @param dropped answers to questions that are no longer asked so */
    record Read(Visit visit, int dropped) {}

    byte[] write(Visit visit) {
        List<String> lines = new ArrayList<>();
        lines.add(VERSION);
        lines.add("day " + visit.day());
        if (!visit.words().text().isEmpty()) {
            lines.add("words " + visit.words().confirmed() + " "
                    + URLEncoder.encode(visit.words().text(), StandardCharsets.UTF_8));
        }
        for (Lesion lump : visit.lumps()) {
            lines.add("lump " + lump.name());
            visit.places(lump.name())
                    .forEach(p -> lines.add("place " + lump.name() + " " + p.id() + " " + p.option() + " " + p.side()));
        }
        visit.turns()
                .forEach((turn, answer) -> lines.add("answer " + turn.question().id() + " "
                        + turn.lesion().orElse(PERSON) + " " + AnswerText.of(answer)));
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws Kept.NotKept if it is of another kind or version */
    Read read(byte[] content) throws Kept.NotKept {
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        if (lines.size() < 2 || !lines.get(0).equals(VERSION)) {
            throw new Kept.NotKept("the file is of another version");
        }
        try {
            return new Reading().of(lines);
        } catch (RuntimeException e) {
            throw new Kept.NotKept("the file has another shape than ours", e);
        }
    }

    /** One pass over the lines. Lumps get the names that the interview gives them now. */
    private final class Reading {
        private final Map<String, String> lumps = new HashMap<>();
        private final Map<String, List<Place>> places = new HashMap<>();
        private int dropped;

        Read of(List<String> lines) {
            Visit visit = Visit.begin(guide, LocalDate.parse(lines.get(1).substring("day ".length())));
            for (String line : lines.subList(2, lines.size())) {
                String[] parts = line.split(" ", line.startsWith("answer ") ? 4 : 5);
                switch (parts[0]) {
                    case "words" -> visit = words(visit, parts);
                    case "lump" -> visit = lump(visit, parts[1]);
                    case "place" ->
                        places.computeIfAbsent(parts[1], l -> new ArrayList<>())
                                .add(new Place(parts[2], parts[3], Side.valueOf(parts[4])));
                    case "answer" -> visit = answer(visit, parts);
                    default -> dropped++;
                }
            }
            for (var entry : places.entrySet()) {
                visit = visit.at(lumps.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue());
            }
            return new Read(visit, dropped);
        }

        private Visit words(Visit visit, String[] parts) {
            Visit said = visit.say(URLDecoder.decode(parts[2], StandardCharsets.UTF_8));
            return Boolean.parseBoolean(parts[1]) ? said.confirmWords() : said;
        }

        private Visit lump(Visit visit, String name) {
            Visit more = lumps.isEmpty() ? visit : visit.withAnotherLump();
            lumps.put(name, more.lumps().get(more.lumps().size() - 1).name());
            return more;
        }

        private Visit answer(Visit visit, String[] parts) {
            Optional<Question> question = guide.knowledge().question(parts[1]);
            Optional<String> lump =
                    parts[2].equals(PERSON) ? Optional.empty() : Optional.ofNullable(lumps.get(parts[2]));
            if (question.isEmpty() || question.get().aboutLesion() != lump.isPresent()) {
                dropped++;
                return visit;
            }
            try {
                return visit.answer(new Interview.Turn(question.get(), lump), AnswerText.read(parts[3]));
            } catch (IllegalArgumentException e) {
                dropped++;
                return visit;
            }
        }
    }
}
