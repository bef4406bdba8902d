package org.calx.fhir.second;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.record.ConceptKind;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ListResource;

final class ListExtractor implements Extractor<ListResource> {
    private static final Map<String, ConceptKind> LISTS = Map.of(
            "10160-0", ConceptKind.DRUG,
            "medications", ConceptKind.DRUG,
            "11450-4", ConceptKind.PROBLEM,
            "problems", ConceptKind.PROBLEM,
            "47519-4", ConceptKind.PROCEDURE);

    @Override
    public Class<ListResource> type() {
        return ListResource.class;
    }

    @Override
    public void extract(ListResource list, Page page) {
        if (list.getStatus() == ListResource.ListStatus.CURRENT) {
            emptyReason(list.getCode(), list.getEmptyReason(), Days.of(list.getDateElement()), page);
        }
    }

    static void emptyReason(CodeableConcept what, CodeableConcept reason, Optional<Days> days, Page page) {
        if (ConditionExtractor.has(reason, Set.of("nilknown"))) {
            what.getCoding().stream()
                    .filter(c -> c.hasCode() && LISTS.containsKey(c.getCode()))
                    .forEach(c -> page.person().declared.add(new Person.Declared(LISTS.get(c.getCode()), days)));
        }
    }
}
