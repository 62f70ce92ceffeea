package feedsheaf.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTest {

    @ParameterizedTest
    @CsvSource({"PT1M, 1", "PT1M1S, 2", "PT2M, 2", "PT1H, 60"})
    void roundsTheTimeToLiveUpToMinutes(Duration maxAge, int minutes) {
        assertThat(Site.roundedUpToMinutes(maxAge)).isEqualTo(minutes);
    }
}
