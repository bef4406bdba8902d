package org.calx.app.web.page;

import org.calx.words.Document;

/**
 * The sheet for the doctor.
 *
 * @param sources the heading of its sources
 */
public record DoctorModel(Document sheet, String sources) {}
