package org.calx.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calx.knowledge.Evidence;
import org.calx.knowledge.Head;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Support;

/** Numbers the sources of a document in the order in which they are first named. */
final class Footnotes {
    private static final String NO_SOURCE = "footnote.";
    private static final String UNVERIFIED = NO_SOURCE + "unverified";
    private static final String PARTLY_EXPERT = NO_SOURCE + "partly-expert";
    private static final String EXPERT = NO_SOURCE + "expert";

    private final Knowledge knowledge;
    private final Wording wording;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Footnotes(Knowledge knowledge, Wording wording) {
        this.knowledge = knowledge;
        this.wording = wording;
    }

    /** A person is told also where no source was seen, or where a statement is no published rule. */
    List<Integer> of(Head head) {
        List<Integer> notes =
                new ArrayList<>(of(head.evidence().stream().map(Support::source).toList()));
        if (wording.voice() == Voice.PERSON) {
            if (head.unverified()) {
                notes.add(number(UNVERIFIED));
            } else if (head.evidence().stream().anyMatch(Support::expert)) {
                notes.add(number(PARTLY_EXPERT));
            }
        }
        return notes;
    }

    List<Integer> of(Optional<String> source) {
        List<Integer> notes = new ArrayList<>(of(source.map(List::of).orElse(List.of())));
        if (notes.isEmpty() && wording.voice() == Voice.PERSON) {
            notes.add(number(EXPERT));
        }
        return notes;
    }

    private int number(String key) {
        return numbers.computeIfAbsent(key, s -> numbers.size() + 1);
    }

    private List<Integer> of(Collection<String> sources) {
        List<Integer> notes = new ArrayList<>();
        for (String source : sources) {
            if (knowledge.evidence(source).isPresent()) {
                int number = number(source);
                if (!notes.contains(number)) {
                    notes.add(number);
                }
            }
        }
        return notes;
    }

    List<Document.Footnote> list() {
        return numbers.keySet().stream()
                .map(id -> id.startsWith(NO_SOURCE)
                        ? new Document.Footnote(wording.text(id), "")
                        : footnote(knowledge.evidence(id).orElseThrow()))
                .toList();
    }

    private Document.Footnote footnote(Evidence e) {
        boolean person = wording.voice() == Voice.PERSON;
        String text = wording.text(
                "footnote",
                person ? Names.withoutFullStop(e.citation()) : e.citation(),
                e.n().map(n -> wording.text("footnote.n", n)).orElse(""),
                person ? wording.text("design." + e.design()) : e.design(),
                person ? wording.text("seen." + e.seen()) : e.seen(),
                person ? wording.text("certainty." + e.certainty()) : "");
        String link = e.url()
                .or(() -> e.doi().map(d -> "https://doi.org/" + d))
                .or(() -> e.pmid().map(p -> "https://pubmed.ncbi.nlm.nih.gov/" + p + "/"))
                .filter(u -> u.startsWith("https://") || u.startsWith("http://"))
                .orElse("");
        return new Document.Footnote(text, link);
    }
}
