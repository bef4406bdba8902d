package org.calx.app.web.library;

import java.util.List;

/**
 * An entry in the words of a clinician. It gives no dose: doses stand in the answer for a patient.
 *
 * @param text what the entry says
 * @param groups its further statements by the part of the entry
 */
public record ClinicalPage(Page page, String text, List<Group> groups) {

    /** @param key of its heading */
    public record Group(String key, List<Line> lines) {}

    /**
     * @param weight how much a finding weighs, or the verdict on a remedy; empty for anything else
     * @param condition of whom it is true; empty for everyone
     */
    public record Line(String weight, String condition, String text, List<SourceNote> sources) {
        /** What stands before the text, in bold. */
        public String lead() {
            return weight.isEmpty() || condition.isEmpty() ? weight + condition : weight + ", " + condition;
        }
    }
}
