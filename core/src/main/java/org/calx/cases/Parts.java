package org.calx.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.calx.assess.Outcomes;
import org.calx.assess.Outcomes.Topic;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Finding;
import org.calx.logic.Criterion;
import org.calx.logic.Truth;

/** The named parts of an entry, by which a case can say why. */
public final class Parts {
    private Parts() {}

    /** The criteria of an entry or definition by name, in written order. */
    public static Map<String, Criterion> of(Subject subject) {
        Map<String, Criterion> parts = new LinkedHashMap<>();
        if (subject instanceof Subject.OfDefinition d) {
            parts.put("when", d.definition().when());
        } else if (subject instanceof Subject.OfEntry of) {
            add(parts, of.entry());
        }
        return parts;
    }

    private static void add(Map<String, Criterion> parts, Entry entry) {
        if (entry instanceof Entry.Recognisable r) {
            for (Finding finding : r.recognition().findings()) {
                parts.put(unused(parts, finding.name()), finding.when());
            }
        } else if (entry instanceof Entry.RedFlag flag) {
            parts.put("when", flag.when());
            flag.suspectWhen().ifPresent(s -> parts.put("suspect-when", s));
        } else if (entry instanceof Entry.Investigation i) {
            parts.put("offer-when", i.offerWhen());
            cautions(parts, "avoid-when", i.avoidWhen());
        } else if (entry instanceof Entry.Treatment t) {
            parts.put("fits-when", t.fitsWhen());
            cautions(parts, "avoid-when", t.avoidWhen());
            cautions(parts, "check-first", t.checkFirst());
        } else if (entry instanceof Entry.Remedy remedy) {
            for (int i = 0; i < remedy.verdicts().size(); i++) {
                String name = "verdict " + (i + 1);
                remedy.verdicts().get(i).when().ifPresent(w -> parts.put(name, w));
            }
        } else if (entry instanceof Entry.Prevention p) {
            parts.put("for-when", p.forWhen());
        } else if (entry instanceof Entry.FollowUp f) {
            parts.put("for-when", f.forWhen());
        }
    }

    private static void cautions(Map<String, Criterion> parts, String key, List<Entry.Caution> cautions) {
        for (int i = 0; i < cautions.size(); i++) {
            parts.put(key + " " + (i + 1), cautions.get(i).when());
        }
    }

    /** A second finding of the same name is "… (2)". */
    private static String unused(Map<String, Criterion> parts, String name) {
        String free = name;
        for (int i = 2; parts.containsKey(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    /** The full name of the part a case means: the name itself, or the beginning of one only; else empty. */
    static Optional<String> meant(Subject subject, String word) {
        List<String> names = new ArrayList<>(of(subject).keySet());
        if (isTreatment(subject)) {
            for (Topic topic : Topic.values()) {
                names.add(name(topic));
            }
        }
        if (names.contains(word)) {
            return Optional.of(word);
        }
        List<String> begin = names.stream().filter(n -> n.startsWith(word)).toList();
        return begin.size() == 1 ? Optional.of(begin.get(0)) : Optional.empty();
    }

    private static boolean isTreatment(Subject subject) {
        return subject instanceof Subject.OfEntry of && of.entry() instanceof Entry.Treatment;
    }

    private static String name(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a part comes to; unknown where the entry no longer has it. */
    static Truth truth(Subject subject, String name, Outcomes outcomes) {
        Criterion criterion = of(subject).get(name);
        if (criterion != null) {
            return outcomes.of(criterion);
        }
        if (subject instanceof Subject.OfEntry of && of.entry() instanceof Entry.Treatment t) {
            for (Topic topic : Topic.values()) {
                if (name(topic).equals(name)) {
                    return outcomes.of(t, topic);
                }
            }
        }
        return Truth.UNKNOWN;
    }
}
