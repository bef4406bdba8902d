package org.calx.app.web.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which handler answers which path. A pattern names its variable parts in braces: {@code /check/{step}}. */
public final class Routes {
    private final List<Route> routes = new ArrayList<>();

    private record Route(String method, String pattern, List<String> parts, Handler handler) {}

    public Routes get(String pattern, Handler handler) {
        return add("GET", pattern, handler);
    }

    public Routes post(String pattern, Handler handler) {
        return add("POST", pattern, handler);
    }

    private Routes add(String method, String pattern, Handler handler) {
        routes.add(new Route(method, pattern, parts(pattern), handler));
        return this;
    }

    /** All patterns, each with its method. */
    public List<String> patterns() {
        return routes.stream().map(r -> r.method() + " " + r.pattern()).toList();
    }

    /** @throws Refused if no pattern fits the path, or none with this method */
    Response answer(Request request) {
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        Set<String> methods = new TreeSet<>();
        for (Route route : routes) {
            Optional<Map<String, String>> fit = fit(route.parts(), parts(request.path()));
            if (fit.isPresent()) {
                methods.add(route.method());
                if (route.method().equals(method)) {
                    return route.handler().answer(request.with(fit.get()));
                }
            }
        }
        if (methods.isEmpty()) {
            throw new Refused(Refused.Why.NOT_FOUND);
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        throw Refused.method(methods);
    }

    private static List<String> parts(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private static Optional<Map<String, String>> fit(List<String> pattern, List<String> path) {
        if (pattern.size() != path.size()) {
            return Optional.empty();
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String part = pattern.get(i);
            if (part.startsWith("{")) {
                found.put(part.substring(1, part.length() - 1), path.get(i));
            } else if (!part.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }
}
