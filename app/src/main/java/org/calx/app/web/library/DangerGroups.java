package org.calx.app.web.library;

import java.util.List;

/** The groups of dangers, in the order in which a page shows them. */
final class DangerGroups {
    static final List<String> ORDER = List.of(
            "skin", "body", "infection", "blood-flow", "joint", "newborn", "medicine", "mineral", "growth", "mind");

    private DangerGroups() {}
}
