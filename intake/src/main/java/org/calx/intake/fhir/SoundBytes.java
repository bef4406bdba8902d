package org.calx.intake.fhir;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an input made sound while they pass: each byte that is not UTF-8 becomes the replacement character, and
 * the text that is being taken is cut where it is longer than any text of a record. Text that nobody takes passes at
 * any length, because nothing is kept of it.
 */
final class SoundBytes extends InputStream {
    /** Bytes of the longest text that is taken whole. */
    static final int LONGEST_TEXT = 4_000_000;

    private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};
    private static final int LONGEST_CHARACTER = 4;
    /** Fewer bytes are not handed on while there are more: lines come one by one, and a parser is slow at each end. */
    private static final int WORTH_PARSING = 1 << 13;

    /** Within an escape: after its backslash; after that, how many hexadecimal digits are still to come. */
    private static final int BACKSLASH = -1;

    private final byte[] buffer = new byte[1 << 16];
    private InputStream in = InputStream.nullInputStream();
    private int position;
    private int limit;
    private boolean ended;
    /** Place of the first byte of the buffer in the input. */
    private long start;

    private int repaired;
    private long firstRepair;
    /** What is left to deliver of a replacement character, and of a character that had no room. */
    private int replacing;

    private int vouched;

    private boolean taking;
    private boolean cut;
    private int taken;
    private int escape;

    /** Goes on with another stream, as if nothing had been read. */
    void open(InputStream bytes) {
        in = bytes;
        position = 0;
        limit = 0;
        start = 0;
        ended = false;
        repaired = 0;
        replacing = 0;
        vouched = 0;
        taking = false;
        escape = 0;
    }

    /** How many bytes were no UTF-8. */
    int repaired() {
        return repaired;
    }

    /** The place of the first byte that was no UTF-8, counted from 0. */
    long firstRepair() {
        return firstRepair;
    }

    /** From here on what is read belongs to one text, until {@link #taken}. */
    void take() {
        taking = true;
        taken = 0;
        cut = false;
    }

    /** Ends a text; whether it was cut. */
    boolean taken() {
        taking = false;
        return cut;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (replacing > 0) {
            target[offset] = REPLACEMENT[REPLACEMENT.length - replacing--];
            return 1;
        }
        int room = length;
        if (taking && taken > LONGEST_TEXT && vouched == 0) {
            if (escape == 0) {
                dropText();
            } else {
                room = 1;
            }
        }
        if (vouched == 0) {
            if (limit - position < LONGEST_CHARACTER && !ended) {
                fill();
            }
            if (position == limit) {
                return -1;
            }
            vouched = sound(Math.min(limit, position + room)) - position;
            if (vouched == 0) {
                return replace(target, offset);
            }
        }
        int count = Math.min(vouched, room);
        System.arraycopy(buffer, position, target, offset, count);
        follow(position, position + count);
        position += count;
        vouched -= count;
        return count;
    }

    private int replace(byte[] target, int offset) {
        if (repaired++ == 0) {
            firstRepair = start + position;
        }
        position++;
        escape = 0;
        target[offset] = REPLACEMENT[0];
        replacing = REPLACEMENT.length - 1;
        return 1;
    }

    /** The end of the whole characters from the position on; at least one, unless the first byte is none. */
    private int sound(int end) {
        int i = position;
        while (true) {
            i = ByteSearch.notAscii(buffer, i, end);
            if (i >= end || limit - i < LONGEST_CHARACTER && !ended && i > position) {
                return i;
            }
            int length = characterAt(i);
            if (length == 0 || i + length > end && i > position) {
                return i;
            }
            i += length;
        }
    }

    /** How many bytes the character there has; 0 if it is none. */
    private int characterAt(int i) {
        int first = buffer[i] & 0xFF;
        int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0 || i + length > limit) {
            return 0;
        }
        int second = buffer[i + 1] & 0xFF;
        int lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        boolean sound = second >= lowest && second <= highest;
        for (int k = 2; k < length; k++) {
            sound &= (buffer[i + k] & 0xC0) == 0x80;
        }
        return sound ? length : 0;
    }

    /** Moves the few bytes that are left to the front and reads more. */
    private void fill() throws IOException {
        int left = limit - position;
        System.arraycopy(buffer, position, buffer, 0, left);
        start += position;
        position = 0;
        limit = left;
        while (limit < WORTH_PARSING && !ended) {
            int read = in.read(buffer, limit, buffer.length - limit);
            ended = read < 0;
            limit += Math.max(read, 0);
        }
    }

    /** Keeps track of where a text ends. Outside of one only the last backslashes matter. */
    private void follow(int from, int to) {
        if (!taking) {
            int i = to;
            while (i > from && buffer[i - 1] == '\\') {
                i--;
            }
            boolean before = i == from && escape == BACKSLASH;
            escape = (to - i & 1) == (before ? 0 : 1) ? BACKSLASH : 0;
            return;
        }
        taken += to - from;
        for (int i = from; i < to && taking; i++) {
            pass(buffer[i]);
        }
    }

    private void pass(byte b) {
        if (escape == BACKSLASH) {
            escape = b == 'u' ? LONGEST_CHARACTER : 0;
        } else if (b == '\\') {
            escape = BACKSLASH;
        } else if (b == '"') {
            taking = false;
            escape = 0;
        } else {
            escape = Math.max(0, escape - 1);
        }
    }

    private void dropText() throws IOException {
        cut = true;
        while (true) {
            for (; position < limit; position++) {
                if (buffer[position] == '"' && escape != BACKSLASH) {
                    taking = false;
                    return;
                }
                pass(buffer[position]);
            }
            if (ended) {
                return;
            }
            fill();
        }
    }
}
