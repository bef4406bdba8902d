package org.calx.intake.fhir;

import java.util.Optional;

/** The extensions that the guide's own documents use; docs/fhir defines them. */
public final class OwnExtensions {
    private static final String OWN = "http://calx.org/fhir/StructureDefinition/";

    /** On a Basic: one fact that no other resource says exactly. */
    public static final String STATEMENT = OWN + "statement";

    /** On a Basic: that a kind of thing is listed whole. */
    public static final String COMPLETE_LIST = OWN + "complete-list";

    /** On a coding: the words in which a program found it. */
    public static final String FROM_WORDS = OWN + "from-words";

    /** HL7's own, on a condition of a relative: that it is over. */
    public static final String RELATIVE_ABATEMENT =
            "http://hl7.org/fhir/StructureDefinition/familymemberhistory-abatement";

    private OwnExtensions() {}

    /** The first extension of that address. */
    static Optional<Element> of(Element element, String url) {
        return element.has("extension")
                ? element.children("extension").stream()
                        .filter(e -> e.text("url", "").equals(url))
                        .findFirst()
                : Optional.empty();
    }
}
