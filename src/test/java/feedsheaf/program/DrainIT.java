package feedsheaf.program;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The end of the service. */
@QuarkusIntegrationTest
@TestProfile(DrainIT.Alone.class)
class DrainIT {

    /** A process of its own, which no other test asks. */
    public static class Alone extends Corners {}

    @TestHTTPResource("/feeds.xml")
    URI feed;

    @Test
    void isNotReadyAnyMoreBeforeItStopsToAnswer() throws Exception {
        await(200);
        ProcessHandle program = ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(Corners.MANAGEMENT_PORT))
                .findAny()
                .orElseThrow();

        program.destroy();

        await(503);
        given().get(feed).then().statusCode(200);
        program.onExit().get(10, TimeUnit.SECONDS);
    }

    private static void await(int readiness) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (readiness
                != given().get("http://localhost:" + Corners.MANAGEMENT_PORT + "/q/health/ready")
                        .statusCode()) {
            assertThat(Instant.now()).as("readiness is " + readiness).isBefore(end);
            Thread.sleep(20);
        }
    }
}
