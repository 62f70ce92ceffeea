package feedsheaf.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import feedsheaf.edition.Republisher;
import feedsheaf.http.RawHttp.RawAnswer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A start without a folder, which appears later. */
@QuarkusTest
@TestProfile(NoEditionTest.MissingFolder.class)
@TestMethodOrder(OrderAnnotation.class)
class NoEditionTest {

    private static final Path FOLDER = temporaryFolder().resolve("articles");

    public static class MissingFolder implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "feedsheaf.seeds",
                    FOLDER.toString(),
                    "feedsheaf.rescan-every",
                    "3h",
                    "feedsheaf.redirects",
                    "old:ai,computer-vision:ai",
                    "feedsheaf.retired",
                    "gone");
        }
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("feedsheaf");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Inject
    Republisher republisher;

    @TestHTTPResource
    URL server;

    @TestHTTPResource(value = "/health", management = true)
    URL health;

    @TestHTTPResource(value = "/problems", management = true)
    URL problems;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    private static void writeArticle() throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve("a.txt"), Files.readAllBytes(Path.of("seeds/000_2b6613856f5a6aa5.txt")));
    }

    /** Serves an article; beside it is a file that somebody is writing. */
    private void publish() throws IOException {
        writeArticle();
        Files.writeString(FOLDER.resolve("b.md"), "---\ntitle: half wri");
        republisher.rescan();
    }

    @Test
    @Order(1)
    void asksToComeBackAndSaysNothingThatCachesKeep() throws IOException {
        republisher.rescan();
        for (String path : new String[] {"/feeds/ai.xml", "/feeds", "/", "/nothing"}) {
            RawAnswer answer = new RawHttp(server.getPort()).send("GET", path);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).contains("5");
            assertThat(answer.header("Cache-Control")).isEmpty();
            assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
        }
    }

    @Test
    @Order(2)
    void isLiveButNotReadyAndSaysWhichFolderItWants() {
        given().get(health + "/live").then().statusCode(200);
        given().get(health + "/ready")
                .then()
                .statusCode(503)
                .body(
                        "checks.find { it.name == 'edition' }.data.rescansFailBecause",
                        endsWith("articles does not exist"))
                .body("checks.find { it.name == 'edition' }.data.articles", nullValue());
    }

    @Test
    @Order(3)
    void answersARequestFromOneEditionAlsoWhereAnotherComesMeanwhile() throws Exception {
        writeArticle();
        RawAnswer answer =
                Meanwhile.during(republisher::rescan, () -> new RawHttp(server.getPort()).send("GET", "/feeds/ai.xml"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Location")).isEmpty();
    }

    @Test
    void isReadyAsSoonAsThereIsAnArticle() throws IOException {
        publish();

        given().get(health + "/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("edition"))
                .body("checks.find { it.name == 'edition' }.data.articles", equalTo(1))
                .body("checks.find { it.name == 'edition' }.data.topics", equalTo(1))
                .body("checks.find { it.name == 'edition' }.data.problems", equalTo(1))
                .body(
                        "checks.find { it.name == 'edition' }.data.worstProblem",
                        startsWith("b.md:1:1: error: the front matter is not closed"))
                .body("checks.find { it.name == 'edition' }.data.rescansFailBecause", nullValue());
        assertThat(new RawHttp(server.getPort()).send("GET", "/feeds/ai.xml").status())
                .isEqualTo(200);
        assertThat(new RawHttp(server.getPort()).send("GET", "/feeds/ai.xml").header("Cache-Control"))
                .contains("public, max-age=10800, stale-while-revalidate=10800, stale-if-error=86400");
    }

    @Test
    void reportsProblemsToTheOperatorOnly() throws IOException {
        publish();
        given().get(problems)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("errors", equalTo(1))
                .body("warnings", equalTo(0))
                .body("problems[0].path", equalTo("b.md"))
                .body("problems[0].line", equalTo(1))
                .body("problems[0].column", equalTo(1))
                .body("problems[0].severity", equalTo("error"))
                .body("problems[0].sentence", startsWith("the front matter is not closed"))
                .body("problems[0].since", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"))
                .body("problems[0].olderVersionServed", equalTo(false))
                .body("outage", nullValue());
        given().get(problems + ".txt")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=utf-8")
                .body(startsWith("b.md:1:1: error: the front matter is not closed"));
        given().head(problems).then().statusCode(200).contentType("application/json");
        for (String path : new String[] {"/q/problems", "/q/problems.txt", "/problems"}) {
            assertThat(new RawHttp(server.getPort()).send("GET", path).status()).isEqualTo(404);
        }
    }

    @Test
    void countsForTheOperator() throws IOException {
        publish();
        given().get(metrics)
                .then()
                .statusCode(200)
                .body(containsString("feedsheaf_articles 1.0"))
                .body(containsString("feedsheaf_topics 1.0"))
                .body(containsString("feedsheaf_files{state=\"selected\"} 1.0"))
                .body(containsString("feedsheaf_files{state=\"rejected\"} 1.0"))
                .body(containsString("feedsheaf_files{state=\"future\"} 0.0"))
                .body(containsString("feedsheaf_rescan_seconds_count{outcome=\"failed\"}"))
                .body(containsString("feedsheaf_rescan_seconds_count{outcome=\"published\"} 1.0"))
                .body(matchesPattern("(?s).*feedsheaf_edition_age_seconds \\d+\\.0\n.*"))
                .body(matchesPattern("(?s).*feedsheaf_last_success_timestamp_seconds 1\\.\\d+E9\n.*"))
                .body(containsString("feedsheaf_problems{severity=\"error\"} 1.0"))
                .body(containsString("feedsheaf_problems{severity=\"warning\"} 0.0"))
                .body(containsString("feedsheaf_outage_seconds 0.0"));
    }

    @ParameterizedTest
    @CsvSource({
        "/feeds/old.xml, /feeds/ai.xml",
        "/feeds/old.atom?a=b, /feeds/ai.atom?a=b",
        "/feeds/OLD.json/, /feeds/ai.json",
        "/feeds/old, /feeds/ai",
        "/feeds/computer-vision.xml, /feeds/ai.xml"
    })
    void leadsToWhereAFeedIsNow(String old, String now) throws IOException {
        publish();
        RawAnswer answer = new RawHttp(server.getPort()).send("GET", old);

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).contains("http://localhost:8080" + now);
        assertThat(answer.header("Cache-Control")).contains("max-age=3600");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/feeds/gone.xml", "/feeds/gone.atom", "/feeds/gone.json", "/feeds/gone", "/feeds/Gone.xml"})
    void saysThatAFeedIsGoneForGood(String path) throws IOException {
        publish();
        RawAnswer answer = new RawHttp(server.getPort()).send("GET", path);

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.header("Cache-Control")).contains("max-age=3600");
        assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/old.opml", "/feeds/gone.opml"})
    void knowsNothingOfAListOfOneFeed(String path) throws IOException {
        publish();
        assertThat(new RawHttp(server.getPort()).send("GET", path).status()).isEqualTo(404);
    }
}
