package org.calx.fhir.second;

import java.util.List;
import org.calx.intake.code.CodeSense;
import org.calx.intake.code.Codes;
import org.calx.intake.lab.LabReader;
import org.calx.intake.text.Recogniser;
import org.calx.knowledge.Knowledge;
import org.calx.record.Code;
import org.calx.record.Concept;
import org.calx.record.Concepts;
import org.hl7.fhir.r4.model.Coding;

/** What both readings share: the meaning of a code, of words and of a laboratory value. */
record Meanings(Concepts concepts, Codes codes, Recogniser recogniser, LabReader labs) {
    static Meanings of(Knowledge knowledge, Recogniser recogniser) {
        return new Meanings(
                knowledge.concepts(),
                new Codes(knowledge.concepts()),
                recogniser,
                new LabReader(knowledge.concepts(), knowledge.units()));
    }

    List<Concept> of(Coding coding) {
        return coding.hasSystem() && coding.hasCode() ? codes.find(coding.getSystem(), coding.getCode()) : List.of();
    }

    CodeSense sense(Coding coding) {
        return coding.hasSystem() && coding.hasCode()
                ? CodeSense.of(coding.getSystem(), coding.getCode())
                : CodeSense.AS_SAID;
    }

    /** Whether nothing in the code's system belongs to the concept but this code and what begins with it. */
    boolean isWholly(Concept concept, Coding coding) {
        for (Code code : concept.codes()) {
            boolean sameSystem = codes.find(code.system(), code.code()).contains(concept)
                    && code.system().equals(coding.getSystem());
            if (sameSystem && !begins(code.code(), coding)) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(String code, Coding coding) {
        boolean byLetters = coding.getSystem().contains("icd-10")
                || coding.getSystem().contains("whocc.no/atc")
                || coding.getSystem().contains("ICD10");
        return byLetters
                ? code.replace(".", "").startsWith(coding.getCode().replace(".", ""))
                : code.equals(coding.getCode());
    }
}
