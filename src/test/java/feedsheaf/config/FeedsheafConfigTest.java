package feedsheaf.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedsheafConfigTest {

    @ParameterizedTest
    @CsvSource({"5s, PT1M", "1m, PT1M", "90s, PT1M30S"})
    void needsNotBeAskedAgainBeforeTheNextRescanAndAtLeastForAMinute(String rescanEvery, Duration maxAge) {
        assertThat(TestConfig.of(Map.of("feedsheaf.rescan-every", rescanEvery)).maxAge())
                .isEqualTo(maxAge);
    }
}
