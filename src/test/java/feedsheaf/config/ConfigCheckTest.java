package feedsheaf.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigCheckTest {

    private static FeedsheafConfig config(Map<String, String> options) {
        return TestConfig.of(options);
    }

    @Test
    void takesTheDefaults() {
        assertThat(ConfigCheck.complaints(config(Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            base-url      | feeds                    | feedsheaf.base-url=feeds is no address for links (write https://host or https://host/path)
            base-url      | https://u:p@host         | feedsheaf.base-url=https://u:p@host is no address for links (write https://host or https://host/path)
            base-url      | https://host?x           | feedsheaf.base-url=https://host?x is no address for links (write https://host or https://host/path)
            base-url      | http://host:99999999     | feedsheaf.base-url=http://host:99999999 is no address for links (write https://host or https://host/path)
            base-url      | https://:80              | feedsheaf.base-url=https://:80 is no address for links (write https://host or https://host/path)
            base-url      | https://host:0           | feedsheaf.base-url=https://host:0 is no address for links (write https://host or https://host/path)
            base-url      | https://a_b:99999        | feedsheaf.base-url=https://a_b:99999 is no address for links (write https://host or https://host/path)
            base-url      | https://x..example       | feedsheaf.base-url=https://x..example is no address for links (write https://host or https://host/path)
            base-url      | https://host/a/../b      | feedsheaf.base-url=https://host/a/../b is no address for links (write https://host or https://host/path)
            base-url      | https://host/./a         | feedsheaf.base-url=https://host/./a is no address for links (write https://host or https://host/path)
            base-url      | https://host//a          | feedsheaf.base-url=https://host//a is no address for links (write https://host or https://host/path)
            rescan-every  | P2000000D                | feedsheaf.rescan-every is longer than a year (write 30s)
            title         | a\u0001b                 | feedsheaf.title is no line of text
            max-yaml-aliases | -1                    | feedsheaf.max-yaml-aliases=-1 is less than 0
            base-url      | ftp://host               | feedsheaf.base-url=ftp://host is no address for links (write https://host or https://host/path)
            rescan-every  | 500ms                    | feedsheaf.rescan-every is shorter than a second (write 30s)
            max-file-size | 99999999999999G          | feedsheaf.max-file-size=107374182399998926258176 is more than a file can have that is read at once (write 1G or less)
            max-items     | 0                        | feedsheaf.max-items=0 is less than 1
            max-topics    | -1                       | feedsheaf.max-topics=-1 is less than 1
            """)
    void namesAWrongValue(String option, String value, String complaint) {
        assertThat(ConfigCheck.complaints(config(Map.of("feedsheaf." + option, value))))
                .containsExactly(complaint);
    }

    @Test
    void namesAllWrongValuesAtOnce() {
        assertThat(ConfigCheck.complaints(config(Map.of("feedsheaf.max-items", "0", "feedsheaf.max-title", "0"))))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://host",
                "http://my_app:8080/",
                "https://host.example.:65535/a.b/..c//",
                "http://[::1]:80/a%20b"
            })
    void takesABaseUrlThatLinksCanBeginWith(String url) {
        assertThat(ConfigCheck.complaints(config(Map.of("feedsheaf.base-url", url))))
                .isEmpty();
    }

    @Test
    void dropsTheSlashThatEndsTheBaseUrl() {
        assertThat(config(Map.of("feedsheaf.base-url", "https://host/news/")).address())
                .isEqualTo("https://host/news");
    }

    @Test
    void namesWrongValuesOfADeclaredFeed() {
        assertThat(ConfigCheck.complaints(config(Map.of(
                        "feedsheaf.feeds[0].slug", "fine",
                        "feedsheaf.feeds[0].title", "Fine",
                        "feedsheaf.feeds[1].slug", "best",
                        "feedsheaf.feeds[1].title", "The\u0001best",
                        "feedsheaf.feeds[1].description", "Line\nline"))))
                .containsExactly(
                        "feedsheaf.feeds[1].title is no line of text",
                        "feedsheaf.feeds[1].description is no line of text");
    }
}
