package org.calx.app.web.search;

import java.util.List;

/**
 * A page that can be found.
 *
 * @param kind slug of its shelf, or of the family of pages it belongs to
 * @param text what it says first, shown with it
 * @param names other names for it, as good as its title
 * @param more further words by which it may be found
 */
public record SearchPage(
        String address, String kind, String title, String text, List<String> names, List<String> more) {
    public SearchPage {
        names = List.copyOf(names);
        more = List.copyOf(more);
    }
}
