package org.calx.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.calx.record.About;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Tense;
import org.calx.record.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A word of danger is found wherever it stands in a text, whatever harmless words with "no" and "not" are around it; as
 * suspected at least, where "no fever, dusky skin" may be read in two ways.
 */
class DangerWordsTest {
    private static final int STORIES = 4000;

    /** Words and what they must be found as. */
    private record Said(String words, String concept) {}

    private static final List<Said> SKIN = List.of(
            new Said("a black patch", "black-skin"),
            new Said("the skin is dying", "necrosis"),
            new Said("black discolouration", "black-skin"),
            new Said("a purple net that doesn't fade", "net-pattern"),
            new Said("lacy purple marks", "purple"),
            new Said("a bruise I can't explain", "unexplained-bruise"),
            new Said("skin as hard as wood", "hard-plate"),
            new Said("dusky skin", "dusky"),
            new Said("a dark patch which does not go away", "dark-patch"),
            new Said("an open wound that won't heal", "open-wound"),
            new Said("a scab that is black", "black-skin"),
            new Said("it went purple", "purple"),
            new Said("it smells", "smells"));

    private static final List<Said> PAIN = List.of(
            new Said("strong painkillers don't touch it", "severe-pain"),
            new Said("the pain is unbearable", "severe-pain"),
            new Said("I can't bear the sheet on it", "cannot-bear-touch"),
            new Said("it burns like fire", "burning-pain"),
            new Said("I have not slept for pain", "night-pain"),
            new Said("nothing touches the pain", "severe-pain"),
            new Said("it has no feeling", "numb-area"),
            new Said("morphine doesn't help", "severe-pain"),
            new Said("I can't stand the pain", "severe-pain"),
            new Said("very painful", "severe-pain"),
            new Said("like glass under the skin", "severe-pain"));

    private static final List<Said> FACTORS = List.of(
            new Said("I am on dialysis", "dialysis"),
            new Said("I take warfarin", "warfarin"),
            new Said("my kidneys have failed", "kidney-disease"),
            new Said("I had a kidney transplant", "kidney-transplant"),
            new Said("I go on the machine three times a week", "dialysis"),
            new Said("stage 5 kidney disease", "ckd-stage-5"));

    private static final List<String> HARMLESS = List.of(
            "it won't heal",
            "I can't explain it",
            "no injury",
            "I never had this before",
            "I don't know why",
            "nobody knows what it is",
            "I am not sure what to do",
            "it is not getting better",
            "the cream did not help",
            "no fever",
            "I don't smoke",
            "nothing helps",
            "not diabetic",
            "I have not seen a doctor yet",
            "without any reason",
            "I did not knock it",
            "it does not go away",
            "paracetamol doesn't help",
            "no rash",
            "it is not itchy");

    private static final List<String> PLACES = List.of("on my thigh", "on the belly", "on both calves", "on my breast");
    private static final List<String> JOINTS = List.of(", ", ". ", " and ", "; ", " - ", "\n", ", and ");

    @Test
    void noWordOfTheKnowledgeHidesADangerBesideIt() {
        List<Said> beside = List.of(
                new Said("black patch on my thigh", "black-skin"),
                new Said("the pain is unbearable", "severe-pain"),
                new Said("my skin is purple", "purple"));
        List<String> lost = new ArrayList<>();
        int texts = 0;
        for (Concept danger : Texts.KNOWLEDGE.concepts().all()) {
            if (!danger.danger() || danger.kind() != ConceptKind.FINDING) {
                continue;
            }
            for (String words : danger.words().synonyms()) {
                for (Said other : beside) {
                    for (String joint : List.of(", ", ". ", " and ")) {
                        Said self = new Said(words, danger.id().value());
                        lost.addAll(lost(words + joint + other.words(), List.of(self, other)));
                        lost.addAll(lost(other.words() + joint + words, List.of(self, other)));
                        texts += 2;
                    }
                }
            }
        }

        assertThat(texts).isGreaterThan(30_000);
        assertThat(lost).isEmpty();
    }

    @Test
    void noDangerIsLostInAStory() {
        Random random = new Random(20261122);
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < STORIES; i++) {
            Said skin = any(SKIN, random);
            Said pain = any(PAIN, random);
            Said factor = any(FACTORS, random);
            List<String> parts = new ArrayList<>();
            parts.add(skin.words() + (random.nextBoolean() ? " " + any(PLACES, random) : ""));
            parts.add(pain.words());
            parts.add(factor.words());
            for (int k = random.nextInt(3); k > 0; k--) {
                parts.add(any(HARMLESS, random));
            }
            Collections.shuffle(parts, random);
            StringBuilder text = new StringBuilder(parts.get(0));
            parts.subList(1, parts.size())
                    .forEach(part -> text.append(any(JOINTS, random)).append(part));
            lost.addAll(lost(text.toString(), List.of(skin, pain, factor)));
        }

        assertThat(lost.size() > 40 ? lost.subList(0, 40) : lost).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no black skin",
                "it is not purple",
                "nothing is dark",
                "nothing is black or purple",
                "nothing black or purple",
                "it isn't black",
                "the skin has not turned black",
                "there is no purple net and no dark patch",
                "not dusky, not purple",
                "none of it is black",
                "no open wound, no ulcer",
                "it does not burn",
                "I have no severe pain",
                "never any black patches",
                "no purple, grey or black skin",
                "without black or dead skin"
            })
    void aDenialOfDangerIsNeitherAbsentNorPresent(String words) {
        Recognised recognised = Texts.narrative(words);

        assertThat(recognised.facts().stream().filter(DangerWordsTest::isDanger))
                .as(Texts.facts(recognised))
                .isEmpty();
    }

    private static boolean isDanger(Fact fact) {
        return !fact.concept().value().equals("free-text-not-understood")
                && Texts.KNOWLEDGE.concepts().get(fact.concept()).danger();
    }

    private static List<String> lost(String text, List<Said> said) {
        List<Fact> facts = Texts.narrative(text).facts();
        return said.stream()
                .filter(s -> facts.stream().noneMatch(f -> states(f, s.concept())))
                .map(s -> s.concept() + " in '" + text + "'")
                .toList();
    }

    private static boolean states(Fact fact, String concept) {
        return fact.value().equals(Value.PRESENT)
                && !(fact.about() instanceof About.Relative)
                && fact.tense() == Tense.NOW
                && Texts.KNOWLEDGE.concepts().isA(fact.concept(), ConceptId.of(concept));
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
