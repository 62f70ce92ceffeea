package feedsheaf.edition;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feedsheaf.config.TestConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en_US", "English", "und"})
    void namesALanguageThatIsNone(String language) {
        assertThatThrownBy(() -> Options.checked(TestConfig.of(Map.of("feedsheaf.language", language))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("feedsheaf.language=" + language + " is no language tag (write en or en-US)");
    }

    @Test
    void namesAllThatCannotBeMeantAtOnce() {
        assertThatThrownBy(() -> Options.checked(TestConfig.of(Map.of(
                        "feedsheaf.max-items", "0",
                        "feedsheaf.redirects", "old",
                        "feedsheaf.feeds[0].slug", "fine",
                        "feedsheaf.feeds[0].language", "de",
                        "feedsheaf.feeds[1].slug", "Best",
                        "feedsheaf.feeds[1].language", "de_DE"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("feedsheaf.max-items=0 is less than 1; "
                        + "feedsheaf.feeds[1].language=de_DE is no language tag (write en or en-US); "
                        + "\"Best\" in feedsheaf.feeds is no slug (write best); "
                        + "\"old\" in feedsheaf.redirects is not old:new");
    }
}
