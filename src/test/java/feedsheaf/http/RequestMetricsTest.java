package feedsheaf.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import feedsheaf.LogLines;
import feedsheaf.edition.Republisher;
import feedsheaf.http.RawHttp.RawAnswer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestMetricsTest {

    @Inject
    Republisher republisher;

    @TestHTTPResource
    URL server;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    private RawHttp http;

    @BeforeEach
    void publish() {
        republisher.rescan();
        http = new RawHttp(server.getPort());
    }

    /** A route of the tests that fails. */
    void register(@Observes Router router) {
        router.get("/broken").order(-2).handler(exchange -> exchange.fail(new IllegalStateException("a test")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds.opml", "/nothing"})
    void refusesARequestForTwoHosts(String path) throws IOException {
        RawAnswer answer = http.sendForHosts("GET", path, "localhost", "other.example");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("ETag")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds.opml", "/Feeds", "/nothing"})
    void refusesAndCountsARequestWithoutAHostAndLeavesTheLogAlone(String path) throws IOException {
        String series = "feedsheaf_requests_total{feed=\"none\",format=\"none\",outcome=\"400\"}";
        double before = value(series);
        // The rescans go on meanwhile.
        try (LogLines log = new LogLines("", Republisher.class.getName())) {
            RawAnswer answer = http.sendForHosts("GET", path);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
            assertThat(answer.header("Content-Type")).contains("text/plain;charset=utf-8");
            assertThat(answer.header("Date")).isPresent();
            assertThat(log.soFar()).isEmpty();
        }
        assertThat(value(series)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /feeds/ai.xml, /feeds/ai, xml, 200",
        "HEAD, /feeds/ai.atom, /feeds/ai, atom, 200",
        "GET, /feeds.opml, /feeds, opml, 200",
        "GET, /feeds/computer-vision, /feeds/computer-vision, html, 200",
        "GET, /assets/style.css, none, asset, 200",
        "GET, /feeds/nothing.xml, none, none, 404",
        "GET, /FEEDS.xml, none, none, 301",
        "POST, /feeds.xml, none, none, 405",
        "GET, /broken, none, none, 500"
    })
    void countsByFeedFormatAndOutcome(String method, String path, String feed, String format, String outcome)
            throws IOException {
        String series =
                "feedsheaf_requests_total{feed=\"" + feed + "\",format=\"" + format + "\",outcome=\"" + outcome + "\"}";
        double before = value(series);

        http.send(method, path, "Content-Length: 0");

        assertThat(value(series)).isEqualTo(before + 1);
    }

    @Test
    void countsWhatConditionsSave() throws IOException {
        String tag = http.send("GET", "/feeds/ai.xml").header("ETag").orElseThrow();
        String notModified = "feedsheaf_requests_total{feed=\"/feeds/ai\",format=\"xml\",outcome=\"304\"}";
        String failed = "feedsheaf_requests_total{feed=\"/feeds/ai\",format=\"xml\",outcome=\"412\"}";
        double notModifiedBefore = value(notModified);
        double failedBefore = value(failed);

        http.send("GET", "/feeds/ai.xml", "If-None-Match: " + tag);
        http.send("GET", "/feeds/ai.xml", "If-Match: \"another\"");

        assertThat(value(notModified)).isEqualTo(notModifiedBefore + 1);
        assertThat(value(failed)).isEqualTo(failedBefore + 1);
    }

    @Test
    void countsTheBytesThatGoOut() throws IOException {
        String series = "feedsheaf_sent_bytes_total{format=\"json\"}";
        double before = value(series);

        RawAnswer compressed = http.send("GET", "/feeds/ai.json", "Accept-Encoding: gzip");
        http.send("HEAD", "/feeds/ai.json");

        assertThat(value(series)).isEqualTo(before + compressed.body().length);
    }

    /** The value of a time series; 0 where there is none yet. */
    private double value(String series) {
        return given().get(metrics)
                .asString()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }
}
