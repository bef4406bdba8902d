package org.calx.words;

import java.util.Locale;

/** To whom we speak. */
public enum Voice {
    /** Clinical wording, with figures and doses as published. */
    CLINICIAN,
    /** Plain wording for a person: no dose, no frightening figure, action first. */
    PERSON;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
