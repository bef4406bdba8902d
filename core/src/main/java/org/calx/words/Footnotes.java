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
    private final Knowledge knowledge;
    private final Wording wording;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Footnotes(Knowledge knowledge, Wording wording) {
        this.knowledge = knowledge;
        this.wording = wording;
    }

    List<Integer> of(Head head) {
        return of(head.evidence().stream().map(Support::source).toList());
    }

    List<Integer> of(Optional<String> source) {
        return of(source.map(List::of).orElse(List.of()));
    }

    private List<Integer> of(Collection<String> sources) {
        List<Integer> notes = new ArrayList<>();
        for (String source : sources) {
            if (knowledge.evidence(source).isPresent()) {
                int number = numbers.computeIfAbsent(source, s -> numbers.size() + 1);
                if (!notes.contains(number)) {
                    notes.add(number);
                }
            }
        }
        return notes;
    }

    List<Document.Footnote> list() {
        return numbers.keySet().stream()
                .map(id -> knowledge.evidence(id).orElseThrow())
                .map(this::footnote)
                .toList();
    }

    private Document.Footnote footnote(Evidence e) {
        String text = wording.text(
                "footnote",
                e.citation(),
                e.n().map(n -> wording.text("footnote.n", n)).orElse(""),
                e.design(),
                e.seen());
        String link = e.url()
                .or(() -> e.doi().map(d -> "https://doi.org/" + d))
                .or(() -> e.pmid().map(p -> "https://pubmed.ncbi.nlm.nih.gov/" + p + "/"))
                .filter(u -> u.startsWith("https://") || u.startsWith("http://"))
                .orElse("");
        return new Document.Footnote(text, link);
    }
}
