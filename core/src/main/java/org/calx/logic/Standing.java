package org.calx.logic;

/** How an entry stands for this patient, from worst to best. Unlikely needs a finding against, never silence. */
public enum Standing {
    EXCLUDED,
    UNLIKELY,
    /** Nothing for it and nothing against it. */
    OPEN,
    POSSIBLE,
    LIKELY,
    ESTABLISHED;

    public boolean atLeast(Standing other) {
        return compareTo(other) >= 0;
    }
}
