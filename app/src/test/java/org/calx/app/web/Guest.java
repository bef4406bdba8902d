package org.calx.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone at the web guide with cookies of their own, who sends the forms of its pages. */
final class Guest {
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final List<String> addresses = new ArrayList<>();
    private final Map<String, String> cookies = new TreeMap<>();
    private String path = "/";
    private String page = "";

    Guest(int port) {
        this.port = port;
    }

    /** The same browser, at a server that was started again. */
    Guest at(int other) {
        Guest same = new Guest(other);
        same.cookies.putAll(cookies);
        return same;
    }

    /** Where they are, after all redirections. */
    String path() {
        return path;
    }

    String page() {
        return page;
    }

    /** All addresses seen so far. */
    List<String> addresses() {
        return addresses;
    }

    Guest open(String address) {
        return ask(HttpRequest.newBuilder(uri(address)).GET());
    }

    /** Sends the form of the check with what it hides. */
    Guest send(String... fields) {
        return send(path, true, fields);
    }

    /** Sends the fields to an address, with nothing else of the page but what shows that it is its form. */
    Guest sendTo(String address, String... fields) {
        return send(address, false, fields);
    }

    private Guest send(String address, boolean hidden, String... fields) {
        int form = page.indexOf("<form method=\"post\" action=\"" + (hidden ? address : "/"));
        Matcher found = HIDDEN.matcher(page.substring(Math.max(0, form)));
        List<String> body = new ArrayList<>();
        while (found.find()) {
            boolean token = found.group(1).equals("token");
            if ((token || hidden) && body.stream().noneMatch(b -> b.startsWith(found.group(1) + "="))) {
                body.add(found.group(1) + "=" + encoded(found.group(2)));
            }
        }
        for (String field : fields) {
            int equals = field.indexOf('=');
            body.add(field.substring(0, equals) + "=" + encoded(field.substring(equals + 1)));
        }
        return ask(HttpRequest.newBuilder(uri(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body))));
    }

    /** Sends a field and a file as a browser does that has no script. */
    Guest upload(String address, String field, String fileField, String fileName, byte[] content) {
        Matcher token = HIDDEN.matcher(page);
        String sent = token.find() ? token.group(2) : "";
        int equals = field.indexOf('=');
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String part = "--edge\r\nContent-Disposition: form-data; name=\"";
        body.writeBytes((part + "token\"\r\n\r\n" + sent + "\r\n" + part + field.substring(0, equals) + "\"\r\n\r\n"
                        + field.substring(equals + 1) + "\r\n" + part + fileField + "\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.US_ASCII));
        return ask(HttpRequest.newBuilder(uri(address))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** As a browser sends them. */
    String cookies() {
        return cookies.entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
    }

    private void receive(String cookie) {
        String name = cookie.substring(0, cookie.indexOf('='));
        if (cookie.contains("; Max-Age=0;")) {
            cookies.remove(name);
        } else {
            cookies.put(name, cookie.substring(name.length() + 1, cookie.indexOf(';')));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI uri(String address) {
        return URI.create("http://127.0.0.1:" + port + address);
    }

    private Guest ask(HttpRequest.Builder request) {
        try {
            HttpRequest next = request.header("Cookie", cookies()).build();
            HttpResponse<String> response = client.send(next, HttpResponse.BodyHandlers.ofString());
            addresses.add(next.uri().toString().replaceFirst("^http://[^/]+", ""));
            response.headers().allValues("Set-Cookie").forEach(this::receive);
            Optional<String> location = response.headers().firstValue("Location");
            if (response.statusCode() == 303 && location.isPresent()) {
                return open(location.get());
            }
            path = next.uri().getPath();
            page = response.body();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
