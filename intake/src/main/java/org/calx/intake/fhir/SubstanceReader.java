package org.calx.intake.fhir;

import java.util.Map;

/** What an ingredient is. It is read where a medicine points to it, and by itself is about nobody. */
final class SubstanceReader implements ResourceReader {
    @Override
    public String type() {
        return "Substance";
    }

    @Override
    public Map<String, String> used() {
        return Elements.of(
                "status", "that it is an error",
                "code", "what it is",
                "ingredient", "what is in it");
    }

    @Override
    public Map<String, String> ignored() {
        return Elements.of(
                "identifier", "a number, not a substance",
                "category", "the code says more",
                "description", "the code says more",
                "instance", "the lot is not asked");
    }

    @Override
    public void read(Element substance, Chart chart, Tools tools) {
        throw new IllegalStateException("a Substance is read where something points to it");
    }
}
