package org.calx.knowledge;

/**
 * One piece of evidence for a part of an entry.
 *
 * @param source id of a source, or {@code unverified}
 * @param shows what the source shows, in our own words
 * @param supports which part of the file it carries
 * @param expert whether the statement is an inference or common practice, not a published rule
 */
public record Support(String source, String shows, String supports, boolean expert) {
    public static final String UNVERIFIED = "unverified";

    public boolean unverified() {
        return source.equals(UNVERIFIED);
    }
}
