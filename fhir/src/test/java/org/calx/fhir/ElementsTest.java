package org.calx.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.calx.intake.fhir.Conformance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every element that HL7 defines for a type we read is used or knowingly not used, and no other is named. */
class ElementsTest {
    private static final FhirContext R4 = FhirContext.forR4Cached();

    /** What every resource has. */
    private static final Set<String> COMMON =
            Set.of("id", "meta", "implicitRules", "language", "text", "contained", "extension", "modifierExtension");

    static Stream<Conformance.Type> types() {
        return Conformance.types().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyElementIsUsedOrKnowinglyNotUsed(Conformance.Type type) {
        Set<String> left = new TreeSet<>(elements(type.name()));
        left.removeAll(COMMON);
        left.removeAll(Conformance.general());
        left.removeAll(type.used().keySet());
        left.removeAll(type.ignored().keySet());
        assertThat(left)
                .as("elements of %s that nobody thought of", type.name())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void noElementIsNamedThatDoesNotExist(Conformance.Type type) {
        Set<String> named = new TreeSet<>(type.used().keySet());
        named.addAll(type.ignored().keySet());
        named.removeAll(elements(type.name()));
        assertThat(named).as("no elements of %s", type.name()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void noElementIsBothUsedAndNot(Conformance.Type type) {
        assertThat(Collections.disjoint(type.used().keySet(), type.ignored().keySet()))
                .as("what %s uses and what it does not", type.name())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyElementHasAReason(Conformance.Type type) {
        assertThat(type.used())
                .allSatisfy((element, why) -> assertThat(why).as(element).isNotBlank());
        assertThat(type.ignored())
                .allSatisfy((element, why) -> assertThat(why).as(element).isNotBlank());
    }

    @Test
    void everyResourceTypeIsReadOrKnowinglyNotRead() {
        Set<String> known = new TreeSet<>(Conformance.notRead().keySet());
        types().map(Conformance.Type::name).forEach(known::add);
        known.addAll(Conformance.targets());
        known.addAll(Conformance.holders());
        Set<String> defined = new TreeSet<>(R4.getResourceTypes());
        Set<String> missing = new TreeSet<>(defined);
        missing.removeAll(known);
        assertThat(missing).as("types that nobody thought of").isEmpty();
        known.removeAll(defined);
        assertThat(known).as("types that do not exist").isEmpty();
    }

    @Test
    void noResourceTypeIsBothReadAndNot() {
        assertThat(Conformance.notRead().keySet())
                .noneMatch(t -> types().anyMatch(y -> y.name().equals(t)))
                .noneMatch(Conformance.targets()::contains)
                .noneMatch(Conformance.holders()::contains);
    }

    private static boolean isNameOfTarget(String name, Set<String> others) {
        return others.stream()
                .filter(o -> o.endsWith("Reference"))
                .map(o -> o.substring(0, o.length() - "Reference".length()))
                .anyMatch(o -> name.startsWith(o) && R4.getResourceTypes().contains(name.substring(o.length())));
    }

    private static Set<String> elements(String type) {
        Set<String> names = new TreeSet<>();
        for (BaseRuntimeChildDefinition child : R4.getResourceDefinition(type).getChildren()) {
            for (String name : child.getValidChildNames()) {
                // HAPI's own second name for a reference.
                boolean alias = name.endsWith("Resource") || isNameOfTarget(name, child.getValidChildNames());
                if (!alias) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
