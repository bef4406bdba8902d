package org.calx.knowledge;

import java.util.List;

/**
 * What every entry has.
 *
 * @param id file name, never changed
 * @param name clinical name
 * @param plain what a person reads: grade 6 or less, no dose
 * @param clinical what a clinician reads
 * @param evidence where its statements come from
 * @param reviewed who has looked at it
 */
public record Head(String id, String name, String plain, String clinical, List<Support> evidence, Review reviewed) {
    public Head {
        evidence = List.copyOf(evidence);
    }

    /** Whether no source of this entry has been seen, so that it has no power. */
    public boolean unverified() {
        return evidence.stream().allMatch(Support::unverified);
    }
}
