package feedsheaf.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smallrye.config.ConfigValidationException;
import java.nio.file.AccessDeniedException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionMistakesTest {

    @Test
    void saysWhyAFileCannotBeRead() {
        assertThat(OptionMistakes.sentence(new IllegalArgumentException(
                        "SRCFG00035: Failed to load resource file:/config/application.properties",
                        new AccessDeniedException("/config/application.properties"))))
                .isEqualTo("a file of options cannot be read: Failed to load resource"
                        + " file:/config/application.properties (AccessDeniedException)");
    }

    private static ConfigValidationException mistakes(Map<String, String> options) {
        return catchThrowableOfType(ConfigValidationException.class, () -> TestConfig.of(options));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            max-items           | ten      | feedsheaf.max-items=ten cannot be read (write a whole number up to 2147483647)
            max-files           | 9999999999 | feedsheaf.max-files=9999999999 cannot be read (write a whole number up to 2147483647)
            rescan-every        | 99999999999999999999s | feedsheaf.rescan-every=99999999999999999999s cannot be read (write 30s, 5m or 1h)
            rescan-every        | soon     | feedsheaf.rescan-every=soon cannot be read (write 30s, 5m or 1h)
            max-file-size       | big      | feedsheaf.max-file-size=big cannot be read (write 500K or 1M)
            allow-empty         | yes      | feedsheaf.allow-empty=yes cannot be read (write true or false)
            base-url            | http://[ | feedsheaf.base-url=http://[ cannot be read (Expected closing bracket for IPv6 address at index 8: http://[)
            seeds               | ''       | feedsheaf.seeds has no value
            rescan-evry         | 5s       | there is no option feedsheaf.rescan-evry
            feeds.x             | 5        | there is no option feedsheaf.feeds.x
            feeds[0].title      | x        | feedsheaf.feeds[0].slug has no value
            """)
    void areSaidInASentence(String option, String value, String sentence) {
        assertThat(OptionMistakes.sentence(mistakes(Map.of("feedsheaf." + option, value))))
                .isEqualTo(sentence);
    }

    @Test
    void areSaidAllAtOnce() {
        assertThat(OptionMistakes.sentence(mistakes(Map.of("feedsheaf.max-items", "ten", "feedsheaf.max-itemz", "5"))))
                .contains(
                        "; ",
                        "feedsheaf.max-items=ten cannot be read (write a whole number up to 2147483647)",
                        "there is no option feedsheaf.max-itemz");
    }
}
