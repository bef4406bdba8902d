package org.calx.app.web.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Style, script and drawings. Each has an address that changes with its content, so that browsers may keep it for
 * ever.
 */
public final class Assets {
    private static final String ROOT = "/org/calx/app/web/";
    private static final String STYLE = "calx.css";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.(css|js|svg)");
    private static final int HASH = 12;

    /** Parts of the one style sheet, in order; then those of the components. */
    private static final List<String> STYLES = List.of(
            "style/base.css", //
            "style/form.css",
            "style/drawing.css",
            "style/page.css",
            "style/page-check.css",
            "style/page-doctor.css",
            "style/page-guide.css",
            "style/page-result.css",
            "style/page-visits.css",
            "style/print.css");

    private final Map<String, Optional<Asset>> loaded = new ConcurrentHashMap<>();

    /** One file. @param address with the hash of its content */
    public record Asset(String address, String type, byte[] content) {
        public String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    /** A file by its name, for example {@code calx.css} or {@code hand-right-palm.svg}. */
    public Optional<Asset> find(String name) {
        return NAME.matcher(name).matches() ? loaded.computeIfAbsent(name, Assets::load) : Optional.empty();
    }

    /** @throws NoSuchElementException if the program was built without it */
    public String address(String name) {
        return find(name).map(Asset::address).orElseThrow(() -> new NoSuchElementException("no asset '" + name + "'"));
    }

    /** A drawing as markup to stand in a page, so that it takes the page's colours. */
    public String drawing(String name) {
        return find(name + ".svg")
                .map(Asset::text)
                .orElseThrow(() -> new NoSuchElementException("no drawing '" + name + "'"));
    }

    private static Optional<Asset> load(String name) {
        Optional<byte[]> content = switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> name.equals(STYLE) ? Optional.of(style()) : Optional.empty();
            case "js" -> read("script/" + name);
            default -> read("drawing/" + name);
        };
        return content.map(c -> new Asset("/assets/" + hash(c) + "/" + name, type(name), c));
    }

    private static byte[] style() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        STYLES.forEach(s -> out.writeBytes(read(s).orElseThrow()));
        Components.NAMES.forEach(c -> read("component/" + c + "/" + c + ".css").ifPresent(out::writeBytes));
        return out.toByteArray();
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            default -> "image/svg+xml";
        };
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(ROOT + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
