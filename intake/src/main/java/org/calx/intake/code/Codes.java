package org.calx.intake.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.calx.record.Code;
import org.calx.record.Concept;
import org.calx.record.Concepts;

/**
 * The concepts of the guide by code. A code means every concept that carries it; where the prefix is the hierarchy, also
 * every concept that carries a code it begins with. Immutable.
 */
public final class Codes {
    private final Map<Code, List<Concept>> byCode = new HashMap<>();

    public Codes(Concepts concepts) {
        for (Concept concept : concepts.all()) {
            put(new Code(CodeSystems.CALX, concept.id().value()), concept);
            for (Code code : concept.codes()) {
                String system = CodeSystems.usual(code.system());
                put(new Code(system, plain(system, code.code())), concept);
            }
        }
    }

    private void put(Code code, Concept concept) {
        byCode.computeIfAbsent(code, k -> new ArrayList<>(1)).add(concept);
    }

    /** The concepts that a code means; empty if the guide does not know it. */
    public List<Concept> find(String system, String code) {
        String usual = CodeSystems.usual(system);
        String plain = plain(usual, code);
        if (!CodeSystems.BY_PREFIX.contains(usual)) {
            return byCode.getOrDefault(new Code(usual, plain), List.of());
        }
        List<Concept> found = new ArrayList<>();
        for (int end = plain.length(); end > 0; end--) {
            for (Concept concept : byCode.getOrDefault(new Code(usual, plain.substring(0, end)), List.of())) {
                if (!found.contains(concept)) {
                    found.add(concept);
                }
            }
        }
        return found;
    }

    /**
     * Whether a code covers all that a concept is by its system, so that refuting the code refutes the concept. A code
     * that is one of several, or a kind of one, does not: no warfarin is not "no vitamin K antagonist".
     */
    public boolean isAllOf(Concept concept, String system, String code) {
        String usual = CodeSystems.usual(system);
        String plain = plain(usual, code);
        boolean group = CodeSystems.BY_PREFIX.contains(usual);
        return usual.equals(CodeSystems.CALX)
                || concept.codes().stream()
                        .filter(c -> CodeSystems.usual(c.system()).equals(usual))
                        .map(c -> plain(usual, c.code()))
                        .allMatch(c -> group ? c.startsWith(plain) : c.equals(plain));
    }

    /** ICD codes are written with a dot and without, MONDO and HPO with either colon or line; letters in either case. */
    private static String plain(String system, String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        if (CodeSystems.BY_PREFIX.contains(system)) {
            return upper.replace(".", "");
        }
        if (CodeSystems.WITH_NAME.contains(system)) {
            return upper.replace('_', ':').replaceFirst("^(ORPHA|ORPHANET|OMIM|MIM):", "");
        }
        return system.equals(CodeSystems.CALX) ? code.strip() : upper;
    }
}
