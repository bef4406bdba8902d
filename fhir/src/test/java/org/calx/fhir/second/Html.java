package org.calx.fhir.second;

import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** The words of a narrative, each block on its own line. */
final class Html {
    private Html() {}

    static String text(XhtmlNode node) {
        StringBuilder text = new StringBuilder();
        write(node, text);
        return text.toString();
    }

    private static void write(XhtmlNode node, StringBuilder text) {
        if (node.getNodeType() == NodeType.Text) {
            text.append(node.getContent());
        }
        node.getChildNodes().forEach(c -> write(c, text));
        if (node.getName() != null
                && !java.util.Set.of("b", "i", "span", "a", "em", "strong").contains(node.getName())) {
            text.append('\n');
        }
    }
}
