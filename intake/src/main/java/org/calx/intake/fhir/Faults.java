package org.calx.intake.fhir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.calx.record.Problem;

/** What is wrong within one resource. */
final class Faults {
    private final Set<Problem> problems = new LinkedHashSet<>();
    private String where;
    private boolean ambiguous;

    /** @param where file and place of the resource */
    Faults(String where) {
        this.where = where;
    }

    /** Names the resource once its type and id are known. */
    void at(String place) {
        where = place;
    }

    String where() {
        return where;
    }

    String where(String path) {
        return path.isEmpty() ? where : where + "." + path;
    }

    void add(Problem.Kind kind, String path, String what, String remedy) {
        problems.add(new Problem(kind, where(path), what, remedy));
    }

    void malformed(String path, String found, String expected) {
        add(Problem.Kind.MALFORMED, path, "found " + found + " where " + expected + " belongs", "write " + expected);
    }

    void impossible(String path, String what) {
        add(Problem.Kind.IMPOSSIBLE_VALUE, path, what, "check the value at its source");
    }

    /** A field was given twice: which one is meant is not known, so the resource is not used. */
    void ambiguous(String path) {
        ambiguous = true;
        add(
                Problem.Kind.MALFORMED,
                path,
                "this field is given twice, so nothing of this resource was used",
                "give each field once");
    }

    boolean isAmbiguous() {
        return ambiguous;
    }

    List<Problem> problems() {
        return new ArrayList<>(problems);
    }
}
