package org.calx.app.web.view;

import java.util.List;

/** Where one can go from every page. */
public final class Links {
    /** Above the page. */
    public static final List<Link> HEADER = List.of(
            new Link("/check", "site.nav.check"), //
            new Link("/guide", "site.nav.guide"),
            new Link("/home-care", "site.nav.home-care"),
            new Link("/search", "site.nav.search"));

    /** Below the page. */
    public static final List<Link> FOOTER = List.of(
            new Link("/clinicians", "site.nav.clinicians"), //
            new Link("/keep", "keep.link"),
            new Link("/about", "site.nav.about"),
            new Link("/privacy", "site.nav.privacy"),
            new Link("/safety", "site.nav.safety"),
            new Link("/sources", "site.nav.sources"),
            new Link("/accessibility", "site.nav.accessibility"),
            new Link("/versions", "site.nav.versions"),
            new Link("/site-map", "site.nav.site-map"));

    private Links() {}

    /** A page of ours. @param key of the words that name it */
    public record Link(String path, String key) {
        public boolean isCurrent(String other) {
            return other.equals(path) || other.startsWith(path + "/");
        }
    }
}
