package org.calx.intake.fhir;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.calx.intake.memo.Memo;
import org.calx.record.ConceptKind;

/** What a report is of, by its category or its name: in a report of pictures, words mean what is seen there. */
final class ReportKind {
    /** HL7 table 0074 and LOINC. */
    private static final Set<String> IMAGING_CODES = Set.of(
            "RAD",
            "IMG",
            "CT",
            "CUS",
            "DEXA",
            "NMR",
            "NMS",
            "NRS",
            "OUS",
            "RUS",
            "RX",
            "VUS",
            "XRC",
            "LP29684-5",
            "18748-4",
            "18726-0");

    private static final Set<String> TISSUE_CODES =
            Set.of("PAT", "SP", "CP", "PHR-PAT", "LP7839-6", "11526-1", "60567-5", "60568-3");

    private static final Pattern IMAGING_WORDS = Pattern.compile(
            "\\b(?:radiolog\\w*|imaging|radiograph\\w*|x-?rays?|ct|computed tomography|mri?|magnetic resonance|"
                    + "ultraso\\w+|sonogra\\w+|scintigra\\w+|bone scan|pet|mammogra\\w+|tomograph\\w+)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TISSUE_WORDS = Pattern.compile(
            "\\b(?:(?:histo|cyto)?patholog\\w+|histolog\\w+|cytolog\\w+|biops\\w+|microscop\\w+|crystals?)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Memo<String, Set<ConceptKind>> BY_WORDS = new Memo<>(20_000);

    private ReportKind() {}

    /** @param names the fields that say what it is, categories first */
    static Set<ConceptKind> of(List<Element> names) {
        for (Element name : names) {
            for (Element coding : name.children("coding")) {
                String code = coding.text("code", "");
                if (IMAGING_CODES.contains(code)) {
                    return Set.of(ConceptKind.IMAGING, ConceptKind.PROCEDURE);
                }
                if (TISSUE_CODES.contains(code)) {
                    return Set.of(ConceptKind.HISTOLOGY, ConceptKind.PROCEDURE);
                }
            }
        }
        for (Element name : names) {
            Set<ConceptKind> kind = BY_WORDS.of(Coded.words(name), ReportKind::ofWords);
            if (!kind.isEmpty()) {
                return kind;
            }
        }
        return Set.of();
    }

    private static Set<ConceptKind> ofWords(String words) {
        if (TISSUE_WORDS.matcher(words).find()) {
            return Set.of(ConceptKind.HISTOLOGY, ConceptKind.PROCEDURE);
        }
        return IMAGING_WORDS.matcher(words).find() ? Set.of(ConceptKind.IMAGING, ConceptKind.PROCEDURE) : Set.of();
    }
}
