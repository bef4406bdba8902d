package org.calx.intake.text;

import java.util.Set;
import org.calx.record.About;
import org.calx.record.ConceptKind;
import org.calx.record.Origin;
import org.calx.record.Tense;

/**
 * Where a phrase stands, which says how to read it.
 *
 * @param where file and field, for origins and problems
 * @param about whom or what the field is about. Findings, places and measures of a lesion are about it; diseases,
 *     medicines, tests and findings of the person as a whole stay about the patient
 * @param prefer the kinds the field is for; they win where words have several meanings
 * @param tense the tense of the field, unless the words say another
 * @param wording who put it into words
 */
public record Setting(
        Origin.Source source, String where, About about, Set<ConceptKind> prefer, Tense tense, Wording wording) {
    /** Who put a phrase into words. */
    public enum Wording {
        /** Somebody wrote it, and may have misspelt it. */
        TYPED,
        /** A program printed a name from its tables: it is spelt as it is meant, and may be the name of an instrument. */
        PRINTED
    }

    public Setting {
        prefer = Set.copyOf(prefer);
    }

    /** Where a person writes. */
    public Setting(Origin.Source source, String where, About about, Set<ConceptKind> prefer, Tense tense) {
        this(source, where, about, prefer, tense, Wording.TYPED);
    }

    /** The same place, where a program prints names. */
    public Setting printed() {
        return new Setting(source, where, about, prefer, tense, Wording.PRINTED);
    }
}
