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
 */
public record Setting(Origin.Source source, String where, About about, Set<ConceptKind> prefer, Tense tense) {
    public Setting {
        prefer = Set.copyOf(prefer);
    }
}
