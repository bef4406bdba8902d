package org.calx.words;

import java.util.List;
import java.util.stream.Collectors;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.record.Concept;
import org.calx.record.ConceptId;

/** What a concept or an entry is called in a voice. */
public final class Names implements Naming {
    private final Knowledge knowledge;
    private final Voice voice;

    public Names(Knowledge knowledge, Voice voice) {
        this.knowledge = knowledge;
        this.voice = voice;
    }

    /** The concept's label; of an entry that stands where a concept is expected, its name. */
    @Override
    public String of(ConceptId id) {
        return knowledge
                .concepts()
                .find(id)
                .map(c -> voice == Voice.PERSON ? plain(c) : c.name())
                .orElseGet(() -> entry(id.value()));
    }

    private static String plain(Concept concept) {
        return concept.plain().isBlank() ? concept.name() : concept.plain();
    }

    @Override
    public String entry(String id) {
        return knowledge.entry(id).map(Entry::head).map(h -> h.name()).orElse(id);
    }

    /** The first sentence of a plain text, which says what the entry is. */
    static String firstSentence(String plain) {
        int end = plain.indexOf(". ");
        return end < 0 ? plain : plain.substring(0, end + 1);
    }

    /** What an entry is, in the words of the voice: a clinician's name for it, or the first plain sentence. */
    public String said(String id) {
        return voice == Voice.CLINICIAN
                ? entry(id)
                : knowledge.entry(id).map(e -> firstSentence(e.head().plain())).orElse(id);
    }

    /** The first of a list, and how many more there are. */
    static String list(Wording wording, List<String> all, int most) {
        String shown = all.stream().limit(most).map(Names::withoutFullStop).collect(Collectors.joining("; "));
        return all.size() > most ? shown + "; " + wording.text("could-be.more", all.size() - most) : shown;
    }

    /** Each with one full stop, whether or not it came with one. */
    static String sentences(List<String> all) {
        return all.stream().map(s -> withoutFullStop(s) + ".").collect(Collectors.joining(" "));
    }

    static String withoutFullStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
