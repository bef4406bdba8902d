package org.calx.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * All answers so far.
 *
 * @param others names of the lumps that can be taken back
 * @param isOver whether nothing more is asked
 */
public record AnswersModel(List<Page> pages, List<String> others, boolean isOver) {

    /** The answers of one page. @param lump which one it is about, where there are several */
    public record Page(int step, Optional<Integer> lump, List<Line> lines) {}

    /** A question and what was said. */
    public record Line(String question, List<String> said) {}
}
