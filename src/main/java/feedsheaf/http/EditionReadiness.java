package feedsheaf.http;

import feedsheaf.edition.CurrentEdition;
import feedsheaf.edition.Edition;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready as soon as there is an edition, and then for ever: an old one is better than none. */
@Readiness
class EditionReadiness implements HealthCheck {

    private final CurrentEdition current;

    EditionReadiness(CurrentEdition current) {
        this.current = current;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<Edition> edition = current.get();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("edition").status(edition.isPresent());
        edition.ifPresent(served -> response.withData("articles", served.articles())
                .withData("topics", served.feeds().size())
                .withData(
                        "ageSeconds",
                        Duration.between(served.publishedAt(), Instant.now()).toSeconds()));
        response.withData("problems", current.problems().size());
        current.outage()
                .ifPresent(outage -> response.withData("rescansFailBecause", outage.reason())
                        .withData("rescansFailSince", outage.since().toString()));
        return response.build();
    }
}
