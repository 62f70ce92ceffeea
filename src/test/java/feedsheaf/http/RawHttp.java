package feedsheaf.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** HTTP as it goes over the wire: no client mends what is sent, or hides what comes back. */
final class RawHttp {

    /** An answer, byte for byte. */
    @SuppressWarnings("ArrayRecordComponent")
    record RawAnswer(int status, List<String> headerLines, byte[] body) {

        Optional<String> header(String name) {
            String prefix = name.toLowerCase(Locale.ROOT) + ":";
            return headerLines.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                    .map(line -> line.substring(prefix.length()).strip())
                    .findFirst();
        }
    }

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /** Sends one request whose path and header lines are bytes as they are given, and reads all that comes back. */
    RawAnswer send(String method, String target, String... headerLines) throws IOException {
        return send(Stream.concat(
                Stream.of(method + " " + target + " HTTP/1.1", "Host: localhost"), Arrays.stream(headerLines)));
    }

    /** Sends one request that says that it is for these hosts, be there none or several. */
    RawAnswer sendForHosts(String method, String target, String... hosts) throws IOException {
        return send(Stream.concat(
                Stream.of(method + " " + target + " HTTP/1.1"),
                Arrays.stream(hosts).map(host -> "Host: " + host)));
    }

    private RawAnswer send(Stream<String> lines) throws IOException {
        String request =
                Stream.concat(lines, Stream.of("Connection: close", "", "")).collect(Collectors.joining("\r\n"));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return parse(readAll(socket.getInputStream()));
        }
    }

    private static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        in.transferTo(all);
        return all.toByteArray();
    }

    private static RawAnswer parse(byte[] answer) {
        String text = new String(answer, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        List<String> head = text.substring(0, end).lines().toList();
        int status = Integer.parseInt(head.get(0).substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        return new RawAnswer(status, head.subList(1, head.size()), Arrays.copyOfRange(answer, end + 4, answer.length));
    }
}
