package feedsheaf.http;

import feedsheaf.edition.CurrentEdition;
import feedsheaf.edition.CurrentEdition.Progress;
import feedsheaf.edition.Edition;
import feedsheaf.edition.ReportedProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        Progress progress = current.progress();
        Optional<Edition> edition = progress.edition();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("edition").status(edition.isPresent());
        edition.ifPresent(served -> response.withData("articles", served.articles())
                .withData("topics", served.topics())
                .withData(
                        "ageSeconds",
                        Duration.between(served.publishedAt(), Instant.now()).toSeconds()));
        List<ReportedProblem> problems = progress.problems();
        response.withData("problems", problems.size());
        problems.stream()
                .min(ReportedProblem.WORST_FIRST)
                .ifPresent(worst ->
                        response.withData("worstProblem", worst.problem().toLine()));
        progress.outage()
                .ifPresent(outage -> response.withData("rescansFailBecause", outage.reason())
                        .withData("rescansFailSince", outage.since().toString()));
        return response.build();
    }
}
