package org.calx.app.web.page;

import java.time.Clock;
import java.time.LocalDate;
import org.calx.app.guide.Guide;
import org.calx.app.web.http.Request;
import org.calx.app.web.view.Assets;
import org.calx.app.web.view.Helplines;
import org.calx.app.web.view.Templates;
import org.calx.app.web.view.Texts;
import org.calx.app.web.visit.Visits;

/**
 * What all pages share.
 *
 * @param secure whether cookies may only travel by TLS
 * @param development whether the components are shown
 */
public record Desk(
        Guide guide,
        Visits visits,
        Texts texts,
        Assets assets,
        Templates templates,
        Clock clock,
        boolean secure,
        boolean development,
        Helplines helplines) {

    /** Who asks, with their visit if there is one. */
    Caller caller(Request request) {
        return Caller.of(this, request);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
