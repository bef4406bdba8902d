package org.calx.intake.lab;

import java.util.List;
import java.util.Optional;

/**
 * One result of a known test, in the parts that the source states apart; every part but the names may be missing.
 *
 * @param test the name of the test as the source writes it
 * @param words the whole result in one line, for origins and problems
 * @param measured its number
 * @param said its value in words, such as "positive", "1:640" or "&lt;5 mg/L"; read only where there is no number
 * @param unit as written, of the number or the words
 * @param limits the laboratory's own range, in that unit
 * @param judgements what the source itself makes of the value
 */
public record LabResult(
        String test,
        String words,
        Optional<Measurement> measured,
        Optional<String> said,
        Optional<String> unit,
        Limits limits,
        List<Judgement> judgements) {
    public LabResult {
        said = said.filter(s -> !s.isBlank());
        unit = unit.filter(u -> !u.isBlank());
        judgements = judgements.stream().distinct().toList();
    }
}
