package org.calx.fhir.second;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.record.ConceptKind;
import org.calx.record.Sex;

/** What one reading says of one person. */
public final class Person {
    public final String name;
    public final Set<Said> said = new LinkedHashSet<>();
    /** Declarations that nothing of a kind is known, with the days they are of. */
    final List<Declared> declared = new ArrayList<>();
    /** The day of the first Composition, for declarations without a day. */
    Optional<Days> composed = Optional.empty();

    public final Set<ConceptKind> covered = EnumSet.noneOf(ConceptKind.class);
    public Sex sex = Sex.NOT_STATED;
    public Optional<LocalDate> birth = Optional.empty();

    record Declared(ConceptKind kind, Optional<Days> days) {}

    public Person(String name) {
        this.name = name;
    }
}
