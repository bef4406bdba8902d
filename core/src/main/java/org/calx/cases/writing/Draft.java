package org.calx.cases.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.record.ConceptId;
import org.calx.record.Concepts;

/**
 * A patient in the making.
 *
 * @param person what is said of the person as a whole
 * @param here what is said of the lesion that a criterion is being fulfilled for
 * @param lesions lesions that are finished
 */
record Draft(Set<Said> person, Set<Said> here, Set<Set<Said>> lesions) {
    static final Draft SILENT = new Draft(Set.of(), Set.of(), Set.of());

    /** What a statement does with its concept. */
    enum Kind {
        PRESENT,
        DENIED,
        VALUE,
        OTHER
    }

    /** One statement in the words of a case. */
    record Said(String text, ConceptId concept, Kind kind) {}

    static Draft ofPerson(Said... said) {
        return new Draft(ordered(said), Set.of(), Set.of());
    }

    static Draft ofLesion(Said... said) {
        return new Draft(Set.of(), ordered(said), Set.of());
    }

    private static Set<Said> ordered(Said... said) {
        return new LinkedHashSet<>(List.of(said));
    }

    /** Both together; empty if one says what the other denies, or they give two values of one measure. */
    Optional<Draft> and(Draft other, Concepts concepts) {
        for (Said a : all()) {
            for (Said b : other.all()) {
                if (contradict(a, b, concepts) || contradict(b, a, concepts)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(
                new Draft(union(person, other.person), union(here, other.here), union(lesions, other.lesions)));
    }

    private static boolean contradict(Said a, Said b, Concepts concepts) {
        boolean denied = a.kind() == Kind.PRESENT && b.kind() == Kind.DENIED && concepts.isA(a.concept(), b.concept());
        boolean twice = a.kind() == Kind.VALUE
                && b.kind() == Kind.VALUE
                && a.concept().equals(b.concept())
                && !a.text().equals(b.text());
        return denied || twice;
    }

    private static <T> Set<T> union(Set<T> a, Set<T> b) {
        Set<T> all = new LinkedHashSet<>(a);
        all.addAll(b);
        return all;
    }

    private List<Said> all() {
        List<Said> all = new ArrayList<>(person);
        all.addAll(here);
        lesions.forEach(all::addAll);
        return all;
    }

    /** The lesion at hand finished. */
    Draft closed() {
        return here.isEmpty() ? this : new Draft(person, Set.of(), union(lesions, Set.of(here)));
    }

    /** What was said of one lesion said of several, or, where it is one thing only, of the person. */
    Draft scattered() {
        if (here.size() < 2) {
            return new Draft(union(person, here), Set.of(), lesions);
        }
        Set<Set<Said>> each = new LinkedHashSet<>(lesions);
        here.forEach(s -> each.add(Set.of(s)));
        return new Draft(person, Set.of(), each);
    }

    /** Whether a value was given for the lesion at hand, which says nothing of a lesion nobody spoke of. */
    boolean hasValueHere() {
        return here.stream().anyMatch(s -> s.kind() == Kind.VALUE);
    }

    /** As a case file gives it: texts, and a map for each lesion. */
    List<Object> statements() {
        List<Object> all = new ArrayList<>();
        person.forEach(s -> all.add(s.text()));
        for (Set<Said> lesion : lesions) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("lesion", lesion.stream().map(s -> (Object) s.text()).toList());
            all.add(map);
        }
        return all;
    }
}
