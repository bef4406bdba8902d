package org.calx.app.web.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Support;

/** The guide as pages for people, made from the knowledge. */
public final class Library {
    private final Knowledge knowledge;
    private final Sections sections;
    private final NeighbourFinder neighbours;
    private final ClinicalParts clinical;

    public Library(Knowledge knowledge) {
        this.knowledge = knowledge;
        sections = new Sections(knowledge);
        neighbours = new NeighbourFinder(knowledge);
        clinical = new ClinicalParts(knowledge);
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    /** An entry on its shelf, in short. @param text what it is */
    public record Card(String address, String title, String text, Optional<String> badge) {}

    public Optional<Page> page(Shelf shelf, String id) {
        return shelf.entry(knowledge, id).map(this::page);
    }

    public Optional<ClinicalPage> clinical(Shelf shelf, String id) {
        return shelf.entry(knowledge, id)
                .map(e -> new ClinicalPage(page(e), e.head().clinical(), e.match(clinical)));
    }

    private Page page(Entry e) {
        Shelf shelf = Shelf.of(e);
        return new Page(
                shelf,
                e.id(),
                Titles.of(e),
                e.head().plain(),
                badge(e),
                said(e),
                namesOf(e),
                e.match(sections),
                neighbours.of(e),
                SourceNote.of(knowledge, e.head()),
                e.head().unverified(),
                !e.head().evidence().isEmpty() && e.head().evidence().stream().allMatch(Support::expert),
                e.head().reviewed(),
                Diagrams.of(e));
    }

    /** All entries of a shelf, by title; dangers most urgent first. */
    public List<Card> cards(Shelf shelf) {
        Comparator<Entry> byTitle = Comparator.comparing(e -> Titles.of(e).toLowerCase(Locale.ROOT));
        return shelf.entries(knowledge).stream()
                .map(Entry.class::cast)
                .sorted(Comparator.comparing(Library::isKindOfAnother).thenComparing(byTitle))
                .map(this::card)
                .toList();
    }

    private static boolean isKindOfAnother(Entry e) {
        return e instanceof Entry.Type type && type.parent().isPresent();
    }

    public Card card(Entry e) {
        return new Card(Shelf.address(e), Titles.of(e), e.head().plain(), badge(e));
    }

    /** The dangers by group, in the order of the words for them, and in each the most urgent first. */
    public Map<String, List<Card>> dangers() {
        Map<String, List<Card>> groups = new TreeMap<>(Comparator.comparing(DangerGroups.ORDER::indexOf));
        knowledge.entries(Entry.RedFlag.class).stream()
                .sorted(Comparator.comparing(Entry.RedFlag::level).reversed())
                .forEach(f -> groups.computeIfAbsent(f.group(), g -> new ArrayList<>())
                        .add(card(f)));
        return groups;
    }

    private static Optional<String> badge(Entry e) {
        if (e instanceof Entry.RedFlag flag) {
            return Optional.of("level." + flag.level().word());
        }
        if (e instanceof Entry.Claim claim) {
            return Optional.of("verdict." + claim.verdict());
        }
        if (e instanceof Entry.Treatment t && t.use() != Entry.Use.OFFER) {
            return Optional.of("use." + t.use().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return Optional.empty();
    }

    private static Optional<String> said(Entry e) {
        return e instanceof Entry.Claim claim && !Titles.isTrue(claim)
                ? Optional.of(claim.head().name())
                : Optional.empty();
    }

    /** Other names that people or authors use. */
    public static List<String> namesOf(Entry e) {
        if (e instanceof Entry.Recognisable r) {
            return r.recognition().alsoCalled();
        }
        return e instanceof Entry.Remedy remedy ? remedy.alsoCalled() : List.of();
    }
}
