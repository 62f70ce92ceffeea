package feedsheaf.program;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import feedsheaf.Golden;
import feedsheaf.Installed;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The running service. What it serves is the same, byte for byte, however it was built. */
@QuarkusIntegrationTest
@TestProfile(Corners.class)
class ServiceIT {

    @TestHTTPResource
    URI server;

    private final URI management = URI.create("http://localhost:" + Corners.MANAGEMENT_PORT);
    private final HttpClient client = HttpClient.newHttpClient();

    /** The first edition is made while requests come in. */
    @BeforeEach
    void awaitReadiness() {
        await().atMost(30, SECONDS)
                .until(() -> get(management.resolve("/q/health/ready")).statusCode() == 200);
    }

    private HttpResponse<byte[]> get(URI url, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url);
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    }

    @ParameterizedTest
    @CsvSource({
        "/feeds.xml, all.xml",
        "/feeds.atom, all.atom",
        "/feeds.json, all.json",
        "/feeds.opml, all.opml",
        "/feeds, all.html",
        "/feeds/%E4%BA%BA%E5%B7%A5%E6%99%BA%E8%83%BD.xml, letters.xml",
        "/feeds/%CF%83%CE%AF%CF%83%CF%85%CF%86%CE%BF%CF%83.atom, greek.atom",
        "/feeds/c-plus-plus.json, c-plus-plus.json",
        "/feeds/finance, finance.html",
        "/feeds/dot-net.xml, dot-net.xml",
        "/feeds/nothing, nothing.html",
        "/feeds/gone, gone.html"
    })
    void servesTheSameBytesAsEveryOtherBuild(String path, String golden) throws Exception {
        Golden.assertSame(
                "program/" + golden, new String(get(server.resolve(path)).body(), StandardCharsets.UTF_8));
    }

    @Test
    void compressesByBrotli() throws Exception {
        byte[] plain = get(server.resolve("/feeds.xml")).body();
        HttpResponse<byte[]> compressed = get(server.resolve("/feeds.xml"), "Accept-Encoding", "br");

        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("br");
        Brotli4jLoader.ensureAvailability();
        try (InputStream in = new BrotliInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain);
        }
    }

    @Test
    void namesTheMistakesOfAFile() throws Exception {
        String problems = new String(get(management.resolve("/q/problems.txt")).body(), StandardCharsets.UTF_8);

        assertThat(problems)
                .contains("broken.md:2:8: error: \"title\"")
                .contains("broken.md:3:20: error: \"publishedDateTime\" is not a date: \"last tuesday\"");
    }

    @Test
    void passesTheSmokeTest() throws Exception {
        Process smoke = new ProcessBuilder(
                        Installed.program("python3", "python3").toString(),
                        "deploy/smoke",
                        server.toString(),
                        management.toString())
                .redirectErrorStream(true)
                .start();
        String report = new String(smoke.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(smoke.waitFor()).as(report).isZero();
        assertThat(report).containsPattern("^\\d+ passed, 0 failed");
    }
}
