package feedsheaf.http;

import static io.restassured.RestAssured.given;

import feedsheaf.FreePort;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The service where nothing goes over the wire in the clear. */
@QuarkusTest
@TestProfile(TlsTest.TlsAlone.class)
class TlsTest {

    /** No rescan comes but that of the start. */
    public static class TlsAlone implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.insecure-requests",
                    "disabled",
                    "quarkus.http.test-ssl-port",
                    String.valueOf(FreePort.next()),
                    "quarkus.http.ssl.certificate.key-store-file",
                    keyStore().toString(),
                    "quarkus.http.ssl.certificate.key-store-password",
                    "secret",
                    "feedsheaf.rescan-every",
                    "3h");
        }

        private static Path keyStore() {
            try {
                Path file = Files.createTempDirectory("feedsheaf").resolve("keys.p12");
                String options = "-genkeypair -alias a -keyalg EC -dname CN=localhost -storepass secret -keystore";
                List<String> command = new ArrayList<>();
                command.add(Path.of(System.getProperty("java.home"), "bin", "keytool")
                        .toString());
                command.addAll(List.of(options.split(" ")));
                command.add(file.toString());
                new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
                file.toFile().deleteOnExit();
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @TestHTTPResource(value = "/feeds/ai.xml", tls = true)
    URL feed;

    @Test
    void rescansAtOnce() {
        Awaitility.await()
                .until(() -> given().relaxedHTTPSValidation().get(feed).statusCode() == 200);
    }
}
