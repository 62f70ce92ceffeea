package feedsheaf.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import feedsheaf.edition.CurrentEdition;
import feedsheaf.edition.Republisher;
import feedsheaf.http.RawHttp.RawAnswer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTTP promises, over a real connection, for the five seeds. */
@QuarkusTest
class DocumentEndpointTest {

    private static final String RSS = "/feeds/ai.xml";

    @Inject
    Republisher republisher;

    @Inject
    CurrentEdition current;

    @TestHTTPResource
    URL server;

    private RawHttp http;
    private String tag;
    private String lastModified;

    @BeforeEach
    void publish() throws IOException {
        republisher.rescan();
        http = new RawHttp(server.getPort());
        RawAnswer answer = http.send("GET", RSS);
        tag = answer.header("ETag").orElseThrow();
        lastModified = answer.header("Last-Modified").orElseThrow();
    }

    // documents

    @ParameterizedTest
    @CsvSource({
        "/feeds/ai.xml, application/rss+xml;charset=utf-8",
        "/feeds/ai.atom, application/atom+xml;charset=utf-8",
        "/feeds/ai.json, application/feed+json;charset=utf-8",
        "/feeds/computer-vision.xml, application/rss+xml;charset=utf-8",
        "/feeds/computer-vision.atom, application/atom+xml;charset=utf-8",
        "/feeds.xml, application/rss+xml;charset=utf-8",
        "/feeds.atom, application/atom+xml;charset=utf-8",
        "/feeds.json, application/feed+json;charset=utf-8",
        "/feeds.opml, text/x-opml;charset=utf-8",
        "/feeds/ai, text/html;charset=utf-8",
        "/feeds, text/html;charset=utf-8",
        "/assets/style.css, text/css;charset=utf-8",
        "/assets/icon.svg, image/svg+xml",
        "/assets/icon.png, image/png"
    })
    void servesEveryDocumentWithItsType(String path, String type) throws IOException {
        RawAnswer answer = http.send("GET", path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains(type);
        assertThat(answer.header("Content-Length")).contains(String.valueOf(answer.body().length));
        assertThat(answer.header("Vary")).contains("Accept-Encoding");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Date")).isPresent();
        assertThat(answer.header("Cache-Control"))
                .contains("public, max-age=60, stale-while-revalidate=60, stale-if-error=86400");
    }

    @Test
    void servesThePublishedSeedsNewestFirstWithTheirPictures() {
        given().get(RSS)
                .then()
                .statusCode(200)
                .body("rss.channel.item.size()", equalTo(2))
                .body("rss.channel.item[0].creator", equalTo("Engadget"))
                .body(
                        "rss.channel.item[0].enclosure.@url",
                        containsString("o.aolcdn.com/images/dims?thumbnail=600%2C350"))
                .body("rss.channel.item[1].creator", equalTo("CNET"))
                .body("rss.channel.item[1].enclosure.@url", containsString("gettyimages-11893847311.jpg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/ai.xml", "/feeds/ai.atom", "/feeds/ai", "/feeds", "/nothing"})
    void showsNothingSecured(String path) throws IOException {
        assertThat(new String(http.send("GET", path).body(), UTF_8))
                .doesNotContain("hu1lBv3A2gO")
                .doesNotContain("2SzAyrZHa6jG")
                .doesNotContain("secured");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html", "nonsense", "image/*;q=0"})
    void givesTheSameDocumentWhateverIsAccepted(String accept) throws IOException {
        RawAnswer answer = http.send("GET", RSS, "Accept: " + accept);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/ai.xml", "/feeds", "/nothing", "/feeds/AI.xml"})
    void answersHeadAsGetWithoutTheBody(String path) throws IOException {
        RawAnswer get = http.send("GET", path);
        RawAnswer head = http.send("HEAD", path);

        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.body()).isEmpty();
        assertThat(head.headerLines())
                .filteredOn(line -> !line.startsWith("Date"))
                .containsExactlyInAnyOrderElementsOf(get.headerLines().stream()
                        .filter(line -> !line.startsWith("Date"))
                        .toList());
    }

    @Test
    void protectsPages() throws IOException {
        assertThat(http.send("GET", "/feeds/ai").header("Content-Security-Policy"))
                .contains("default-src 'none'; style-src 'self'; img-src 'self' https:; base-uri 'none';"
                        + " form-action 'none'; frame-ancestors 'none'");
        assertThat(http.send("GET", "/feeds/ai").header("Referrer-Policy")).contains("no-referrer");
    }

    // content codings

    @Test
    void compressesForWhoTakesIt() throws IOException {
        RawAnswer plain = http.send("GET", RSS);
        RawAnswer zipped = http.send("GET", RSS, "Accept-Encoding: br;q=0.5, gzip;q=0.8");

        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(zipped.header("Content-Encoding")).contains("gzip");
        assertThat(zipped.header("ETag")).contains(tag.replaceFirst("\"$", "-gzip\""));
        assertThat(zipped.header("Content-Length")).contains(String.valueOf(zipped.body().length));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(plain.body());
    }

    @Test
    void compressesByBrotliForWhoTakesIt() throws IOException {
        RawAnswer plain = http.send("GET", RSS);
        RawAnswer brotli = http.send("GET", RSS, "Accept-Encoding: gzip, deflate, br");

        assertThat(brotli.header("Content-Encoding")).contains("br");
        assertThat(brotli.header("ETag")).contains(tag.replaceFirst("\"$", "-br\""));
        assertThat(new BrotliInputStream(new ByteArrayInputStream(brotli.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(http.send(
                                "GET",
                                RSS,
                                "If-None-Match: " + brotli.header("ETag").orElseThrow())
                        .status())
                .isEqualTo(304);
    }

    @Test
    void doesNotCompressForWhoRefusesIt() throws IOException {
        assertThat(http.send("GET", RSS, "Accept-Encoding: gzip;q=0").header("Content-Encoding"))
                .isEmpty();
    }

    // conditions

    @ParameterizedTest
    @ValueSource(strings = {"TAG", "W/TAG", "\"x\", TAG", "\"x,y\" ,W/TAG", "*", "GZIP", "W/GZIP"})
    void answers304WhereTheTagIsKnown(String tags) throws IOException {
        String header = tags.replace("TAG", tag).replace("GZIP", tag.replaceFirst("\"$", "-gzip\""));

        for (String method : new String[] {"GET", "HEAD"}) {
            RawAnswer answer = http.send(method, RSS, "If-None-Match: " + header);

            assertThat(answer.status()).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.header("ETag")).contains(tag);
            assertThat(answer.header("Last-Modified")).contains(lastModified);
            assertThat(answer.header("Vary")).contains("Accept-Encoding");
            assertThat(answer.header("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("max-age=60"));
            assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
        }
    }

    @Test
    void findsATagInSeveralHeaderLines() throws IOException {
        assertThat(http.send("GET", RSS, "If-None-Match: \"x\"", "If-None-Match: " + tag)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void tagsA304AsThe200WouldHaveBeen() throws IOException {
        assertThat(http.send("GET", RSS, "Accept-Encoding: gzip", "If-None-Match: " + tag)
                        .header("ETag"))
                .contains(tag.replaceFirst("\"$", "-gzip\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "\"xTAGx\"", "x", "\"\"", "\"-gzip\"", ","})
    void answers200WhereTheTagIsAnother(String tags) throws IOException {
        String header = tags.replace("TAG", tag.replace("\"", ""));

        assertThat(http.send("GET", RSS, "If-None-Match: " + header).status()).isEqualTo(200);
    }

    @Test
    void ignoresTheDateWhereThereIsATag() throws IOException {
        assertThat(http.send("GET", RSS, "If-None-Match: \"x\"", "If-Modified-Since: " + lastModified)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void answers304OnlyForTheEqualDate() throws IOException {
        assertThat(http.send("GET", RSS, "If-Modified-Since: " + lastModified).status())
                .isEqualTo(304);
        assertThat(http.send("GET", RSS, "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT")
                        .status())
                .isEqualTo(200);
        assertThat(http.send("GET", RSS, "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT")
                        .status())
                .isEqualTo(200);
        assertThat(http.send("GET", RSS, "If-Modified-Since: yesterday").status())
                .isEqualTo(200);
        assertThat(http.send("GET", RSS, "If-Modified-Since: " + "1".repeat(1000))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void answers412WhereTheDocumentHasToBeAnother() throws IOException {
        RawAnswer failed = http.send("GET", RSS, "If-Match: \"x\"");
        assertThat(failed.status()).isEqualTo(412);
        assertThat(failed.header("Cache-Control"))
                .as("what one client wanted is not for others")
                .isEmpty();
        assertThat(failed.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(failed.header("Content-Length")).contains("0");
        assertThat(http.send("HEAD", RSS, "If-Match: \"x\"").header("Content-Length"))
                .contains("0");
        assertThat(http.send("GET", RSS, "If-Match: W/" + tag).status()).isEqualTo(412);
        assertThat(http.send("GET", RSS, "If-Match: " + tag).status()).isEqualTo(200);
        assertThat(http.send("GET", RSS, "If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT")
                        .status())
                .isEqualTo(412);
        assertThat(http.send("GET", RSS, "If-Unmodified-Since: " + lastModified).status())
                .isEqualTo(200);
    }

    // paths

    @ParameterizedTest
    @CsvSource({
        "/, /feeds",
        "/feeds/, /feeds",
        "/Feeds, /feeds",
        "/feeds/AI.xml, /feeds/ai.xml",
        "/feeds/ai.xml/, /feeds/ai.xml",
        "//feeds/ai.xml, /feeds/ai.xml",
        "/feeds//ai.xml, /feeds/ai.xml",
        "/feeds/ai.xml;a=1, /feeds/ai.xml",
        "/feeds;x/ai.xml, /feeds/ai.xml",
        "/feeds/%61i.xml, /feeds/ai.xml",
        "/feeds/AI.xml?a=b&c=%20, /feeds/ai.xml?a=b&c=%20"
    })
    void leadsToTheRealPath(String path, String real) throws IOException {
        RawAnswer answer = http.sendForHosts("GET", path, "evil.example");

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).contains("http://localhost:8080" + real);
        assertThat(answer.header("Cache-Control")).contains("max-age=3600");
        assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/nothing.xml",
                "/feeds/ai.rss",
                "/feeds/a%2Fi.xml",
                "/feeds%2Fai.xml",
                "/feeds/%ff.xml",
                "/feeds/../feeds/ai.xmlx",
                "/q/health",
                "/q/metrics",
                "/feeds/人.xml"
            })
    void knowsNoOtherPath(String path) throws IOException {
        RawAnswer answer = http.send("GET", path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Cache-Control")).contains("max-age=60");
        assertThat(answer.header("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(answer.header("Content-Security-Policy")).isPresent();
        assertThat(answer.header("Vary")).contains("Accept-Encoding");
        assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(new String(answer.body(), UTF_8))
                .contains("There is no such feed or page.")
                .contains("<a href=\"http://localhost:8080/feeds\">");
    }

    @Test
    void ignoresAQuery() throws IOException {
        assertThat(http.send("GET", RSS + "?cache=busted").status()).isEqualTo(200);
    }

    // methods

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "PROPFIND", "TRACE"})
    void allowsNoOtherMethod(String method) throws IOException {
        RawAnswer answer = http.send(method, RSS, "Content-Length: 0");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET, HEAD, OPTIONS");
        assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void letsScriptsOfAnyOriginAsk() throws IOException {
        RawAnswer preflight = http.send(
                "OPTIONS",
                RSS,
                "Origin: https://reader.example",
                "Access-Control-Request-Method: GET",
                "Access-Control-Request-Headers: if-none-match");

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Allow")).contains("GET, HEAD, OPTIONS");
        assertThat(preflight.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("GET, HEAD, OPTIONS");
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("If-None-Match, If-Modified-Since");
        assertThat(http.send("GET", RSS).header("Access-Control-Expose-Headers"))
                .contains("ETag, Last-Modified, Link");
    }
}
