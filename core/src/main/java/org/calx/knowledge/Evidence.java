package org.calx.knowledge;

import java.util.Optional;

/**
 * A source.
 *
 * @param certainty A (trial) to E (expert view)
 * @param seen how much of it was read: full, abstract, part, secondary, none
 */
public record Evidence(
        String id,
        String citation,
        Optional<String> pmid,
        Optional<String> doi,
        Optional<String> url,
        String design,
        Optional<String> n,
        String certainty,
        String seen,
        String shows) {}
