package org.calx.app.web.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Reads the bodies of forms within limits. Large ones are held two at a time, each until its answer is sent, so that many
 * of them together cannot fill the memory.
 */
final class Bodies {
    private static final int LARGE = 64 << 10;
    private static final int LARGE_AT_A_TIME = 2;

    /** Of what is refused so much is still read and dropped, for browsers show no answer before all is sent. */
    private static final int DROPPED = 64 << 20;

    private final int limit;
    private final Semaphore large = new Semaphore(LARGE_AT_A_TIME);

    Bodies(int limit) {
        this.limit = limit;
    }

    /** The reading of one request. Closed when its answer is sent. */
    final class Turn implements AutoCloseable {
        private boolean isLarge;

        private Turn() {}

        /** @throws Refused if it is no form, too large, or one too many */
        Multipart.Form form(HttpExchange exchange) throws IOException {
            String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                    .orElse("");
            boolean plain = type.startsWith("application/x-www-form-urlencoded");
            InputStream in = exchange.getRequestBody();
            if (!plain && !Multipart.is(type)) {
                throw refused(Refused.Why.BAD_REQUEST, in);
            }
            if (announced(exchange) > limit) {
                throw refused(Refused.Why.TOO_LARGE, in);
            }
            byte[] body = body(in);
            return plain
                    ? new Multipart.Form(Fields.urlEncoded(new String(body, StandardCharsets.ISO_8859_1)), Map.of())
                    : Multipart.read(type, body);
        }

        private byte[] body(InputStream in) throws IOException {
            byte[] start = in.readNBytes(LARGE);
            if (start.length < LARGE) {
                return start;
            }
            isLarge = large.tryAcquire();
            if (!isLarge) {
                throw refused(Refused.Why.FULL, in);
            }
            byte[] rest = in.readNBytes(Math.max(0, limit - start.length) + 1);
            if (start.length + rest.length > limit) {
                throw refused(Refused.Why.TOO_LARGE, in);
            }
            byte[] body = Arrays.copyOf(start, start.length + rest.length);
            System.arraycopy(rest, 0, body, start.length, rest.length);
            return body;
        }

        @Override
        public void close() {
            if (isLarge) {
                large.release();
            }
        }
    }

    Turn turn() {
        return new Turn();
    }

    private static long announced(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    private static Refused refused(Refused.Why why, InputStream in) throws IOException {
        byte[] bin = new byte[LARGE];
        int left = DROPPED;
        int read = in.read(bin);
        while (read >= 0 && left > 0) {
            left -= read;
            read = in.read(bin);
        }
        return new Refused(why);
    }
}
