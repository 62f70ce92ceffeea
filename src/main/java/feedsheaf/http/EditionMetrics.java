package feedsheaf.http;

import feedsheaf.article.Problem.Severity;
import feedsheaf.catalog.Verdict.Fate;
import feedsheaf.edition.CurrentEdition;
import feedsheaf.edition.Edition;
import feedsheaf.edition.Rescan;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What the edition and the rescans are like. */
@ApplicationScoped
class EditionMetrics {

    private final AtomicLong lastSuccess = new AtomicLong();

    void count(@Observes Rescan rescan, MeterRegistry registry) {
        Timer.builder("feedsheaf.rescan")
                .description("Rescans of the folder")
                .tag("outcome", rescan.result().label())
                .register(registry)
                .record(rescan.took());
        if (rescan.result() != Rescan.Result.FAILED) {
            lastSuccess.set(rescan.at().getEpochSecond());
        }
    }

    void register(@Observes StartupEvent start, MeterRegistry registry, CurrentEdition current) {
        gauge(registry, current, "feedsheaf.articles", "Articles that are served", Edition::articles, null);
        gauge(
                registry,
                current,
                "feedsheaf.topics",
                "Topics whose feed is not empty, declared ones too",
                Edition::topics,
                null);
        gauge(
                registry,
                current,
                "feedsheaf.edition.age",
                "For how long the same documents have been served",
                edition -> secondsSince(edition.publishedAt()),
                "seconds");
        for (Fate state : Fate.values()) {
            Gauge.builder(
                            "feedsheaf.files",
                            current,
                            cell -> cell.progress().tally().getOrDefault(state, 0))
                    .description("Files of the folder, by what became of them")
                    .tag("state", state.label())
                    .register(registry);
        }
        for (Severity severity : Severity.values()) {
            Gauge.builder("feedsheaf.problems", current, cell -> count(cell, severity))
                    .description("Problems of files and documents")
                    .tag("severity", severity.label())
                    .register(registry);
        }
        Gauge.builder("feedsheaf.last.success.timestamp", lastSuccess, AtomicLong::get)
                .description("When the last rescan that succeeded ended, in seconds since 1970; 0 before the first")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("feedsheaf.outage", current, EditionMetrics::outageSeconds)
                .description("For how long rescans have been failing; 0 while they succeed")
                .baseUnit("seconds")
                .register(registry);
    }

    private static void gauge(
            MeterRegistry registry,
            CurrentEdition current,
            String name,
            String text,
            ToDoubleFunction<Edition> value,
            @Nullable String unit) {
        Gauge.builder(
                        name,
                        current,
                        cell -> cell.get().map(value::applyAsDouble).orElse(0.0))
                .description(text)
                .baseUnit(unit)
                .register(registry);
    }

    private static long count(CurrentEdition current, Severity severity) {
        return current.progress().problems().stream()
                .filter(reported -> reported.problem().severity() == severity)
                .count();
    }

    private static double outageSeconds(CurrentEdition current) {
        return current.progress()
                .outage()
                .map(outage -> secondsSince(outage.since()))
                .orElse(0L);
    }

    private static long secondsSince(Instant moment) {
        return Duration.between(moment, Instant.now()).toSeconds();
    }
}
