package org.calx.app.web.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of all pages, in memory. A page counts the more, the rarer the words are that it shares with the search, the
 * nearer to its title they stand, and the more of the search it holds. A word that no page has stands for the words that
 * are a slip or an ending away. Immutable; safe to share.
 */
public final class SearchIndex {
    private static final double TITLE = 6;
    private static final double NAMES = 5;
    private static final double TEXT = 2;
    private static final double MORE = 1;

    /** Words of a name or text up to which each counts fully. */
    private static final double SHORT = 4;

    /** What a word counts that was not typed but is meant by what was typed. */
    private static final double MEANT = 0.45;

    private static final double ENDING = 0.7;
    private static final double SLIP = 0.8;
    private static final double TWO_SLIPS = 0.55;

    /** Shorter beginnings stand for too many words. */
    private static final int BEGINNING = 4;

    private static final int MOST_WORDS = 40;

    private final Terms terms;
    private final List<SearchPage> pages;
    private final Map<String, Map<Integer, Double>> weights = new HashMap<>();
    private final Map<String, String> sounds = new HashMap<>();
    private final List<Set<String>> wholeNames = new ArrayList<>();

    /** @param language of the pages, for example {@code en} */
    public SearchIndex(String language, List<SearchPage> pages) {
        terms = new Terms(language);
        this.pages = List.copyOf(pages);
        for (int i = 0; i < pages.size(); i++) {
            SearchPage page = pages.get(i);
            int at = i;
            add(at, TITLE, page.title());
            page.names().forEach(n -> add(at, NAMES, n));
            add(at, TEXT, page.text());
            page.more().forEach(m -> add(at, MORE, m));
            Set<String> whole = new LinkedHashSet<>();
            whole.add(joined(page.title()));
            page.names().forEach(n -> whole.add(joined(n)));
            wholeNames.add(whole);
        }
        weights.keySet().forEach(t -> sounds.put(t, Slips.sound(t)));
    }

    /** A word of a short name says more of its page than one of a long sentence. @param most weight of a word */
    private void add(int page, double most, String text) {
        List<String> found = terms.of(text);
        double weight = most * SHORT / Math.max(SHORT, found.size());
        found.forEach(t -> weigh(t, page, weight));
        for (int i = 1; i < found.size(); i++) {
            weigh(found.get(i - 1) + found.get(i), page, weight / 2);
        }
    }

    /** The strongest place counts: a word that stands often is not the more important for it. */
    private void weigh(String term, int page, double weight) {
        weights.computeIfAbsent(term, t -> new HashMap<>()).merge(page, weight, Math::max);
    }

    private String joined(String text) {
        return String.join(" ", terms.of(text));
    }

    /** The pages whose title or other name is just these words. */
    public List<SearchPage> named(String words) {
        String whole = joined(words);
        List<SearchPage> found = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            if (!whole.isEmpty() && wholeNames.get(i).contains(whole)) {
                found.add(pages.get(i));
            }
        }
        return found;
    }

    /**
     * Best first.
     *
     * @param words as typed
     * @param meant what the words mean in the terms of the guide, as far as it was understood
     * @param most pages to give
     */
    public List<SearchPage> find(String words, Collection<String> meant, int most) {
        Map<Integer, Double> scores = new HashMap<>();
        Map<Integer, Set<String>> matched = new HashMap<>();
        List<String> typed =
                terms.of(words).stream().distinct().limit(MOST_WORDS).toList();
        for (String term : typed) {
            near(term)
                    .forEach((t, share) -> score(t, share, scores)
                            .forEach(p -> matched.computeIfAbsent(p, k -> new LinkedHashSet<>())
                                    .add(term)));
        }
        meant.stream()
                .flatMap(m -> terms.of(m).stream())
                .distinct()
                .limit(MOST_WORDS)
                .filter(t -> !typed.contains(t))
                .forEach(t -> score(t, MEANT, scores));
        String whole = joined(words);
        List<Integer> order = new ArrayList<>(scores.keySet());
        Map<Integer, Double> last = new HashMap<>();
        for (int page : order) {
            double share = typed.isEmpty()
                    ? 1
                    : (double) matched.getOrDefault(page, Set.of()).size() / typed.size();
            double named = wholeNames.get(page).contains(whole) ? 2 : 1;
            last.put(page, scores.getOrDefault(page, 0.0) * (0.4 + share) * named);
        }
        order.sort(Comparator.comparing((Integer p) -> last.getOrDefault(p, 0.0))
                .reversed()
                .thenComparing(p -> p));
        return order.stream().limit(most).map(pages::get).toList();
    }

    private Collection<Integer> score(String term, double share, Map<Integer, Double> scores) {
        Map<Integer, Double> found = weights.getOrDefault(term, Map.of());
        double rare = Math.log(1 + (double) pages.size() / (1 + found.size()));
        found.forEach((page, weight) -> scores.merge(page, weight * rare * share, Double::sum));
        return found.keySet();
    }

    /** The word itself, or what it may stand for, with the share that it then counts. */
    private Map<String, Double> near(String term) {
        if (weights.containsKey(term)) {
            return Map.of(term, 1.0);
        }
        Map<String, Double> near = new LinkedHashMap<>();
        String sound = Slips.sound(term);
        int allowed = Slips.allowed(term.length());
        int fewest = allowed + 1;
        for (String known : weights.keySet()) {
            if (term.length() >= BEGINNING && known.startsWith(term)) {
                near.put(known, ENDING);
            } else if (allowed > 0 && known.length() >= BEGINNING - 1) {
                String other = sounds.getOrDefault(known, known);
                int slips = Math.max(
                        1, Math.min(Slips.between(term, known, allowed), Slips.between(sound, other, allowed)));
                fewest = Math.min(fewest, slips);
                if (slips <= allowed) {
                    near.merge(known, slips == 1 ? SLIP : TWO_SLIPS, Math::max);
                }
            }
        }
        if (fewest == 1) {
            near.values().removeIf(v -> v == TWO_SLIPS);
        }
        return near;
    }
}
