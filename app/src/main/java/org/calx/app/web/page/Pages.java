package org.calx.app.web.page;

import org.calx.app.web.http.Refused;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;

/** All pages of the web guide, each family under its paths. */
public final class Pages {
    private final Routes routes = new Routes();
    private final ErrorPages errors;

    public Pages(Desk desk) {
        new StartPages(desk).addTo(routes);
        new StopPages(desk).addTo(routes);
        new AnswersPages(desk).addTo(routes);
        new WordsPages(desk).addTo(routes);
        new KeepPages(desk).addTo(routes);
        new CheckPages(desk).addTo(routes);
        new ResultPages(desk).addTo(routes);
        new DoctorPages(desk).addTo(routes);
        new ClinicianPages(desk).addTo(routes);
        new GuidePages(desk).addTo(routes);
        GuideIndex index = new GuideIndex(desk);
        new SearchPages(desk, index).addTo(routes);
        new HomeCarePages(desk, index).addTo(routes);
        new SourcePages(desk).addTo(routes);
        new AboutPages(desk).addTo(routes);
        new AssetPages(desk.assets()).addTo(routes);
        if (desk.development()) {
            new ComponentPages(desk).addTo(routes);
        }
        errors = new ErrorPages(desk);
    }

    public Routes routes() {
        return routes;
    }

    /** The page for a request that is not answered as asked. */
    public Response refusal(Refused.Why why) {
        return errors.page(why);
    }
}
