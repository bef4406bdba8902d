package org.calx.app.web.page;

import org.calx.app.web.http.Refused;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;
import org.calx.app.web.view.Assets;

/** Style, script and drawings. */
final class AssetPages {
    private final Assets assets;

    AssetPages(Assets assets) {
        this.assets = assets;
    }

    void addTo(Routes routes) {
        routes.get("/assets/{hash}/{name}", this::asset);
    }

    private Response asset(Request request) {
        Assets.Asset asset = assets.find(request.parameter("name"))
                .filter(a -> a.address().equals(request.path()))
                .orElseThrow(() -> new Refused(Refused.Why.NOT_FOUND));
        return Response.of(200, asset.type(), asset.content())
                .with("Cache-Control", "public, max-age=31536000, immutable");
    }
}
