package org.calx.cases;

import java.util.List;

/** The cases of one entry or definition, as one file gives them. */
public record CaseFile(String name, Subject subject, List<EntryCase> cases) {
    public CaseFile {
        cases = List.copyOf(cases);
    }
}
