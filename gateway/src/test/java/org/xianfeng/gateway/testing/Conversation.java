package org.xianfeng.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection on which a test says a little, listens, says a little more, or hangs up. */
public final class Conversation implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    public Conversation(int port) {
        this("127.0.0.1", port);
    }

    /** Begins at another address of this machine, as if on another one. */
    public Conversation(String from, int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(from), 0);
            socket.setSoTimeout(PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends exactly these characters. */
    public Conversation say(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends lines, each ended as HTTP wants it, and an empty one. */
    public Conversation head(String... lines) {
        return say(String.join("\r\n", lines) + "\r\n\r\n");
    }

    /** Sends one chunk of this many bytes. */
    public Conversation chunk(int bytes) {
        return say(Integer.toHexString(bytes) + "\r\n" + "x".repeat(bytes) + "\r\n");
    }

    /** Everything up to and including the next empty line. */
    public String hearHead() {
        return hearUntil("\r\n\r\n");
    }

    public String hearUntil(String ending) {
        StringBuilder heard = new StringBuilder();
        while (heard.indexOf(ending) < 0) {
            int next = read();
            if (next < 0) {
                throw new AssertionError("The connection ended after: " + heard);
            }
            heard.append((char) next);
        }
        return heard.toString();
    }

    /** Everything until the other side hangs up. */
    public String hearAll() {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        for (int next = read(); next >= 0; next = read()) {
            heard.write(next);
        }
        return heard.toString(StandardCharsets.UTF_8);
    }

    private int read() {
        try {
            return socket.getInputStream().read();
        } catch (java.net.SocketTimeoutException e) {
            throw new AssertionError("Nothing more was said, and the connection stayed open", e);
        } catch (IOException reset) {
            return -1;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
