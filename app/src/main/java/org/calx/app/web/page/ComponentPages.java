package org.calx.app.web.page;

import java.util.List;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;
import org.calx.app.web.view.Components;
import org.calx.app.web.view.Frame;

/** The parts of the pages, each with its example; for whoever builds pages. */
public final class ComponentPages {
    private final Desk desk;

    ComponentPages(Desk desk) {
        this.desk = desk;
    }

    void addTo(Routes routes) {
        routes.get("/components", this::all);
    }

    private Response all(Request request) {
        Caller caller = desk.caller(request);
        Frame frame = caller.frame("site.components");
        List<Example> examples = Components.NAMES.stream()
                .map(name -> new Example(name, desk.templates().example(name, frame)))
                .toList();
        return caller.page("components", frame, examples);
    }

    /** @param markup made by the component's own template */
    public record Example(String name, String markup) {}
}
