package org.calx.app.web.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a browser asks for.
 *
 * @param path decoded, always with a leading slash and without a query
 * @param query fields of the address
 * @param form fields of the body, in the order sent; empty for anything but a form
 * @param files the content of each file that was chosen, by its field; never its name
 * @param parameters what the placeholders of the route's pattern stood for
 */
public record Request(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, List<String>> form,
        Map<String, byte[]> files,
        Map<String, String> cookies,
        Map<String, String> parameters) {

    public Request {
        query = Map.copyOf(query);
        form = Map.copyOf(form);
        files = Map.copyOf(files);
        cookies = Map.copyOf(cookies);
        parameters = Map.copyOf(parameters);
    }

    /** A page that is asked for without saying anything. */
    public static Request get(String path) {
        return new Request("GET", path, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    Request with(Map<String, String> found) {
        return new Request(method, path, query, form, files, cookies, found);
    }

    /** The first value of a field of the form. */
    public Optional<String> field(String name) {
        return form.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** All values of a field of the form. */
    public List<String> fields(String name) {
        return form.getOrDefault(name, List.of());
    }

    /** The content of the file that was chosen in a field. */
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    public Optional<String> query(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    /** What a placeholder of the pattern stood for. */
    public String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no {" + name + "}");
        }
        return value;
    }
}
