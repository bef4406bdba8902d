package org.calx.app.web.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a browser gets.
 *
 * @param headers in the order they are sent; those of security are added by the server
 * @param cookies each as it is sent
 */
public record Response(int status, Map<String, String> headers, List<String> cookies, byte[] body) {
    /** For what tells something about a person: no copy of it is kept anywhere. */
    private static final String NO_STORE = "no-store";

    private static final int SEE_OTHER = 303;

    /** A page that may hold what a person said; nothing keeps it. */
    public static Response page(String html) {
        return page(200, html);
    }

    public static Response page(int status, String html) {
        return of(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    /** Content that nothing may keep. */
    public static Response of(int status, String type, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", type);
        headers.put("Cache-Control", NO_STORE);
        return new Response(status, headers, List.of(), body);
    }

    /** After a form was sent: the page to show, so that reloading it sends nothing again. */
    public static Response seeOther(String path) {
        return of(SEE_OTHER, "text/plain; charset=utf-8", new byte[0]).with("Location", path);
    }

    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, cookies, body);
    }

    public Response withCookie(String cookie) {
        List<String> more = new ArrayList<>(cookies);
        more.add(cookie);
        return new Response(status, headers, List.copyOf(more), body);
    }
}
