package org.calx.app.json;

import org.calx.record.About;
import org.calx.record.Fact;
import org.calx.record.Value;
import org.calx.words.Names;
import org.calx.words.Wording;

/** Writes what was read, one fact at a time. */
final class FactJson {
    private final Json j;
    private final Names names;

    FactJson(Json j, Names names) {
        this.j = j;
        this.names = names;
    }

    void write(Fact f) {
        j.text("concept", f.concept().value());
        j.text("name", names.of(f.concept()));
        j.object("value", v -> value(f.value()));
        j.object("about", a -> about(f.about()));
        j.text("tense", Wording.word(f.tense()));
        j.text("certainty", Wording.word(f.certainty()));
        j.text("when", f.when().map(Object::toString));
        j.object("origin", o -> {
            j.text("source", Wording.word(f.origin().source()));
            j.text("where", f.origin().where());
            j.text("words", f.origin().words());
        });
    }

    private void value(Value value) {
        if (value instanceof Value.Measured m) {
            j.text("kind", "measured");
            j.text("comparator", Wording.word(m.comparator()));
            j.number("number", m.stated().number());
            j.text("unit", m.stated().unit());
            m.lowLimit().ifPresent(l -> j.number("lowLimit", l));
            m.highLimit().ifPresent(h -> j.number("highLimit", h));
        } else if (value instanceof Value.Level level) {
            j.text("kind", "level");
            j.text("level", Wording.word(level.grade()));
        } else {
            j.text("kind", value instanceof Value.Present ? "present" : "absent");
        }
    }

    private void about(About about) {
        if (about instanceof About.OfLesion of) {
            j.text("kind", "lesion");
            j.text("lesion", of.lesion().name());
            j.text("side", Wording.word(of.lesion().side()));
        } else if (about instanceof About.Relative relative) {
            j.text("kind", "relative");
            j.text("relation", relative.relation());
        } else {
            j.text("kind", "patient");
        }
    }
}
