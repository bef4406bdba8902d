package org.calx.intake.fhir;

import java.util.List;
import java.util.Map;

/** What a medicine is. It is read where something points to it, and by itself is about nobody. */
final class MedicationReader implements ResourceReader {
    @Override
    public String type() {
        return "Medication";
    }

    @Override
    public Map<String, String> used() {
        return Elements.of(
                "status", "that it is an error",
                "code", "what it is",
                "ingredient", "what is in it; what does nothing in it does not count");
    }

    @Override
    public Map<String, String> ignored() {
        return Elements.of(
                "identifier", "a number, not a medicine",
                "manufacturer", "who made it changes nothing",
                "form", "tablet or syrup changes nothing that is asked",
                "amount", "the size of the pack is not asked",
                "batch", "the lot is not asked");
    }

    @Override
    public List<Element> needs(Element resource) {
        return Medicine.needs(resource);
    }

    @Override
    public void read(Element medication, Chart chart, Tools tools) {
        throw new IllegalStateException("a Medication is read where something points to it");
    }
}
