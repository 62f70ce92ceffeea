package feedsheaf.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainIntegrationTest;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A start where somebody else listens. */
@QuarkusMainIntegrationTest
@TestProfile(TakenPortIT.Taken.class)
class TakenPortIT {

    /** The management port is this test's own. */
    public static class Taken extends Corners {

        private static final ServerSocket SOMEBODY_ELSE = listen();

        private static ServerSocket listen() {
            try {
                return new ServerSocket(0);
            } catch (IOException unlikely) {
                throw new UncheckedIOException(unlikely);
            }
        }

        private static String port() {
            return String.valueOf(SOMEBODY_ELSE.getLocalPort());
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("quarkus.management.port", port());
            return overrides;
        }
    }

    @Test
    void namesThePortsAndTheirOptions(QuarkusMainLauncher program) {
        LaunchResult result = program.launch();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.getErrorOutput())
                .contains("the service cannot listen: ", "quarkus.management.port is " + Taken.port())
                .doesNotContain("\tat ");
        assertThat(result.getOutput()).doesNotContain("ERROR");
    }
}
