package org.calx.intake.fhir;

import java.util.Map;

/** The bytes of a document. They are read where a document points to them, and by themselves are about nobody. */
final class BinaryReader implements ResourceReader {
    @Override
    public String type() {
        return "Binary";
    }

    @Override
    public Map<String, String> used() {
        return Elements.of("contentType", "what kind of document it is", "data", "the document");
    }

    @Override
    public Map<String, String> ignored() {
        return Elements.of("securityContext", "who may see it is decided before it comes here");
    }

    @Override
    public void read(Element binary, Chart chart, Tools tools) {
        throw new IllegalStateException("a Binary is read where something points to it");
    }
}
