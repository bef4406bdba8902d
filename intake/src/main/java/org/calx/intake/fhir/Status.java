package org.calx.intake.fhir;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.calx.record.Problem;

/** Reads the status fields of a resource. A status that does not exist is told and reads as missing. */
final class Status {
    static final String ENTERED_IN_ERROR = "entered-in-error";

    private Status() {}

    /** The status in a field that holds a bare code. */
    static Optional<String> code(Element resource, String field, Set<String> known) {
        return resource.text(field).flatMap(code -> check(resource, field, code, known));
    }

    /** The status in a CodeableConcept: the first code that is one, else its text if that is one. */
    static Optional<String> concept(Element resource, String field, Set<String> known) {
        return resource.child(field).flatMap(concept -> {
            Optional<String> code = concept.children("coding").stream()
                    .flatMap(c -> c.text("code").stream())
                    .map(Status::plain)
                    .filter(known::contains)
                    .findFirst();
            return code.or(() -> check(resource, field, Coded.words(concept), known));
        });
    }

    private static Optional<String> check(Element resource, String field, String code, Set<String> known) {
        String plain = plain(code);
        if (known.contains(plain)) {
            return Optional.of(plain);
        }
        resource.faults()
                .add(
                        Problem.Kind.MALFORMED,
                        resource.pathTo(field),
                        "'" + code.substring(0, Math.min(40, code.length())) + "' is no " + field + " of a "
                                + resource.type(),
                        "use a code of the specification");
        return Optional.empty();
    }

    private static String plain(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }

    /** Says that a resource is not used because of its status. */
    static void setAside(Element resource, String field, String status) {
        resource.faults()
                .add(
                        Problem.Kind.SET_ASIDE,
                        resource.pathTo(field),
                        "it is marked '" + status + "', so it was not used",
                        "nothing to do, unless the mark is wrong");
    }
}
