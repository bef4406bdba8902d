package org.calx.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whole sources: a bundle, lines of resources, and phenopackets. */
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

    @DictionaryFile(resourcePath = "phenopacket.dict")
    @FuzzTest(maxDuration = DURATION)
    void phenopacket(byte[] input) {
        Readings.ofPhenopacket(input);
    }
}
