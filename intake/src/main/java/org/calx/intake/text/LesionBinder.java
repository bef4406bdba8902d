package org.calx.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.calx.record.ConceptId;
import org.calx.record.Concepts;

/**
 * Says of which lesion each part of a narrative speaks. A noun such as "lump", or a place with something said of it,
 * starts a lesion; words without a place go on with the latest; a place already spoken of returns to its lesion. Pain
 * without a lesion stays with the person. One binder for one narrative.
 */
final class LesionBinder {
    private final Concepts concepts;
    private final IntFunction<String> names;
    private final List<LesionDraft> lesions = new ArrayList<>();
    private Optional<LesionDraft> latest = Optional.empty();

    /** @param names the names of its first, second and further lesions */
    LesionBinder(Concepts concepts, IntFunction<String> names) {
        this.concepts = concepts;
        this.names = names;
    }

    /** The lesion a part speaks of; empty if it speaks of the person. */
    Optional<LesionDraft> bind(Part part) {
        Set<ConceptId> sites = part.sites();
        boolean finding = part.hasFinding();
        boolean noun = part.hasNoun();
        if (!finding && !noun) {
            return withoutFinding(part, sites);
        }
        Optional<LesionDraft> known = known(part, sites, noun);
        boolean starts = noun || !sites.isEmpty() || !part.onlyPain();
        if (known.isEmpty() && !starts) {
            return Optional.empty();
        }
        LesionDraft lesion = known.orElseGet(this::start);
        describe(lesion, part, sites);
        return Optional.of(lesion);
    }

    /** Only a place, a measure or a denial: goes on with the latest lesion; a place alone starts one. */
    private Optional<LesionDraft> withoutFinding(Part part, Set<ConceptId> sites) {
        if (part.hasOther() && !sites.isEmpty()) {
            return Optional.empty();
        }
        if (!sites.isEmpty()) {
            LesionDraft lesion = latest.orElseGet(this::start);
            describe(lesion, part, sites);
            return Optional.of(lesion);
        }
        return part.hasOther() ? Optional.empty() : latest;
    }

    private Optional<LesionDraft> known(Part part, Set<ConceptId> sites, boolean noun) {
        if (part.another() && noun && (sites.isEmpty() || latest.isPresent())) {
            return Optional.empty();
        }
        if (sites.isEmpty()) {
            return latest.filter(l -> !noun || sameSide(l, part));
        }
        if (latest.filter(l -> l.fits(sites, part.side(), concepts)).isPresent()) {
            return latest;
        }
        for (int i = lesions.size() - 1; i >= 0; i--) {
            LesionDraft lesion = lesions.get(i);
            if (lesion.hasSite() && lesion.fits(sites, part.side(), concepts)) {
                return Optional.of(lesion);
            }
        }
        return part.pronoun() && !noun ? latest : Optional.empty();
    }

    private boolean sameSide(LesionDraft lesion, Part part) {
        return !lesion.hasSite() || lesion.fits(lesion.places(), part.side(), concepts);
    }

    private LesionDraft start() {
        LesionDraft lesion = new LesionDraft(names.apply(lesions.size() + 1));
        lesions.add(lesion);
        return lesion;
    }

    private void describe(LesionDraft lesion, Part part, Set<ConceptId> sites) {
        sites.forEach(lesion::at);
        lesion.on(part.side());
        latest = Optional.of(lesion);
    }
}
