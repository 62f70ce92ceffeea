package feedsheaf.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrayVariablesTest {

    private static final StrayVariables VARIABLES = new StrayVariables(Set.of(
            "feedsheaf.base-url", "feedsheaf.max-items", "feedsheaf.feeds[*].slug", "feedsheaf.feeds[*].topics[*]"));

    private static List<String> complaints(String variable) {
        return VARIABLES.in(Map.of(variable, "some value"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FEEDSHEAF_BASE_URL",
                "feedsheaf_base_url",
                "feedsheaf.base-url",
                "FEEDSHEAF_FEEDS_12__SLUG",
                "FEEDSHEAF_FEEDS_0__TOPICS_1_",
                "PATH",
                "MY_FEEDSHEAF_BASEURL"
            })
    void saysNothingOfAnOptionNorOfWhatIsNotCalledLikeOne(String variable) {
        assertThat(complaints(variable)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FEEDSHEAF_BASEURL, FEEDSHEAF_BASE_URL",
        "feedsheaf_maxItems, FEEDSHEAF_MAX_ITEMS",
        "FEEDSHEAF_FEEDS_12_SLUG, FEEDSHEAF_FEEDS_12__SLUG",
        "FEEDSHEAF_FEEDS_0_TOPICS_1, FEEDSHEAF_FEEDS_0__TOPICS_1_",
    })
    void tellsWhatToWriteWhereOnlyTheUnderscoresAreWrong(String variable, String meant) {
        assertThat(complaints(variable))
                .containsExactly(
                        "there is no option for the environment variable " + variable + " (write " + meant + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FEEDSHEAF_MAX_ITEM", "FEEDSHEAF_FEEDS_X__SLUG", "FEEDSHEAF_PORT", "FEEDSHEAF_"})
    void tellsOfWhatNoOptionIsLike(String variable) {
        assertThat(complaints(variable)).containsExactly("there is no option for the environment variable " + variable);
    }

    @Test
    void saysNothingOfWhatKubernetesTellsOfAServiceOfTheProgramsName() {
        assertThat(VARIABLES.in(Map.of(
                        "FEEDSHEAF_SERVICE_HOST", "10.96.0.7",
                        "FEEDSHEAF_SERVICE_PORT", "80",
                        "FEEDSHEAF_SERVICE_PORT_HTTP", "80",
                        "FEEDSHEAF_PORT", "tcp://10.96.0.7:80",
                        "FEEDSHEAF_PORT_80_TCP", "tcp://10.96.0.7:80",
                        "FEEDSHEAF_PORT_80_TCP_ADDR", "10.96.0.7",
                        "FEEDSHEAF_PORT_80_TCP_PORT", "80",
                        "FEEDSHEAF_CACHE_SERVICE_HOST", "10.96.0.8")))
                .isEmpty();
    }

    @Test
    void tellsAllInTheOrderOfTheirNames() {
        assertThat(VARIABLES.in(Map.of("FEEDSHEAF_C", "", "FEEDSHEAF_A", "", "FEEDSHEAF_B", "")))
                .extracting(complaint -> complaint.replaceFirst(".* ", ""))
                .containsExactly("FEEDSHEAF_A", "FEEDSHEAF_B", "FEEDSHEAF_C");
    }
}
