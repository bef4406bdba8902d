package org.calx.intake.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.calx.intake.lab.LabPhrase;
import org.calx.intake.text.Sentences.Span;

/**
 * A text with everything found in it: words, sentences, marks of context, mentions, laboratory results, and which token
 * belongs to what. Made by a {@link Reader} for one text, used by one thread.
 */
final class Reading {
    /** The token belongs to nothing. */
    static final int FREE = -1;

    private static final int OTHERWISE = -2;

    private final Tokens tokens;
    private final List<Span> sentences;
    private final int[] marks;
    private final int[] owners;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<LabPhrase> labs = new ArrayList<>();

    Reading(Tokens tokens, List<Span> sentences, int[] marks) {
        this.tokens = tokens;
        this.sentences = sentences;
        this.marks = marks;
        this.owners = new int[tokens.size()];
        Arrays.fill(owners, FREE);
    }

    Tokens tokens() {
        return tokens;
    }

    List<Span> sentences() {
        return sentences;
    }

    int[] marks() {
        return marks;
    }

    int mark(int token) {
        return marks[token];
    }

    /** Adds a mention unless one of its tokens belongs to another already. */
    boolean add(Mention mention) {
        for (int i = mention.from(); i < mention.to(); i++) {
            if (owners[i] != FREE) {
                return false;
            }
        }
        for (int i = mention.from(); i < mention.to(); i++) {
            owners[i] = mentions.size();
        }
        mentions.add(mention);
        return true;
    }

    /** Adds a mention that lies inside another one and says more. */
    void addInside(Mention mention) {
        int owner = owners[mention.from()];
        if (owner < 0) {
            return;
        }
        Mention outer = mentions.get(owner);
        boolean same = outer.from() == mention.from() && outer.to() == mention.to();
        boolean inside = outer.from() <= mention.from() && mention.to() <= outer.to();
        if (same || inside && !outer.isMeasured()) {
            mentions.add(mention);
        }
    }

    /** Adds a mention whose words stand apart; words in it that belong to nothing are understood, others keep their owner. */
    void addLoosely(Mention mention) {
        mentions.add(mention);
        for (int i = mention.from(); i < mention.to(); i++) {
            understood(i);
        }
    }

    /** Adds a laboratory result; its words belong to it. */
    void add(LabPhrase lab) {
        labs.add(lab);
        int from = tokenAt(lab.start());
        for (int i = from; i < tokens.size() && tokens.start(i) < lab.end(); i++) {
            if (owners[i] == FREE) {
                owners[i] = OTHERWISE;
            }
        }
    }

    /** Says that a token is understood without being a mention. */
    void understood(int token) {
        if (owners[token] == FREE) {
            owners[token] = OTHERWISE;
        }
    }

    boolean free(int token) {
        return owners[token] == FREE;
    }

    /** The first token that ends after the character. */
    int tokenAt(int character) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.end(middle) <= character) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The mentions found so far, in order of place. */
    List<Mention> inOrder() {
        return mentions.stream().sorted(Comparator.comparingInt(Mention::from)).toList();
    }

    List<LabPhrase> labs() {
        return labs;
    }
}
