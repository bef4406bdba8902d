package org.calx.intake.fhir;

import java.util.Map;
import java.util.Optional;
import org.calx.record.ConceptKind;

/** A part of the body as one lesion: its places come with what other resources say of it. */
final class BodyStructureReader implements ResourceReader {
    @Override
    public String type() {
        return "BodyStructure";
    }

    @Override
    public Map<String, String> used() {
        return Elements.of(
                "active",
                "whether it is still looked at; one that is not is past",
                "morphology",
                "what is there",
                "location",
                "where it is",
                "locationQualifier",
                "the side",
                "description",
                "free text about it");
    }

    @Override
    public Map<String, String> ignored() {
        return Elements.of("identifier", "the id tells lesions apart", "image", "pictures are not read");
    }

    @Override
    public void read(Element structure, Chart chart, Tools tools) {
        Stated stated = structure.flag("active").orElse(true) ? Stated.NOW : Stated.PAST;
        Place place = tools.bodySites().ofStructure(structure);
        structure.child("morphology").ifPresent(morphology -> {
            if (!tools.bodySites().state(chart, morphology, stated, place, Optional.empty(), ConceptKind.FINDING)) {
                chart.unread(type(), Coded.words(morphology));
            }
        });
        structure.text("description").ifPresent(words -> {
            if (!tools.bodySites().stateWords(chart, words, structure, stated, place, ConceptKind.FINDING)) {
                chart.unread("BodyStructure.description", words);
            }
        });
    }
}
