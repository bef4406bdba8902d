package org.calx.intake.fhir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.calx.record.Problem;
import org.jspecify.annotations.Nullable;

/** What is wrong within one resource. */
final class Faults {
    /** So many are told of one resource; the rest is counted. */
    private static final int MOST = 8;

    /** A type or an id longer than this is none; it is shortened where it is named. */
    private static final int LONGEST_NAME = 80;

    private final Spot source;
    private @Nullable Set<Problem> problems;
    private int untold;
    private String type = "";
    private String id = "";
    private boolean ambiguous;

    /**
     * Where a resource stands.
     *
     * @param text file and line of a root; else the list of its holder
     */
    private record Spot(String text, @Nullable Spot parent, int entry) {
        String root() {
            return parent == null ? text : parent.root();
        }

        String full() {
            return parent == null
                    ? text
                    : parent.full() + (parent.parent == null ? " " : ".") + text + "[" + entry + "]";
        }
    }

    /** @param where file, and line where each line is a resource */
    Faults(String where) {
        this(new Spot(where, null, -1));
    }

    private Faults(Spot source) {
        this.source = source;
    }

    /** The faults of what a bundle or parameters hold at a place of a list. */
    Faults held(String list, int index) {
        return new Faults(new Spot(list, source, index));
    }

    /** Names the resource once its type and id are known. */
    void at(String type, String id) {
        this.type = shortened(type);
        this.id = shortened(id);
    }

    /** File, line, and the resource by type and id; a resource without an id by the entries that hold it. */
    String where() {
        if (!type.isEmpty() && !id.isEmpty()) {
            return source.root() + " " + type + "/" + id;
        }
        return type.isEmpty() ? source.full() : source.full() + " " + type;
    }

    String where(String path) {
        return path.isEmpty() ? where() : where() + (type.isEmpty() && source.parent == null ? " " : ".") + path;
    }

    void add(Problem.Kind kind, String path, String what, String remedy) {
        if (problems == null) {
            problems = new LinkedHashSet<>();
        }
        if (problems.size() < MOST) {
            problems.add(new Problem(kind, where(path), what, remedy));
        } else {
            untold++;
        }
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
        if (problems == null) {
            return List.of();
        }
        List<Problem> all = new ArrayList<>(problems);
        if (untold > 0) {
            all.add(new Problem(
                    Problem.Kind.MALFORMED,
                    where(),
                    untold + " more faults like these in this resource",
                    "mend the resource"));
        }
        return all;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
