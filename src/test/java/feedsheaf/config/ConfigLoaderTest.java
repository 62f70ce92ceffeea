package feedsheaf.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigLoaderTest {

    private static void set(Map<String, String> options) {
        options.forEach(System::setProperty);
    }

    @AfterEach
    void clear() {
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("feedsheaf.feeds") || name.startsWith("FEEDSHEAF_"))
                .forEach(System::clearProperty);
        for (String side : new String[] {"http", "management"}) {
            System.clearProperty("quarkus." + side + ".port");
            System.clearProperty("quarkus." + side + ".host");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.http.port, 9000",
        "quarkus.management.port, 8080",
    })
    void refusesToListenForBothAtOnePort(String option, String port) {
        set(Map.of(option, port));

        assertThatThrownBy(ConfigLoader::refusePorts)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("quarkus.http.port and quarkus.management.port are both " + port
                        + " (set one of them to another port)");
    }

    @Test
    void listensAtAnyFreePortAndAtOnePortOfTwoHosts() {
        set(Map.of("quarkus.http.port", "0", "quarkus.management.port", "0"));
        assertThatCode(ConfigLoader::refusePorts).doesNotThrowAnyException();

        set(Map.of("quarkus.http.port", "9000", "quarkus.management.port", "9000"));
        set(Map.of("quarkus.management.host", "127.0.0.1", "quarkus.http.host", "10.0.0.1"));
        assertThatCode(ConfigLoader::refusePorts).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.http.port, 65536",
        "quarkus.management.port, 100000000000",
    })
    void refusesAPortThatThereIsNot(String option, String port) {
        set(Map.of(option, "65535"));
        assertThatCode(ConfigLoader::refusePorts).doesNotThrowAnyException();

        set(Map.of(option, port));
        assertThatThrownBy(ConfigLoader::refusePorts)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(option + "=" + port + " is no port (write one up to 65535)");
    }

    @Test
    void leavesWhatIsNoPortToQuarkus() {
        set(Map.of("quarkus.http.port", "many"));

        assertThatCode(ConfigLoader::refusePorts).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "topics, ''",
        "topics, ' , '",
        "providers, ''",
        "min-quality, ''",
        "min-heat, ' '",
        "topics[0], ''",
        "providers[1], ' '"
    })
    void refusesAConditionThatWouldBeNone(String condition, String blank) {
        set(Map.of("feedsheaf.feeds[0].slug", "best", "feedsheaf.feeds[0]." + condition, blank));

        assertThatThrownBy(ConfigLoader::load)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("feedsheaf.feeds[0]." + condition
                        + " has no value (remove it, or the feed would take more than is meant)");
    }

    @Test
    void refusesAValueThatJavaCouldNotRead() {
        set(Map.of("feedsheaf.feeds[0].slug", "best", "feedsheaf.feeds[0].title", "Z\uFFFD\uFFFDrich"));

        assertThatThrownBy(ConfigLoader::load)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "feedsheaf.feeds[0].title=Z\uFFFD\uFFFDrich was not read as UTF-8 (save the file so; for -D and"
                                + " the environment, start the program with LC_ALL=C.UTF-8)");
    }

    @Test
    void refusesAPropertyThatIsSpeltAsAnEnvironmentVariable() {
        set(Map.of("FEEDSHEAF_BASE_URL", "https://news.example"));

        assertThatThrownBy(ConfigLoader::load)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("there is no option FEEDSHEAF_BASE_URL (it is an environment variable's name)");
    }
}
