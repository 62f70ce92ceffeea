package feedsheaf.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** The articles below {@code site}, served under an address that links lead to. */
public final class ExampleSite implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        int port = freePort();
        return Map.of(
                "quarkus.http.test-port",
                String.valueOf(port),
                "feedsheaf.base-url",
                "http://localhost:" + port,
                "feedsheaf.seeds",
                "src/test/resources/site",
                "feedsheaf.title",
                "Example News");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
