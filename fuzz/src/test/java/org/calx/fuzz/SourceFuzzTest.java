package org.calx.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whole sources: a bundle, and lines of resources. */
class SourceFuzzTest {
    private static final String DURATION = "90s";

    @DictionaryFile(resourcePath = "fhir.dict")
    @FuzzTest(maxDuration = DURATION)
    void bundle(byte[] input) {
        Readings.ofRecord(input);
    }

    @DictionaryFile(resourcePath = "fhir.dict")
    @FuzzTest(maxDuration = DURATION)
    void lines(byte[] input) {
        Readings.ofRecord(input);
    }
}
