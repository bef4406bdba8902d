package org.calx.fhir.second;

import org.hl7.fhir.r4.model.Resource;

/** Makes facts of one resource type. */
interface Extractor<R extends Resource> {
    Class<R> type();

    void extract(R resource, Page page);
}
