package feedsheaf.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feedsheaf.config.TestConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationsTest {

    private static Declarations of(Map<String, String> options) {
        return Declarations.of(TestConfig.of(options));
    }

    @Test
    void readsAFeed() {
        Declarations declarations = of(Map.of(
                "feedsheaf.feeds[0].slug", "best",
                "feedsheaf.feeds[0].title", "The best",
                "feedsheaf.feeds[0].topics", "AI,C++",
                "feedsheaf.feeds[0].min-quality", "80",
                "feedsheaf.feeds[0].providers", "CNET,bbc.co.uk",
                "feedsheaf.feeds[1].slug", "ai",
                "feedsheaf.feeds[2].slug", "everything",
                "feedsheaf.feeds[2].topics", "*"));

        DeclaredFeed best = declarations.feeds().get(0);
        assertThat(best.title()).contains("The best");
        assertThat(best.topics()).contains(Set.of("ai", "c-plus-plus"));
        assertThat(best.minQuality()).isEqualTo(OptionalInt.of(80));
        assertThat(best.providers()).containsExactly("CNET", "bbc.co.uk");
        assertThat(declarations.feeds().get(1).topics()).contains(Set.of("ai"));
        assertThat(declarations.feeds().get(2).topics()).isEqualTo(Optional.empty());
    }

    @Test
    void takesNoBlankBesideACommaForAPartOfAName() {
        Declarations declarations = of(Map.of(
                "feedsheaf.feeds[0].slug", "best",
                "feedsheaf.feeds[0].topics", " AI, * ",
                "feedsheaf.feeds[0].providers", "CNET, BBC News ,",
                "feedsheaf.redirects", "old:new, x:y",
                "feedsheaf.retired", "gone, 人"));

        DeclaredFeed best = declarations.feeds().get(0);
        assertThat(best.topics()).isEqualTo(Optional.empty());
        assertThat(best.providers()).containsExactly("CNET", "BBC News");
        assertThat(declarations.redirectsByPath()).containsOnlyKeys("/feeds/old", "/feeds/x");
        assertThat(declarations.retiredPaths()).containsExactlyInAnyOrder("/feeds/gone", "/feeds/%E4%BA%BA");
    }

    @Test
    void readsRedirectsAndRetirements() {
        Declarations declarations = of(Map.of("feedsheaf.redirects", "old:new,x:y", "feedsheaf.retired", "gone,人"));

        assertThat(declarations.redirectsByPath())
                .containsExactlyInAnyOrderEntriesOf(Map.of("/feeds/old", "/feeds/new", "/feeds/x", "/feeds/y"));
        assertThat(declarations.retiredPaths()).containsExactlyInAnyOrder("/feeds/gone", "/feeds/%E4%BA%BA");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            feedsheaf.retired       | AI              | "AI" in feedsheaf.retired is no slug (write ai)
            feedsheaf.retired       | !!!             | "!!!" in feedsheaf.retired is no slug
            feedsheaf.retired       | /feeds/AI.xml   | "/feeds/AI.xml" in feedsheaf.retired is no slug (write ai)
            feedsheaf.redirects     | https://news.example/feeds/old:new | "https://news.example/feeds/old:new" in feedsheaf.redirects is not old:new
            feedsheaf.redirects     | old:feeds/new   | "feeds/new" in feedsheaf.redirects is no slug (write new)
            feedsheaf.redirects     | old             | "old" in feedsheaf.redirects is not old:new
            feedsheaf.redirects     | a:b:c           | "a:b:c" in feedsheaf.redirects is not old:new
            feedsheaf.redirects     | a:B             | "B" in feedsheaf.redirects is no slug (write b)
            feedsheaf.redirects     | a:a             | "a" is led in a circle by feedsheaf.redirects
            feedsheaf.redirects     | x:a,a:b,b:a     | "x" is led in a circle by feedsheaf.redirects; "a" is led in a circle by feedsheaf.redirects; "b" is led in a circle by feedsheaf.redirects
            feedsheaf.redirects     | a:b,a:c         | "a" is redirected twice in feedsheaf.redirects
            feedsheaf.feeds[0].slug | C++             | "C++" in feedsheaf.feeds is no slug (write c-plus-plus)
            """)
    void namesWhatCannotBeMeant(String option, String value, String complaint) {
        assertThatThrownBy(() -> of(Map.of(option, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(complaint);
    }

    @Test
    void leadsAtOnceToWhereAFeedIsNowThatHasMovedTwice() {
        assertThat(of(Map.of("feedsheaf.redirects", "a:b,b:c")).redirectsByPath())
                .isEqualTo(Map.of("/feeds/a", "/feeds/c", "/feeds/b", "/feeds/c"));
    }

    @Test
    void namesContradictionsAllAtOnce() {
        assertThatThrownBy(() -> of(Map.of(
                        "feedsheaf.redirects", "a:b,x:c",
                        "feedsheaf.retired", "a,c",
                        "feedsheaf.feeds[0].slug", "c",
                        "feedsheaf.feeds[1].slug", "d",
                        "feedsheaf.feeds[2].slug", "d")))
                .hasMessage("\"d\" is declared twice in feedsheaf.feeds;"
                        + " \"a\" is both in feedsheaf.redirects and in feedsheaf.retired;"
                        + " feedsheaf.redirects leads to \"c\", which is in feedsheaf.retired;"
                        + " \"c\" is declared in feedsheaf.feeds, and redirected or retired");
    }
}
