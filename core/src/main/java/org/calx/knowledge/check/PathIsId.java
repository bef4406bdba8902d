package org.calx.knowledge.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The file's name is its id, and no id is given twice: over all entry folders together, else within its folder. */
final class PathIsId implements Check {
    private static final String ENTRIES = "entries";

    @Override
    public String name() {
        return "path-is-id";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        List<CheckFinding> findings = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        knowledge.files().forEach(file -> {
            String id = file.text("id").orElse("");
            String path = file.file();
            if (!path.endsWith("/" + id + ".yaml")) {
                findings.add(error(file, "the id is '" + id + "'", "give the file the name of its id"));
            }
            String folder = path.substring(0, Math.max(0, path.indexOf('/')));
            String space = CheckedKnowledge.ENTRY_FOLDERS.contains(folder) ? ENTRIES : folder;
            String earlier = seen.putIfAbsent(space + "/" + id, path);
            if (earlier != null) {
                findings.add(error(file, "the id '" + id + "' is also that of " + earlier, "rename one of them"));
            }
        });
        return findings;
    }
}
