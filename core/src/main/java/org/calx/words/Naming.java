package org.calx.words;

import org.calx.logic.Criterion;
import org.calx.record.ConceptId;

/** What the parts of a criterion are called: in plain letters, or with links where there is a page to go to. */
public interface Naming {
    /** The name of a concept, or of an entry that stands where a concept is expected. */
    String of(ConceptId id);

    String entry(String id);

    default String definition(Criterion.Meets c) {
        return c.name();
    }

    /** The range of a comparison, with its unit. */
    default String range(Criterion.Compare c) {
        return c.words();
    }
}
