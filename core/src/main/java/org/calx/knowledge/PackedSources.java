package org.calx.knowledge;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The packed form of {@link Sources}: a table of all texts, each once, then the trees as numbers. It decodes in
 * milliseconds where hundreds of YAML files take seconds.
 */
final class PackedSources {
    private static final int MAGIC = 0xCA1C0001;
    private static final byte TEXT = 0;
    private static final byte WHOLE = 1;
    private static final byte TRUE = 2;
    private static final byte FALSE = 3;
    private static final byte LIST = 4;
    private static final byte MAP = 5;
    private static final byte NOTHING = 6;

    private PackedSources() {}

    static byte[] pack(Sources sources) {
        Map<String, Integer> texts = new LinkedHashMap<>();
        ByteArrayOutputStream trees = new ByteArrayOutputStream();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(trees);
                DataOutputStream all = new DataOutputStream(whole)) {
            write(out, sources.files(), texts);
            all.writeInt(MAGIC);
            writeText(all, sources.version());
            writeText(all, sources.unitTable());
            all.writeInt(texts.size());
            for (String text : texts.keySet()) {
                writeText(all, text);
            }
            all.write(trees.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return whole.toByteArray();
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void write(DataOutputStream out, @Nullable Object value, Map<String, Integer> texts)
            throws IOException {
        if (value == null) {
            out.writeByte(NOTHING);
        } else if (value instanceof Map<?, ?> map) {
            out.writeByte(MAP);
            out.writeInt(map.size());
            for (Map.Entry<?, ?> e : map.entrySet()) {
                out.writeInt(number(texts, String.valueOf(e.getKey())));
                write(out, e.getValue(), texts);
            }
        } else if (value instanceof List<?> list) {
            out.writeByte(LIST);
            out.writeInt(list.size());
            for (Object item : list) {
                write(out, item, texts);
            }
        } else if (value instanceof Boolean b) {
            out.writeByte(b ? TRUE : FALSE);
        } else if (value instanceof Integer i) {
            out.writeByte(WHOLE);
            out.writeInt(i);
        } else {
            out.writeByte(TEXT);
            out.writeInt(number(texts, String.valueOf(value)));
        }
    }

    private static int number(Map<String, Integer> texts, String text) {
        Integer known = texts.get(text);
        if (known != null) {
            return known;
        }
        texts.put(text, texts.size());
        return texts.size() - 1;
    }

    static Sources unpack(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.remaining() < 4 || in.getInt() != MAGIC) {
            throw new IllegalStateException("the packed knowledge has another format; build anew");
        }
        String version = text(in);
        String units = text(in);
        String[] texts = new String[in.getInt()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(in);
        }
        Map<String, Object> files = new LinkedHashMap<>();
        if (read(in, texts) instanceof Map<?, ?> map) {
            map.forEach((k, v) -> files.put(String.valueOf(k), v));
        }
        return new Sources(files, units, version);
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    private static @Nullable Object read(ByteBuffer in, String[] texts) {
        return switch (in.get()) {
            case TEXT -> texts[in.getInt()];
            case WHOLE -> in.getInt();
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            case LIST -> {
                int size = in.getInt();
                List<@Nullable Object> list = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    list.add(read(in, texts));
                }
                yield list;
            }
            case MAP -> {
                int size = in.getInt();
                Map<String, @Nullable Object> map = new LinkedHashMap<>(size * 2);
                for (int i = 0; i < size; i++) {
                    map.put(texts[in.getInt()], read(in, texts));
                }
                yield map;
            }
            default -> null;
        };
    }
}
