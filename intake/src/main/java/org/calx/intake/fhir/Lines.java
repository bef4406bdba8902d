package org.calx.intake.fhir;

import java.io.IOException;
import java.io.InputStream;

/**
 * An input line by line, each line a stream that ends before its newline, so that no line need fit into memory.
 *
 * <p>Where it is not known whether the input has one resource a line, a newline ends a line only where in valid JSON
 * nothing but a new root can follow: before a brace in the first column that no comma, colon or bracket asks for.
 */
final class Lines {
    private final byte[] buffer = new byte[1 << 16];
    private final InputStream in;
    private final boolean everyNewline;
    private int position;
    private int limit;
    private boolean ended;
    private boolean lineEnded = true;
    private boolean newlineOwed;
    private byte lastInk;
    private long number;
    private long newlines;

    Lines(InputStream in, boolean everyNewline) {
        this.in = in;
        this.everyNewline = everyNewline;
    }

    /** Goes to the next line that is not blank; false at the end of the input. */
    boolean next() throws IOException {
        while (!lineEnded) {
            int stop = stop();
            note(position, stop);
            position = stop;
            pass();
        }
        newlineOwed = false;
        while (position < limit || fill()) {
            byte b = buffer[position];
            if (b > ' ' || b < 0) {
                lineEnded = false;
                number = newlines + 1;
                return true;
            }
            newlines += b == '\n' ? 1 : 0;
            position++;
        }
        return false;
    }

    /** The number of the current line, counted from 1. */
    long number() {
        return number;
    }

    /** What is left of the current line. */
    InputStream line() {
        return new InputStream() {
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
                while (!lineEnded) {
                    if (newlineOwed) {
                        newlineOwed = false;
                        target[offset] = '\n';
                        return 1;
                    }
                    int count = Math.min(length, stop() - position);
                    if (count > 0) {
                        System.arraycopy(buffer, position, target, offset, count);
                        position += count;
                        note(position - count, position);
                        return count;
                    }
                    pass();
                }
                return -1;
            }
        };
    }

    /** The next newline, or the end of what is in the buffer. */
    private int stop() {
        return ByteSearch.indexOf((byte) '\n', buffer, position, limit);
    }

    /** At a newline or the end of the buffer: goes beyond it, and ends the line where it ends. */
    private void pass() throws IOException {
        if (position == limit) {
            lineEnded = !fill();
            return;
        }
        newlines++;
        position++;
        boolean more = position < limit || fill();
        lineEnded = !more || everyNewline || buffer[position] == '{' && ",[:".indexOf(lastInk) < 0;
        newlineOwed = !lineEnded;
    }

    private void note(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (buffer[i] > ' ' || buffer[i] < 0) {
                lastInk = buffer[i];
                return;
            }
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        int read = ended ? -1 : in.read(buffer, 0, buffer.length);
        ended = read < 0;
        limit = Math.max(read, 0);
        return limit > 0;
    }
}
