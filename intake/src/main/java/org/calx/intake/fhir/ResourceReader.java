package org.calx.intake.fhir;

import java.util.List;
import java.util.Map;

/** Reads one resource type. A new type is a class of this shape and a line in {@link Readers}. */
interface ResourceReader {
    /** The resource type, such as {@code Condition}. */
    String type();

    /** The elements that are used and what for, in the order of the specification. */
    Map<String, String> used();

    /** The elements that are knowingly not used, and why not. */
    Map<String, String> ignored();

    /** The references whose targets are needed to read the resource. */
    default List<Element> needs(Element resource) {
        return List.of();
    }

    /** Reads the resource into the chart of the person it is about. */
    void read(Element resource, Chart chart, Tools tools);
}
