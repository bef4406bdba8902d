package org.calx.app;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;

/** Says on the terminal how far a long input is read, on one line that is wiped at its end. */
final class Progress extends FilterInputStream {
    private static final long QUIET_NANOS = 2_000_000_000L;
    private static final long EVERY_NANOS = 500_000_000L;
    private static final int MEGABYTE = 1_000_000;

    private final String name;
    private final PrintWriter err;
    private long bytes;
    private long next = System.nanoTime() + QUIET_NANOS;
    private boolean shown;

    private Progress(String name, InputStream in, PrintWriter err) {
        super(in);
        this.name = name;
        this.err = err;
    }

    /** The stream itself where nobody would see it. */
    static InputStream of(String name, InputStream in, PrintWriter err) {
        return Boolean.getBoolean("calx.progress") ? new Progress(name, in, err) : in;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        advance(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        advance(Math.max(0, count));
        return count;
    }

    private void advance(int count) {
        bytes += count;
        if (System.nanoTime() - next >= 0) {
            next = System.nanoTime() + EVERY_NANOS;
            shown = true;
            err.print("\rcalx: " + name + ": " + bytes / MEGABYTE + " MB read");
            err.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (shown) {
            err.print("\r\033[K");
            err.flush();
        }
        super.close();
    }
}
