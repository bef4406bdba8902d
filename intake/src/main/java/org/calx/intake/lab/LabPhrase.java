package org.calx.intake.lab;

/**
 * A stretch of text that states laboratory results, and what came of it.
 *
 * @param start index of its first character
 * @param end index after its last character
 */
public record LabPhrase(String words, int start, int end, LabReading reading) {}
