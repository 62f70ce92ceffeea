package feedsheaf.http;

import feedsheaf.FreePort;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The articles below {@code site}, served under an address that links lead to. */
public final class ExampleSite implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        int port = FreePort.next();
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
}
