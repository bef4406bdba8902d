package org.calx.app.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.calx.record.Problem;
import org.calx.words.ClinicianExtras;
import org.calx.words.Document;

/**
 * The whole assessment for a clinician.
 *
 * @param left people of the input who are not shown
 */
public record ClinicianModel(List<One> people, int left) {
    /**
     * Where a record is given.
     *
     * @param given before, to be mended
     * @param problem why it could not be read
     */
    public record Form(String given, Optional<Problem> problem) {}

    /**
     * The assessment of one patient.
     *
     * @param old that the note is too old for its answer to count, if it is
     * @param report without its options, which are the treatments
     * @param text all of it, to be copied
     */
    public record One(
            Document report,
            Optional<String> old,
            String safetyNet,
            List<ClinicianExtras.Row> treatments,
            List<TreeModel> trees,
            String sources,
            String text) {}

    /**
     * A branch of an explanation.
     *
     * @param verdict yes, no, unknown or a standing
     */
    public record TreeModel(String verdict, String label, String reason, List<TreeModel> branches) {}

    /** The points of a list with the rest that a short form leaves out. */
    public static List<Document.Point> all(Document.Points points) {
        return Stream.concat(points.points().stream(), points.more().stream()).toList();
    }
}
