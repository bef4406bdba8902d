package org.calx.app.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.logic.Criterion;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.Laboratory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values are given in both systems of units, wherever there are two. */
class TwoUnitsTest {
    private static final Knowledge KNOWLEDGE = KnowledgeStore.packed();
    private static final TwoUnits UNITS = new TwoUnits(KNOWLEDGE);

    @ParameterizedTest
    @CsvSource({
        "lab-calcium-total, mg/dL or mmol/L",
        "lab-calcium-ionised, mmol/L or mg/dL",
        "lab-phosphate, mg/dL or mmol/L",
        "lab-albumin, g/dL or g/L",
        "lab-pth, pg/mL or pmol/L",
        "lab-creatinine, mg/dL or µmol/L",
        "lab-egfr, mL/min/1.73 m²",
    })
    void aTestIsGivenInTheUnitsOfBothSystems(String id, String units) {
        assertThat(UNITS.units(laboratory(id))).isEqualTo(units);
    }

    @Test
    void usualLimitsAreGivenInBoth() {
        Laboratory calcium = laboratory("lab-calcium-total");
        Laboratory.Usual adult = calcium.usual().get(calcium.usual().size() - 1);
        assertThat(UNITS.usual(calcium, adult)).isEqualTo("8.5 to 10.4 mg/dL (2.12 to 2.59 mmol/L)");
    }

    /** 14.0 mg/dL of calcium are 3.49 mmol/L: the limit of the crisis, so that neither unit misses it. */
    @Test
    void aThresholdIsGivenInBoth() {
        Entry.RedFlag crisis =
                (Entry.RedFlag) KNOWLEDGE.entry("hypercalcaemia-crisis").orElseThrow();
        assertThat(CriterionTextTest.leaves(crisis.when()))
                .filteredOn(Criterion.Compare.class::isInstance)
                .extracting(c -> UNITS.range((Criterion.Compare) c))
                .contains("at least 14 mg/dL (3.49 mmol/L)");
    }

    private static Laboratory laboratory(String id) {
        return KNOWLEDGE
                .concepts()
                .find(ConceptId.of(id))
                .flatMap(Concept::laboratory)
                .orElseThrow();
    }
}
