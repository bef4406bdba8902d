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
            of.entry().match(new Adding(parts));
        }
        return parts;
    }

    /** Puts the parts of one entry into the map. */
    private record Adding(Map<String, Criterion> parts) implements Entry.Cases<Map<String, Criterion>> {
        private Map<String, Criterion> findings(Entry.Recognisable entry) {
            for (Finding finding : entry.recognition().findings()) {
                parts.put(unused(finding.name()), finding.when());
            }
            return parts;
        }

        /** A second finding of the same name is "… (2)". */
        private String unused(String name) {
            String free = name;
            for (int i = 2; parts.containsKey(free); i++) {
                free = name + " (" + i + ")";
            }
            return free;
        }

        private Map<String, Criterion> one(String name, Criterion criterion) {
            parts.put(name, criterion);
            return parts;
        }

        private Map<String, Criterion> cautions(String key, List<Entry.Caution> cautions) {
            for (int i = 0; i < cautions.size(); i++) {
                parts.put(key + " " + (i + 1), cautions.get(i).when());
            }
            return parts;
        }

        @Override
        public Map<String, Criterion> type(Entry.Type e) {
            return findings(e);
        }

        @Override
        public Map<String, Criterion> cause(Entry.Cause e) {
            return findings(e);
        }

        @Override
        public Map<String, Criterion> mimic(Entry.Mimic e) {
            return findings(e);
        }

        @Override
        public Map<String, Criterion> redFlag(Entry.RedFlag e) {
            parts.put("when", e.when());
            e.suspectWhen().ifPresent(s -> parts.put("suspect-when", s));
            return parts;
        }

        @Override
        public Map<String, Criterion> investigation(Entry.Investigation e) {
            parts.put("offer-when", e.offerWhen());
            return cautions("avoid-when", e.avoidWhen());
        }

        @Override
        public Map<String, Criterion> treatment(Entry.Treatment e) {
            parts.put("fits-when", e.fitsWhen());
            cautions("avoid-when", e.avoidWhen());
            return cautions("check-first", e.checkFirst());
        }

        @Override
        public Map<String, Criterion> remedy(Entry.Remedy e) {
            for (int i = 0; i < e.verdicts().size(); i++) {
                String name = "verdict " + (i + 1);
                e.verdicts().get(i).when().ifPresent(w -> parts.put(name, w));
            }
            return parts;
        }

        @Override
        public Map<String, Criterion> prevention(Entry.Prevention e) {
            return one("for-when", e.forWhen());
        }

        @Override
        public Map<String, Criterion> followUp(Entry.FollowUp e) {
            return one("for-when", e.forWhen());
        }

        @Override
        public Map<String, Criterion> site(Entry.Site e) {
            return one("for-when", e.forWhen());
        }

        @Override
        public Map<String, Criterion> claim(Entry.Claim e) {
            return parts;
        }

        @Override
        public Map<String, Criterion> outcome(Entry.Outcome e) {
            return parts;
        }
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
