package org.calx.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.net.SocketFactory;

/** A bare connection to a server on this machine, over which any bytes can be sent. */
public record Wire(int port, SocketFactory sockets, int timeoutMillis) {
    private static final int TIMEOUT_MILLIS = 60_000;

    Wire(int port) {
        this(port, SocketFactory.getDefault());
    }

    Wire(int port, SocketFactory sockets) {
        this(port, sockets, TIMEOUT_MILLIS);
    }

    /** What came back, as it came. */
    public record Reply(String text) {
        public int status() {
            return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        String head() {
            int end = text.indexOf("\r\n\r\n");
            return end < 0 ? text : text.substring(0, end);
        }

        String body() {
            return text.substring(Math.min(text.length(), head().length() + 4));
        }

        /** All values of a header. */
        List<String> headers(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return head().lines()
                    .filter(l -> l.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(l -> l.substring(start.length()).strip())
                    .toList();
        }

        String header(String name) {
            return String.join(", ", headers(name));
        }
    }

    public Socket connect() throws IOException {
        Socket socket = sockets.createSocket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(timeoutMillis);
        return socket;
    }

    /** Sends all of it and reads until the server ends the connection. */
    public Reply send(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new Reply(rest(socket));
        }
    }

    /** What still comes; also where the connection is torn down and not closed. */
    static String rest(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[1 << 16];
        InputStream in = socket.getInputStream();
        try {
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                all.write(some, 0, n);
            }
        } catch (SocketException e) {
            // Torn down: nothing more comes.
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    public Reply ask(String method, String path, String headers) throws IOException {
        return send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
    }

    Reply get(String path) throws IOException {
        return ask("GET", path, "");
    }

    public Reply post(String path, String headers, String body) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body);
    }
}
