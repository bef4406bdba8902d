package org.calx.app.web.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;

/** The kinds of entries as shelves of the guide, in the order in which a person finds them. */
public enum Shelf {
    GET_HELP(Entry.RedFlag.class),
    TYPES(Entry.Type.class),
    CAUSES(Entry.Cause.class),
    LOOK_ALIKES(Entry.Mimic.class),
    PLACES(Entry.Site.class),
    TESTS(Entry.Investigation.class),
    TREATMENTS(Entry.Treatment.class),
    REMEDIES(Entry.Remedy.class),
    PREVENTION(Entry.Prevention.class),
    FOLLOW_UP(Entry.FollowUp.class),
    CLAIMS(Entry.Claim.class),
    MEASURES(Entry.Outcome.class);

    private final Class<? extends Entry> kind;

    Shelf(Class<? extends Entry> kind) {
        this.kind = kind;
    }

    /** Its word in addresses and in word files, for example {@code look-alikes}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String address() {
        return "/guide/" + slug();
    }

    /** The page of one entry. */
    public static String address(Entry entry) {
        return of(entry).address() + "/" + entry.id();
    }

    public static Shelf of(Entry entry) {
        return Arrays.stream(values())
                .filter(s -> s.kind.isInstance(entry))
                .findFirst()
                .orElseThrow();
    }

    public static Optional<Shelf> named(String slug) {
        return Arrays.stream(values()).filter(s -> s.slug().equals(slug)).findFirst();
    }

    /** In the order of their files. */
    public List<? extends Entry> entries(Knowledge knowledge) {
        return knowledge.entries(kind);
    }

    public Optional<Entry> entry(Knowledge knowledge, String id) {
        return knowledge.entry(id).filter(kind::isInstance);
    }
}
