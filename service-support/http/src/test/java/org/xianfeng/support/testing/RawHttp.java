package org.xianfeng.support.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** HTTP/1.1 over a bare socket: sends exactly what a test wants to send, where other clients would tidy it up first. */
public final class RawHttp {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_MILLIS = 20_000;

    private final int port;

    private RawHttp(int port) {
        this.port = port;
    }

    /** The program that listens on this port of the loopback address. */
    public static RawHttp on(int port) {
        return new RawHttp(port);
    }

    /** A request without a body. Each header is a whole line. */
    public Answer send(String method, String target, String... headers) {
        return exchange(head(method, target, headers) + "\r\n", List.of());
    }

    /** A request with a body of announced length. */
    public Answer sendBody(String method, String target, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = head(method, target, headers) + "Content-Length: " + bytes.length + "\r\n\r\n";
        return exchange(head, List.of(bytes));
    }

    /** A request that announces a body of this length and then sends none of it. */
    public Answer announce(String method, String target, long length, String... headers) {
        return exchange(head(method, target, headers) + "Content-Length: " + length + "\r\n\r\n", List.of());
    }

    /** A request whose body comes in chunks, without a length. */
    public Answer sendChunked(String method, String target, List<byte[]> chunks, String... headers) {
        String head = head(method, target, headers) + "Transfer-Encoding: chunked\r\n\r\n";
        List<byte[]> framed = new ArrayList<>();
        for (byte[] chunk : chunks) {
            framed.add((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            framed.add(chunk);
            framed.add("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        framed.add("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return exchange(head, framed);
    }

    private String head(String method, String target, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.toString();
    }

    private Answer exchange(String head, List<byte[]> body) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket.getOutputStream(), head, body);
            return read(socket.getInputStream(), head.startsWith("HEAD "));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "No answer to " + head.lines().findFirst().orElse(""), e);
        }
    }

    /** A server may answer and close before it has read everything; then the answer is what counts. */
    private static void write(OutputStream out, String head, List<byte[]> body) throws IOException {
        out.write(head.getBytes(StandardCharsets.UTF_8));
        out.flush();
        try {
            for (byte[] part : body) {
                out.write(part);
            }
            out.flush();
        } catch (IOException closed) {
            // the answer, if there is one, is read next
        }
    }

    private static Answer read(InputStream in, boolean headOnly) throws IOException {
        int status = Integer.parseInt(line(in).split(" ", 3)[1]);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] header = line.split(":", 2);
            headers.merge(header[0].trim(), header[1].trim(), (first, next) -> first + ", " + next);
        }
        return new Answer(status, headers, headOnly ? "" : body(in, headers));
    }

    private static String body(InputStream in, Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"))) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
                body.write(in.readNBytes(size));
                line(in);
            }
            return body.toString(StandardCharsets.UTF_8);
        }
        String length = headers.get("Content-Length");
        return length == null ? "" : new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
    }

    private static int chunkSize(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";")[0].trim(), 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The connection ended inside of the answer's head: " + line);
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** What came back. Header names are compared without case; a repeated header is joined with commas. */
    public record Answer(int status, Map<String, String> headers, String body) {

        public String header(String name) {
            return headers.get(name);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("Not JSON: " + status + " " + body, e);
            }
        }
    }
}
