package org.calx.intake.fhir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whom a resource is about, as it says itself. */
sealed interface Subject {
    /** It names nobody. */
    record Nobody() implements Subject {}

    /** A person, by a name that is the same in all resources about that person. */
    record Person(String name) implements Subject {}

    /** A person who is described only within the resource. */
    record Contained(String name, Element patient) implements Subject {}

    /** A group, a device, a place, or a reference that leads nowhere. */
    record Other(String reference) implements Subject {}

    /** How the names of people begin who are described only within a resource. */
    String CONTAINED = "contained ";

    List<String> FIELDS = List.of("subject", "patient", "individual");

    Set<String> NO_PERSON = Set.of(
            "Group",
            "Device",
            "Location",
            "Organization",
            "Practitioner",
            "PractitionerRole",
            "RelatedPerson",
            "Substance",
            "Medication",
            "Specimen");

    /** @param fullUrl the address that the resource's entry gives it, or empty; relative references begin there */
    static Subject of(Element resource, String fullUrl) {
        for (String field : FIELDS) {
            Optional<Element> subject = resource.has(field) ? resource.child(field) : Optional.empty();
            if (subject.isPresent()) {
                return of(subject.get(), resource, fullUrl);
            }
        }
        return new Nobody();
    }

    private static Subject of(Element subject, Element resource, String fullUrl) {
        Optional<String> reference = subject.text("reference");
        if (reference.isPresent()) {
            String plain = References.withoutVersion(reference.get().strip());
            if (plain.startsWith("#")) {
                return contained(resource, plain);
            }
            return NO_PERSON.contains(References.type(plain)) ? new Other(plain) : new Person(name(plain, fullUrl));
        }
        return subject.child("identifier")
                .flatMap(Subject::identifier)
                .<Subject>map(Person::new)
                .orElseGet(Nobody::new);
    }

    /** The name by which an identifier stands for a person, if it has a value. */
    static Optional<String> identifier(Element identifier) {
        return identifier.text("value").map(v -> "identifier " + identifier.text("system", "") + "|" + v);
    }

    private static Subject contained(Element resource, String reference) {
        for (Element inside : resource.children("contained")) {
            if (inside.id().equals(reference.substring(1))) {
                return inside.type().equals("Patient")
                        ? new Contained(likeness(inside), inside)
                        : new Other(reference + ", a " + inside.type());
            }
        }
        return new Other(reference + ", which is not contained in the resource");
    }

    /** Two contained patients are one person only if all that is said of them is the same. */
    private static String likeness(Element patient) {
        Set<String> said = new TreeSet<>();
        patient.children("identifier").forEach(i -> identifier(i).ifPresent(said::add));
        patient.children("name").forEach(n -> said.add(n.text("text", "") + n.text("family", "") + n.texts("given")));
        said.add(patient.text("birthDate", ""));
        said.add(patient.text("gender", ""));
        said.add(patient.id());
        return CONTAINED + said;
    }

    /** A reference beside an address on the web belongs to the same server. */
    static String name(String reference, String fullUrl) {
        boolean relative = reference.startsWith("Patient/");
        return relative && fullUrl.startsWith("http") ? References.server(fullUrl) + reference : reference;
    }
}
