package org.calx.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** A bundle with one resource of each type, for a few seconds: what every build can afford. */
class ShortFuzzTest {
    @DictionaryFile(resourcePath = "fhir.dict")
    @FuzzTest(maxDuration = "15s")
    void bundle(byte[] input) {
        Readings.ofRecord(input);
    }
}
