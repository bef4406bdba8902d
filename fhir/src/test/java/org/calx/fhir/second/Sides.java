package org.calx.fhir.second;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.calx.record.Concept;
import org.calx.record.Lesion;
import org.calx.record.Side;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** The side of a body site, and the name of the lesion there. */
final class Sides {
    private Sides() {}

    static Lesion lesion(Collection<Concept> places, List<CodeableConcept> sites) {
        String name = places.stream().map(c -> c.id().value()).sorted().collect(Collectors.joining("+"));
        return new Lesion(
                name,
                sites.stream()
                        .map(Sides::side)
                        .filter(s -> s != Side.NOT_STATED)
                        .findFirst()
                        .orElse(Side.NOT_STATED));
    }

    private static Side side(CodeableConcept site) {
        for (Coding coding : site.getCoding()) {
            Side coded = switch (String.valueOf(coding.getCode())) {
                case "7771000" -> Side.LEFT;
                case "24028007" -> Side.RIGHT;
                case "51440002" -> Side.BOTH;
                default -> Side.NOT_STATED;
            };
            if (coded != Side.NOT_STATED) {
                return coded;
            }
        }
        return Page.words(site).map(Sides::side).orElse(Side.NOT_STATED);
    }

    private static Side side(String words) {
        List<String> each = List.of(words.toLowerCase(Locale.ROOT).split("[^a-z]+"));
        boolean left = each.contains("left");
        boolean right = each.contains("right");
        if (each.contains("both") || each.contains("bilateral") || (left && right)) {
            return Side.BOTH;
        }
        return left ? Side.LEFT : right ? Side.RIGHT : Side.NOT_STATED;
    }
}
