package org.calx.intake.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calx.record.Problem;

/** Problems to tell: of each kind and resource type the first ones, and how many more there are. */
final class Told {
    private static final int MOST_OF_A_SORT = 10;

    /** Beyond so many sorts, all others count as one. */
    private static final int MOST_SORTS = 100;

    private record Sort(Problem.Kind kind, String type) {}

    private static final class Group {
        private final Set<Problem> first = new LinkedHashSet<>();
        private int more;
        private String where = "";
    }

    private final Map<Sort, Group> groups = new LinkedHashMap<>();

    void add(Problem problem) {
        Sort sort = new Sort(problem.kind(), type(problem.where()));
        if (!groups.containsKey(sort) && groups.size() >= MOST_SORTS) {
            sort = new Sort(problem.kind(), "");
        }
        Group group = groups.computeIfAbsent(sort, s -> new Group());
        if (group.first.size() < MOST_OF_A_SORT) {
            group.first.add(problem);
        } else if (!group.first.contains(problem)) {
            group.more++;
            group.where = group.where.isEmpty() ? problem.where() : group.where;
        }
    }

    void addAll(List<Problem> problems) {
        problems.forEach(this::add);
    }

    void merge(Told other) {
        other.groups.forEach((sort, group) -> {
            group.first.forEach(this::add);
            if (group.more > 0) {
                Group mine = groups.computeIfAbsent(sort, s -> new Group());
                mine.more += group.more;
                mine.where = mine.where.isEmpty() ? group.where : mine.where;
            }
        });
    }

    List<Problem> all() {
        List<Problem> all = new ArrayList<>();
        groups.forEach((sort, group) -> {
            all.addAll(group.first);
            if (group.more > 0) {
                all.add(new Problem(
                        sort.kind(),
                        group.where,
                        "this and " + (group.more - 1) + " more problems of this sort"
                                + (sort.type().isEmpty() ? "" : " in " + sort.type()) + " are not told one by one",
                        "mend the ones above first"));
            }
        });
        return all;
    }

    /** The resource type in a place such as {@code file.json entry[3] Condition/c1.code}. */
    private static String type(String where) {
        int from = where.lastIndexOf(' ') + 1;
        int to = from;
        while (to < where.length() && Character.isLetter(where.charAt(to))) {
            to++;
        }
        return where.substring(from, to);
    }
}
