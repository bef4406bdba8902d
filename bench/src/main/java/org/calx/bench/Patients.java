package org.calx.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.knowledge.Knowledge;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.Comparator;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.Fact;
import org.calx.record.Laboratory;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.PatientRecord;
import org.calx.record.Quantity;
import org.calx.record.Sex;
import org.calx.record.Side;
import org.calx.record.Tense;
import org.calx.record.Value;

/** The two made-up patients that are measured: much is known of both, and they lead to opposite ends of the guide. */
final class Patients {
    static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    private static final Origin ORIGIN = new Origin(Origin.Source.FIELD, "bench", "");
    private static final About THIGH = new About.OfLesion(new Lesion("thigh", Side.LEFT));
    private static final About FINGER = new About.OfLesion(new Lesion("finger", Side.RIGHT));

    private final Knowledge knowledge;
    private final List<Fact> facts = new ArrayList<>();

    private Patients(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** On dialysis and warfarin, with very painful purple skin on the thigh; 38 facts. */
    static PatientRecord onDialysis(Knowledge knowledge) {
        Patients p = new Patients(knowledge);
        p.present(THIGH, "site-thigh", "purple", "severe-pain", "plaque", "induration", "retiform-purpura");
        p.present(
                About.PATIENT,
                "haemodialysis",
                "warfarin",
                "hyperparathyroidism-secondary",
                "hyperphosphataemia",
                "obesity",
                "diabetes",
                "hypertension",
                "atrial-fibrillation",
                "calcium-carbonate",
                "calcitriol",
                "insulin");
        p.absent(
                "fever",
                "rigors",
                "pus",
                "smells",
                "numb-area",
                "chest-pain",
                "breathless",
                "confusion",
                "seizure",
                "headache-severe",
                "black-stool");
        p.number("lab-calcium-total", "9.8", "mg/dL");
        p.number("lab-phosphate", "7.1", "mg/dL");
        p.number("lab-pth", "640", "pg/mL");
        p.number("lab-creatinine", "7.9", "mg/dL");
        p.number("lab-albumin", "3.1", "g/dL");
        p.number("lab-crp", "48", "mg/L");
        p.number("lab-alp", "180", "U/L");
        p.number("lab-haemoglobin", "10.2", "g/dL");
        p.number("lab-egfr", "7", "mL/min/{1.73_m2}");
        p.number("age", "61", "a");
        return p.record(Sex.FEMALE);
    }

    /** With long-standing limited systemic sclerosis and hard lumps on the fingers; thirty facts. */
    static PatientRecord withSclerosis(Knowledge knowledge) {
        Patients p = new Patients(knowledge);
        p.present(FINGER, "site-finger", "lump", "rock-hard", "multiple", "chalk-discharge", "white-or-yellow");
        p.present(
                About.PATIENT,
                "limited-systemic-sclerosis",
                "raynaud",
                "telangiectasia",
                "sclerodactyly",
                "digital-ulcer",
                "oesophageal-dysmotility",
                "lab-anticentromere",
                "imaging-soft-tissue-calcium",
                "nifedipine");
        p.absent(
                "fever",
                "pus",
                "black-skin",
                "severe-pain",
                "numb-area",
                "growing",
                "dialysis",
                "warfarin",
                "pregnancy");
        p.number("lab-calcium-total", "9.4", "mg/dL");
        p.number("lab-phosphate", "3.6", "mg/dL");
        p.number("lab-egfr", "88", "mL/min/{1.73_m2}");
        p.number("lab-crp", "4", "mg/L");
        p.number("lab-pth", "38", "pg/mL");
        p.number("age", "54", "a");
        return p.record(Sex.FEMALE);
    }

    private PatientRecord record(Sex sex) {
        return new PatientRecord(facts, Optional.empty(), sex, Set.of(), AS_OF);
    }

    private void present(About about, String... concepts) {
        for (String concept : concepts) {
            facts.add(Fact.present(known(concept).id(), about, ORIGIN));
        }
    }

    private void absent(String... concepts) {
        for (String concept : concepts) {
            facts.add(Fact.absent(known(concept).id(), About.PATIENT, ORIGIN));
        }
    }

    private void number(String concept, String number, String unit) {
        Laboratory laboratory = known(concept).laboratory().orElseThrow();
        Quantity quantity = new Quantity(new BigDecimal(number), unit);
        BigDecimal canonical =
                knowledge.units().canonical(laboratory.analyte(), quantity).orElseThrow();
        Value value = new Value.Measured(quantity, Comparator.EXACTLY, canonical, Optional.empty(), Optional.empty());
        Fact fact = new Fact(
                known(concept).id(),
                value,
                About.PATIENT,
                Tense.NOW,
                Certainty.STATED,
                Optional.of(AS_OF.minusDays(3)),
                ORIGIN);
        facts.add(fact);
    }

    private Concept known(String concept) {
        return knowledge.concepts().get(ConceptId.of(concept));
    }
}
