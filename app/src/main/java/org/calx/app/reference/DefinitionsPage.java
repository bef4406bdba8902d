package org.calx.app.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.calx.knowledge.Knowledge;

/** The named criteria that entries share, what each means, and who uses it. */
final class DefinitionsPage {
    private final Knowledge knowledge;
    private final Readers readers;
    private final Links links;
    private final CriterionText criteria;

    DefinitionsPage(Knowledge knowledge, Readers readers) {
        this.knowledge = knowledge;
        this.readers = readers;
        links = Links.ofTop(knowledge);
        criteria = new CriterionText(links);
    }

    String page() {
        Text text = Text.page("Definitions", "[Reference](index.md) · criteria with a name, used in many places.");
        knowledge.definitions().stream()
                .sorted(Comparator.comparing(Knowledge.Definition::id))
                .forEach(d -> definition(text, d));
        return text.toString();
    }

    private void definition(Text text, Knowledge.Definition d) {
        text.anchored(d.id(), Text.capital(d.name()))
                .raw(Text.capital(criteria.of(d.when())).replaceFirst("\n", "\n\n"));
        List<String> users = new ArrayList<>();
        readers.definitionsWith(d.id()).forEach(u -> users.add("Definition " + links.definition(u.id(), u.name())));
        users.addAll(Readers.points(readers.ofDefinition(d.id()), links));
        if (!users.isEmpty()) {
            text.raw("Used by:").points(users);
        }
    }
}
