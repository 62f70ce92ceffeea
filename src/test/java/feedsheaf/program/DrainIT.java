package feedsheaf.program;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
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
        awaitReadiness(200);
        ProcessHandle program = ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(Corners.MANAGEMENT_PORT))
                .findAny()
                .orElseThrow();

        program.destroy();

        awaitReadiness(503);
        given().get(feed).then().statusCode(200);
        program.onExit().get(10, SECONDS);
    }

    private static void awaitReadiness(int status) {
        await().atMost(30, SECONDS)
                .until(() -> given().get("http://localhost:" + Corners.MANAGEMENT_PORT + "/q/health/ready")
                                .statusCode()
                        == status);
    }
}
