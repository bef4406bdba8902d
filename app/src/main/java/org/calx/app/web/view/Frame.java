package org.calx.app.web.view;

import java.time.LocalDate;
import java.util.Optional;
import org.calx.app.web.visit.VisitId;

/**
 * What every page has around its own content, and what its template may ask for.
 *
 * @param title of the page, which is also its one main heading
 * @param path of the page, without anything personal
 * @param id whose page it is
 * @param country as chosen once, for emergency numbers
 * @param hasVisit whether there are answers to return to or to delete
 * @param program version of the program
 * @param knowledge version of the knowledge
 * @param reviewed whether a named clinician has signed the knowledge
 * @param forOther whether someone answers for another person
 * @param behind whether the last answers could not be written, though they asked to keep them
 */
public record Frame(
        Texts texts,
        Assets assets,
        String title,
        String path,
        VisitId id,
        Optional<String> country,
        boolean hasVisit,
        LocalDate day,
        String program,
        String knowledge,
        boolean reviewed,
        boolean forOther,
        boolean behind) {

    /** A sentence of the word files. */
    public String say(String key, Object... parts) {
        return texts.say(key, parts);
    }

    /** What each form must send along. */
    public String formToken() {
        return id.formToken();
    }

    public Frame titled(String other) {
        return new Frame(
                texts, assets, other, path, id, country, hasVisit, day, program, knowledge, reviewed, forOther, behind);
    }
}
