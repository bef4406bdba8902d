package org.calx.cases;

import org.calx.record.PatientRecord;

/**
 * One small made-up patient and what an entry must come to for them.
 *
 * @param where file and place
 */
public record EntryCase(String where, String name, Expected expected, PatientRecord patient) {}
