package org.calx.app.web.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the fields of an address, of a form and of cookies. */
final class Fields {
    private static final int MOST = 500;

    private Fields() {}

    /** @throws Refused if it is not well formed, or has too many fields */
    static Map<String, List<String>> urlEncoded(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (text.isEmpty()) {
            return fields;
        }
        String[] pairs = text.split("&", MOST + 1);
        if (pairs.length > MOST) {
            throw new Refused(Refused.Why.BAD_REQUEST);
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            fields.computeIfAbsent(decode(name), n -> new ArrayList<>()).add(decode(value));
        }
        return fields;
    }

    private static String decode(String text) {
        try {
            // Each byte becomes one character first, so that what is no UTF-8 is refused and not quietly replaced.
            return PlainText.of(
                    URLDecoder.decode(text, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw new Refused(Refused.Why.BAD_REQUEST);
        }
    }

    /** A name that is sent with two values is left out, for one of them is not ours. */
    static Map<String, String> cookies(List<String> headers) {
        Map<String, String> cookies = new LinkedHashMap<>();
        Set<String> doubtful = new HashSet<>();
        for (String header : headers) {
            for (String pair : header.split(";", MOST)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    String name = pair.substring(0, equals).strip();
                    String value = pair.substring(equals + 1).strip();
                    if (!value.equals(cookies.getOrDefault(name, value))) {
                        doubtful.add(name);
                    }
                    cookies.put(name, value);
                }
            }
        }
        cookies.keySet().removeAll(doubtful);
        return cookies;
    }
}
