package org.calx.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calx.knowledge.Entry.Advice;
import org.calx.knowledge.Entry.Caution;
import org.calx.knowledge.Entry.Safety;
import org.calx.knowledge.Entry.SafetyVerdict;
import org.calx.knowledge.Finding.Strength;

/** Reads entries, one method a kind. */
final class EntryReader {
    private final CriterionReader criteria;

    EntryReader(CriterionReader criteria) {
        this.criteria = criteria;
    }

    Entry type(Node n) {
        return new Entry.Type(head(n), recognition(n), n.maybe("parent"));
    }

    Entry cause(Node n) {
        return new Entry.Cause(head(n), recognition(n), n.texts("types"));
    }

    Entry mimic(Node n) {
        return new Entry.Mimic(head(n), recognition(n));
    }

    Entry redFlag(Node n) {
        Level level = level(n, "level", "");
        return new Entry.RedFlag(
                head(n),
                level,
                level(n, "open-level", level == Level.WITHIN_WEEKS ? level.word() : "within-days"),
                n.text("group"),
                criteria.read(n.at("when")),
                n.find("suspect-when").map(criteria::read),
                n.text("seen-by"),
                n.text("expires"),
                action(n.at("action")),
                n.text("clinical-action", ""),
                n.texts("do-not"));
    }

    Entry investigation(Node n) {
        return new Entry.Investigation(
                head(n),
                n.text("tier"),
                criteria.read(n.at("offer-when")),
                cautions(n, "avoid-when"),
                n.texts("settles"),
                n.texts("does-not-exclude"),
                ConceptReader.ids(n, "reads"),
                n.items("results").stream()
                        .map(r -> new Entry.Result(r.text("if"), ConceptReader.ids(r, "of"), r.text("means")))
                        .toList());
    }

    Entry treatment(Node n) {
        return new Entry.Treatment(
                head(n),
                CriterionReader.choice(
                        n,
                        "use",
                        "offer",
                        Map.of(
                                "offer", Entry.Use.OFFER,
                                "do-not-use", Entry.Use.DO_NOT_USE,
                                "do-not-stop", Entry.Use.DO_NOT_STOP)),
                criteria.read(n.at("fits-when")),
                cautions(n, "avoid-when"),
                cautions(n, "check-first"),
                safety(n.at("pregnancy")),
                safety(n.at("breast-feeding")),
                safety(n.at("childhood")),
                safety(n.at("kidney")),
                n.maybe("dose"),
                n.maybe("effect"),
                n.maybe("monitor"),
                n.maybe("stop-rule"));
    }

    Entry remedy(Node n) {
        List<Entry.Verdict> verdicts = n.items("verdicts").stream()
                .map(v -> new Entry.Verdict(
                        CriterionReader.choice(
                                v,
                                "verdict",
                                "",
                                Map.of("safe", Advice.SAFE, "ask", Advice.ASK, "avoid", Advice.AVOID)),
                        v.find("when").map(criteria::read),
                        v.text("plain"),
                        v.text("reason"),
                        v.maybe("source")))
                .toList();
        if (verdicts.isEmpty() || verdicts.get(verdicts.size() - 1).when().isPresent()) {
            throw n.fault("no verdict for everyone", "end 'verdicts' with one that has no 'when'");
        }
        return new Entry.Remedy(head(n), verdicts, n.text("done-already"), n.texts("also-called"));
    }

    Entry prevention(Node n) {
        return new Entry.Prevention(head(n), criteria.read(n.at("for-when")));
    }

    Entry followUp(Node n) {
        Period interval;
        try {
            interval = Period.parse(n.text("interval"));
        } catch (DateTimeException e) {
            throw n.fault("'" + n.text("interval") + "' is not a period", "write an ISO 8601 period such as P3M");
        }
        return new Entry.FollowUp(head(n), criteria.read(n.at("for-when")), interval);
    }

    Entry claim(Node n) {
        return new Entry.Claim(head(n), n.text("verdict"), n.text("truth"));
    }

    Entry site(Node n) {
        return new Entry.Site(
                head(n),
                criteria.read(n.at("for-when")),
                n.texts("types"),
                n.texts("mimics"),
                n.at("changes").items().stream()
                        .map(c -> new Entry.Change(c.text("what"), c.text("plain"), c.maybe("source")))
                        .toList());
    }

    static Entry outcome(Node n) {
        return new Entry.Outcome(
                head(n), n.text("measures"), n.maybe("unit"), n.maybe("range"), n.maybe("change"), n.text("how"));
    }

    private static Level level(Node n, String key, String otherwise) {
        return CriterionReader.choice(
                n,
                key,
                otherwise,
                Map.of(
                        "emergency", Level.EMERGENCY,
                        "within-days", Level.WITHIN_DAYS,
                        "within-weeks", Level.WITHIN_WEEKS));
    }

    private static Entry.Action action(Node n) {
        return new Entry.Action(n.text("where"), n.text("whom"), n.text("say"));
    }

    static StandingAction standingAction(Node n) {
        return new StandingAction(n.text("id"), action(n.at("action")), n.text("seen-by"), n.text("expires"));
    }

    static Evidence evidence(Node n) {
        return new Evidence(
                n.text("id"),
                n.text("citation"),
                n.maybe("pmid"),
                n.maybe("doi"),
                n.maybe("url"),
                n.text("design"),
                n.maybe("n"),
                n.text("certainty"),
                n.text("seen"),
                n.text("shows", ""));
    }

    private static Head head(Node n) {
        Node reviewed = n.at("reviewed");
        return new Head(
                n.text("id"),
                n.text("name"),
                n.text("plain"),
                n.text("clinical", ""),
                n.items("evidence").stream()
                        .map(e -> new Support(
                                e.text("source"),
                                e.text("shows", ""),
                                e.text("supports", ""),
                                e.text("certainty", "").equals("expert")))
                        .toList(),
                new Review(reviewed.text("by"), day(reviewed.at("date")), day(reviewed.at("next"))));
    }

    private static LocalDate day(Node n) {
        try {
            return LocalDate.parse(n.text());
        } catch (DateTimeException e) {
            throw n.fault("'" + n.text() + "' is not a date", "write \"2026-11-22\" in quotes");
        }
    }

    private Entry.Recognition recognition(Node n) {
        return new Entry.Recognition(
                n.texts("also-called"),
                n.whole("prior", 100),
                n.items("findings").stream().map(this::finding).toList(),
                n.texts("do-first"));
    }

    private Finding finding(Node n) {
        boolean speaksFor = n.has("for");
        if (speaksFor == n.has("against")) {
            throw n.fault("a finding is either for or against", "write one of 'for: …' and 'against: …'");
        }
        Strength strength = CriterionReader.choice(
                n,
                speaksFor ? "for" : "against",
                "",
                Map.of(
                        "settles", Strength.SETTLES,
                        "strong", Strength.STRONG,
                        "moderate", Strength.MODERATE,
                        "weak", Strength.WEAK));
        return new Finding(
                speaksFor, strength, n.text("family"), n.text("name"), criteria.read(n.at("when")), n.maybe("source"));
    }

    private List<Caution> cautions(Node n, String key) {
        return n.items(key).stream()
                .map(c -> new Caution(
                        criteria.read(c.at("when")), c.text("reason"), c.text("plain", ""), c.maybe("source")))
                .toList();
    }

    private static Safety safety(Node n) {
        SafetyVerdict verdict = CriterionReader.choice(
                n,
                "verdict",
                "",
                Map.of(
                        "avoid", SafetyVerdict.AVOID,
                        "caution", SafetyVerdict.CAUTION,
                        "ok", SafetyVerdict.OK,
                        "unknown", SafetyVerdict.UNKNOWN));
        Optional<Node> below = n.find("below-age").or(() -> n.find("below-egfr"));
        return new Safety(verdict, n.text("note", ""), below.map(CriterionReader::number));
    }
}
