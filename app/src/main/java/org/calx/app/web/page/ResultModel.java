package org.calx.app.web.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.app.web.view.Reading;
import org.calx.words.Document;
import org.calx.words.Document.Part;
import org.calx.words.Document.Section;
import org.calx.words.Wording;

/**
 * The answer as its page shows it: first what to do, then the parts to open.
 *
 * @param sourcesHeading what the list of sources is called
 * @param mustGetHelp whether a danger was raised that is an emergency
 * @param answersAt the address at which the answers begin, to change them
 * @param placesAt the address at which another lump is told of, or empty
 */
public record ResultModel(
        Reading reading, String sourcesHeading, boolean mustGetHelp, String answersAt, String placesAt) {
    private static final Set<Part> FIRST = EnumSet.of(Part.CHECK_NOW, Part.NEXT, Part.WORDS, Part.UNTIL);

    public Document letter() {
        return reading.document();
    }

    /** What stands open on the first screen, in the order of the letter. */
    public List<Section> first() {
        return letter().sections().stream()
                .filter(s -> FIRST.contains(s.part()))
                .toList();
    }

    /** What a tap opens; what would change the answer has a page of its own. */
    public List<Section> parts() {
        return letter().sections().stream()
                .filter(s -> !FIRST.contains(s.part()) && s.part() != Part.CHANGES)
                .toList();
    }

    public Optional<Section> changes() {
        return letter().section(Part.CHANGES);
    }

    /** The style classes of a section of the first screen; an emergency stands out as one. */
    public String frameOf(Section section) {
        if (section.part() != Part.NEXT) {
            return "";
        }
        return section.tone() == Document.Tone.EMERGENCY ? "step-now notice emergency" : "step-now";
    }

    public String tone(Section section) {
        return Wording.word(section.tone());
    }
}
