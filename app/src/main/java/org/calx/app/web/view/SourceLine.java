package org.calx.app.web.view;

/**
 * A source as one line of a list.
 *
 * @param text what is said of it before the link
 * @param link the words of the link
 * @param address where it leads; empty if nowhere
 * @param after what is said behind it
 */
public record SourceLine(String text, String link, String address, String after) {}
