package feedsheaf.deploy;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import feedsheaf.Installed;
import feedsheaf.edition.Republisher;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Alert rules and dashboard, against Prometheus' own tool and the metrics that there are. */
@QuarkusTest
class ObservabilityTest {

    private static final Pattern METRIC = Pattern.compile("feedsheaf_\\w+");

    @Inject
    Republisher republisher;

    @TestHTTPResource("/feeds.xml")
    URL feed;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @ParameterizedTest
    @CsvSource({
        "promtool, prometheus, check rules deploy/observability/alerts.yaml",
        "promtool, prometheus, test rules deploy/observability/alerts-test.yaml",
        "promtool, prometheus, check config deploy/observability/prometheus.yaml",
        "docker-compose, docker-compose, -f deploy/compose.yaml config --quiet"
    })
    void itsOwnToolFindsNothingWrong(String program, String debianPackage, String arguments) throws Exception {
        String command = Installed.program(program, debianPackage) + " " + arguments;
        Process tool =
                new ProcessBuilder(command.split(" ")).redirectErrorStream(true).start();
        String report = new String(tool.getInputStream().readAllBytes(), UTF_8);

        assertThat(tool.waitFor()).as(report).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts.yaml", "dashboard.json"})
    void asksForMetricsThatThereAre(String file) throws IOException {
        republisher.rescan();
        given().get(feed);

        Set<String> asked = names(Files.readString(Path.of("deploy/observability", file)));
        assertThat(asked).hasSizeGreaterThan(3);
        assertThat(names(given().get(metrics).asString())).containsAll(asked);
    }

    @Test
    void theDashboardShowsEveryMetricOfOurs() throws IOException {
        republisher.rescan();
        given().get(feed);

        Set<String> there = names(given().get(metrics).asString());
        there.removeIf(name -> name.endsWith("_max") || name.endsWith("_bucket"));
        Set<String> shown = names(Files.readString(Path.of("deploy/observability/dashboard.json"))
                + Files.readString(Path.of("deploy/observability/alerts.yaml")));
        assertThat(shown).containsAll(there);
    }

    private static Set<String> names(String text) {
        return METRIC.matcher(text.replaceAll("(?m)^#.*$", ""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
