package feedsheaf.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import feedsheaf.Installed;
import feedsheaf.edition.Republisher;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs that others have written make of the feeds: newsboat, and feedparser, which many readers stand on. */
@QuarkusTest
@TestProfile(ExampleSite.class)
class FeedReadersTest {

    /** Debian's, which has Debian's packages, whatever other python is first on the path. */
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What was answered, in order. */
    @Singleton
    public static class Statuses {
        private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();

        void listen(@Observes Filters filters) {
            filters.register(
                    exchange -> {
                        exchange.addBodyEndHandler(
                                end -> statuses.add(exchange.response().getStatusCode()));
                        exchange.next();
                    },
                    1000);
        }
    }

    @Inject
    Republisher republisher;

    @Inject
    Statuses answered;

    @TestHTTPResource
    String server;

    @TempDir
    Path home;

    @BeforeEach
    void publish() {
        republisher.rescan();
        answered.statuses.clear();
    }

    private static String output(Path home, String... command) throws IOException, InterruptedException {
        Path output = home.resolve("output");
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectOutput(output.toFile())
                .redirectError(home.resolve("errors").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(home.resolve("errors")))
                .isZero();
        return Files.readString(output, UTF_8);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"feeds/ai.xml", "feeds/ai.atom", "feeds.xml", "feeds.atom"})
    void feedparserFindsEntriesTitlesDatesAndEnclosures(String path) throws Exception {
        JsonNode poll = JSON.readTree(output(home, feedparser(), script("poll.py"), server + path));

        assertThat(poll.get("wellFormed").asBoolean()).isTrue();
        JsonNode first = poll.get("entries").get(0);
        assertThat(first.get("id").asText()).isEqualTo("https://news.example/court?a=1&b=2");
        assertThat(first.get("link").asText()).isEqualTo("https://news.example/court?a=1&b=2");
        assertThat(list(poll.get("entries")))
                .extracting(entry -> entry.get("published").toString())
                .containsExactly(
                        "[2026,3,5,9,30,0]",
                        "[2026,3,4,4,30,0]",
                        "[2026,3,4,0,0,0]",
                        "[2026,3,2,0,0,0]",
                        "[2026,3,1,0,0,0]",
                        "[2026,2,28,0,0,0]");
        assertThat(list(poll.get("entries")))
                .extracting(entry -> entry.get("enclosures").toString())
                .containsExactly(
                        "[[\"https://pictures.example/court.jpg?w=1200&fit=crop\",\"image/jpeg\"]]",
                        "[[\"https://films.example/1.mp4\",\"video/mp4\"]]",
                        "[[\"http://old.example/picture.png\",\"image/png\"]]",
                        "[]",
                        "[]",
                        "[[\"https://pictures.example/newsroom.webp\",\"image/webp\"]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feeds/ai.xml", "feeds/ai.atom"})
    void feedparserIsToldThatNothingHasChanged(String path) throws Exception {
        JsonNode poll = JSON.readTree(output(home, feedparser(), script("poll.py"), server + path));

        assertThat(poll.get("statuses").toString()).isEqualTo("[200,304,304]");
    }

    private String feedparser() throws IOException, InterruptedException {
        boolean there = Files.isExecutable(PYTHON)
                && new ProcessBuilder(PYTHON.toString(), "-c", "import feedparser")
                                .start()
                                .waitFor()
                        == 0;
        Installed.require(there, "feedparser is not installed", "python3-feedparser");
        return PYTHON.toString();
    }

    private static String script(String name) {
        return Path.of("src/test/resources/readers", name).toAbsolutePath().toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"feeds/ai.xml", "feeds/ai.atom"})
    void newsboatShowsEntriesWithTheirEnclosures(String path) throws Exception {
        newsboat(path, "-x", "reload");

        JsonNode entries = JSON.readTree(output(home, PYTHON.toString(), script("newsboat-cache.py"), "cache.db"));
        assertThat(list(entries)).hasSize(6);
        JsonNode first = entries.get(0);
        assertThat(first.get("guid").asText()).isEqualTo("https://news.example/court?a=1&b=2");
        assertThat(first.get("title").asText()).isEqualTo("Q&A: what a court's <b>ruling</b> means for “open” models");
        assertThat(first.get("url").asText()).isEqualTo("https://news.example/court?a=1&b=2");
        assertThat(Instant.ofEpochSecond(first.get("pubDate").asLong())).isEqualTo("2026-03-05T09:30:00Z");
        // It keeps enclosures that can be played, and shows pictures of the content.
        assertThat(first.get("content").asText())
                .contains("<img src=\"https://pictures.example/court.jpg?w=1200&amp;fit=crop\"");
        assertThat(entries.get(1).get("enclosure_url").asText()).isEqualTo("https://films.example/1.mp4");
    }

    @Test
    void newsboatIsToldThatNothingHasChanged() throws Exception {
        for (int i = 0; i < 3; i++) {
            newsboat("feeds/ai.xml", "-x", "reload");
        }

        assertThat(answered.statuses).startsWith(200).endsWith(304);
    }

    private String newsboat(String path, String... arguments) throws IOException, InterruptedException {
        String program = Installed.program("newsboat", "newsboat").toString();
        Files.writeString(home.resolve("urls"), server + path + "\n");
        Files.writeString(home.resolve("config"), "");
        String[] command = {
            program, "-u", "urls", "-c", "cache.db", "-C", "config", arguments[0], arguments[1],
        };
        return output(home, command);
    }
}
