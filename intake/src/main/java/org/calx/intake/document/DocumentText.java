package org.calx.intake.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a document, as far as it is text: plain, marked up by Markdown, or HTML. What is something else, by its
 * name or by its bytes, is set aside and never unpacked.
 *
 * @param text plain text; empty if the document was set aside
 * @param setAside why nothing was read, or empty
 * @param notes what was not read of it, or not as it stood
 * @param missed whether words were left unread
 */
public record DocumentText(String text, String setAside, List<String> notes, boolean missed) {
    /** Bytes of a document that are read. The longest letters have a fiftieth of it. */
    public static final int LARGEST = 1 << 20;

    private static final Set<String> PLAIN = Set.of("text/plain", "text/markdown", "text/x-markdown", "text");
    private static final Set<String> MARKUP = Set.of("text/html", "application/xhtml+xml", "html");
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]{2,40})");
    private static final Charset FALLBACK = Charset.forName("windows-1252");
    /** A page names its character set early or not at all. */
    private static final int HEAD = 1024;

    public DocumentText {
        notes = List.copyOf(notes);
    }

    /**
     * Reads a document.
     *
     * @param contentType the media type, with or without a character set; may be blank
     * @param whole whether {@code bytes} is all of it
     */
    public static DocumentText of(byte[] bytes, String contentType, boolean whole) {
        String type = type(contentType);
        Optional<Form> form = Form.ofBytes(bytes, isWide(bytes, contentType)).or(() -> Form.ofType(type));
        if (form.isPresent()) {
            return aside(form.get().words() + " was not read", form.get().mayHoldWords());
        }
        boolean known = type.isEmpty() || PLAIN.contains(type) || MARKUP.contains(type);
        if (!known) {
            return aside("a document of type '" + shortened(type) + "' was not read", true);
        }
        List<String> notes = new ArrayList<>();
        if (type.isEmpty()) {
            notes.add("its type is not given; read as text");
        }
        boolean cut = !whole || bytes.length > LARGEST;
        String raw = decode(bytes, contentType, cut, notes);
        boolean markup = MARKUP.contains(type) || Html.looksLikeMarkup(raw);
        if (cut) {
            raw = untilLastSentence(raw, markup);
            notes.add("it is longer than 1 MB; only its first part was read");
        }
        return plain(raw, markup, cut, notes);
    }

    private static boolean isWide(byte[] bytes, String contentType) {
        return byteOrderMark(bytes).filter(c -> c != StandardCharsets.UTF_8).isPresent()
                || contentType.toLowerCase(Locale.ROOT).contains("utf-16");
    }

    private static DocumentText plain(String raw, boolean markup, boolean cut, List<String> notes) {
        if (!markup) {
            return new DocumentText(raw.strip(), "", notes, cut);
        }
        Html.Plain page = Html.plain(raw);
        if (page.struckOut()) {
            notes.add("text that is struck out was left out");
        }
        return new DocumentText(page.text(), "", notes, cut);
    }

    /** A document of which nothing is read. */
    public static DocumentText aside(String why, boolean words) {
        return new DocumentText("", why, List.of(), words);
    }

    private static String type(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String decode(byte[] bytes, String contentType, boolean cut, List<String> notes) {
        int length = Math.min(bytes.length, LARGEST);
        Optional<Charset> mark = byteOrderMark(bytes);
        Charset charset = mark.orElseGet(() -> named(bytes, contentType, notes).orElse(StandardCharsets.UTF_8));
        String text = strict(bytes, length, charset, cut).orElseGet(() -> {
            notes.add("its characters are not " + charset.name() + "; read as Windows-1252");
            return new String(bytes, 0, length, FALLBACK);
        });
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<Charset> byteOrderMark(byte[] b) {
        if (b.length > 1 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (b.length > 1 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        boolean utf8 = b.length > 2 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF;
        return utf8 ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
    }

    private static Optional<Charset> named(byte[] bytes, String contentType, List<String> notes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher type = CHARSET.matcher(contentType.toLowerCase(Locale.ROOT));
        Matcher page = CHARSET.matcher(head.toLowerCase(Locale.ROOT));
        String name = type.find() ? type.group(1) : Html.looksLikeMarkup(head) && page.find() ? page.group(1) : "";
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(name);
            return charset.name().equals("US-ASCII") ? Optional.empty() : Optional.of(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            notes.add("the character set '" + name + "' is not known");
            return Optional.empty();
        }
    }

    /** The text, unless a byte does not fit; where the document is cut, its last character may be. */
    private static Optional<String> strict(byte[] bytes, int length, Charset charset, boolean cut) {
        int most = cut ? Math.min(3, length) : 0;
        for (int less = 0; less <= most; less++) {
            try {
                return Optional.of(charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, 0, length - less))
                        .toString());
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** A sentence cut in two may lose its denial or its end; it is not read. */
    private static String untilLastSentence(String text, boolean markup) {
        int end = markup
                ? text.lastIndexOf('<')
                : Math.max(text.lastIndexOf('\n'), Math.max(text.lastIndexOf(". "), text.lastIndexOf("? ")));
        return end < 0 ? "" : text.substring(0, end + (markup ? 0 : 1));
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
