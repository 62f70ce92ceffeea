package feedsheaf.http;

import feedsheaf.article.Problem.Severity;
import feedsheaf.edition.CurrentEdition;
import feedsheaf.edition.Edition;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

/** What the edition and the rescans are like, as gauges. */
@ApplicationScoped
class EditionMetrics {

    void register(@Observes StartupEvent start, MeterRegistry registry, CurrentEdition current) {
        gauge(registry, current, "feedsheaf.articles", "Selected articles", edition -> edition.articles());
        gauge(registry, current, "feedsheaf.topics", "Topics with a feed", Edition::topics);
        Gauge.builder("feedsheaf.rejected", current, CurrentEdition::rejected)
                .description("Files that are no articles at present")
                .register(registry);
        for (Severity severity : Severity.values()) {
            Gauge.builder("feedsheaf.problems", current, cell -> count(cell, severity))
                    .description("Problems of files and documents")
                    .tag("severity", severity.label())
                    .register(registry);
        }
        Gauge.builder("feedsheaf.outage", current, EditionMetrics::outageSeconds)
                .description("For how long rescans have been failing; 0 while they succeed")
                .baseUnit("seconds")
                .register(registry);
    }

    private static void gauge(
            MeterRegistry registry, CurrentEdition current, String name, String text, ToDoubleFunction<Edition> value) {
        Gauge.builder(
                        name,
                        current,
                        cell -> cell.get().map(value::applyAsDouble).orElse(0.0))
                .description(text)
                .register(registry);
    }

    private static long count(CurrentEdition current, Severity severity) {
        return current.problems().stream()
                .filter(reported -> reported.problem().severity() == severity)
                .count();
    }

    private static double outageSeconds(CurrentEdition current) {
        return current.outage()
                .map(outage -> Duration.between(outage.since(), Instant.now()).toSeconds())
                .orElse(0L);
    }
}
