package feedsheaf.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import feedsheaf.edition.Republisher;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ConnectionsTest.ShortPatience.class)
class ConnectionsTest {

    public static class ShortPatience implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.idle-timeout", "1s");
        }
    }

    @Inject
    Republisher republisher;

    @TestHTTPResource
    URL server;

    @BeforeEach
    void publish() {
        republisher.rescan();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /feeds HTTP/1.1\r\nHost: loc"})
    void closesAConnectionOnWhichNothingHappens(String begun) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(begun.getBytes(US_ASCII));

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void closesAConnectionOnWhichNothingMoreIsAsked() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write("HEAD /feeds.xml HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .doesNotContainIgnoringCase("Connection: close")
                    .endsWith("\r\n\r\n");
        }
    }

    @Test
    void answersAClientThatWouldRatherSpeakHttp2() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().version(Version.HTTP_2).build();

        HttpResponse<Void> answer = client.send(
                HttpRequest.newBuilder(URI.create(server + "feeds.xml")).build(), BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(Version.HTTP_1_1);
    }

    @Test
    void refusesAHeaderThatIsTooLarge() throws IOException {
        assertThat(new RawHttp(server.getPort())
                        .send("GET", "/feeds", "X: " + "x".repeat(17_000))
                        .status())
                .isEqualTo(431);
    }
}
