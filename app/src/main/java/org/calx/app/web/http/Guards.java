package org.calx.app.web.http;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Locale;

/** What is asked of every request before a page sees it, and told to the browser with every response. */
final class Guards {
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    private final ServerOptions options;

    Guards(ServerOptions options) {
        this.options = options;
    }

    /** @throws Refused if the request names another host or comes from another site */
    void check(String method, Headers headers) {
        List<String> named = headers.getOrDefault("Host", List.of());
        String host = named.size() == 1 ? named.get(0) : "";
        if (!options.hosts().contains(withoutPort(host))) {
            throw new Refused(Refused.Why.FOREIGN_HOST);
        }
        if (method.equals("POST") && isForeign(headers, host)) {
            throw new Refused(Refused.Why.FORGED);
        }
    }

    private static String withoutPort(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        int colon = lower.lastIndexOf(':');
        return colon > lower.lastIndexOf(']') ? lower.substring(0, colon) : lower;
    }

    private boolean isForeign(Headers headers, String host) {
        String site = headers.getFirst("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = headers.getFirst("Origin");
        return origin != null && !origin.equals((options.secure() ? "https://" : "http://") + host);
    }

    void addTo(Headers headers) {
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (options.secure()) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
