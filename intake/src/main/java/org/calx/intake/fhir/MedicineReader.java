package org.calx.intake.fhir;

import java.util.List;

/** What the readers of medicines share: the medicine may be another resource, and the same things say nothing of it. */
interface MedicineReader extends ResourceReader {
    String WHO = "who said, wrote or did it changes nothing of what is said";
    String REASON = "a reason may be prevention; diseases are read where they are stated";
    String PAPER = "belongs to the order, the stock or the bill, not to what is taken";

    @Override
    default List<Element> needs(Element resource) {
        return Medicine.needs(resource);
    }
}
