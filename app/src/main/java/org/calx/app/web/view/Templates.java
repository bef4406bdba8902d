package org.calx.app.web.view;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.calx.app.web.http.PlainText;

/** The templates, turned into Java when the program was built. */
public final class Templates {
    private static final int ROOM = 16_384;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "gg.jte.generated.precompiled");

    /**
     * Escaped by the templates. Marks of direction are left out of all of it, as they can stand in a file that was read
     * too.
     *
     * @param page a template under {@code page/}, for example {@code start}
     */
    public String page(String page, Frame frame, Object model) {
        StringOutput out = new StringOutput(ROOM);
        engine.render("page/" + page + ".jte", Map.of("frame", frame, "model", model), out);
        return PlainText.withoutDirection(out.toString());
    }

    public String page(String page, Frame frame) {
        StringOutput out = new StringOutput(ROOM);
        engine.render("page/" + page + ".jte", Map.of("frame", frame), out);
        return out.toString();
    }

    /** The example of a component, as markup to stand in a page. */
    public String example(String component, Frame frame) {
        StringOutput out = new StringOutput(ROOM);
        engine.render("component/" + component + "/example.jte", Map.of("frame", frame), out);
        return out.toString();
    }
}
