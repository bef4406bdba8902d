package org.calx.app;

import java.nio.file.Path;
import org.calx.app.guide.Guide;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What the options of commands that write pages choose, or what stands for an option that was not given. */
final class Chosen {
    private Chosen() {}

    /**
     * The knowledge of a folder or pack.
     *
     * @param given the option; null for the knowledge the program was built with
     */
    static Knowledge knowledge(@Nullable Path given) {
        return given == null ? KnowledgeStore.packed() : Guide.knowledgeOf(given);
    }

    /** A place beside the program, in whose folder {@code docs} it is. @param option what names another */
    static Path beside(CommandSpec spec, String place, String option) {
        return Home.folder("docs")
                .map(docs -> docs.resolveSibling(place))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "there is no folder docs beside the program; name a place with " + option));
    }
}
