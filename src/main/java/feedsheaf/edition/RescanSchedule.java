package feedsheaf.edition;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.SkippedExecution;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;

/** Rescans as soon as requests can come in, without holding them up, and then again and again. */
@ApplicationScoped
class RescanSchedule {

    private final Republisher republisher;

    RescanSchedule(Republisher republisher) {
        this.republisher = republisher;
    }

    void begin(@ObservesAsync HttpServerStart start) {
        republisher.rescan();
    }

    /** Where TLS alone is spoken there is no other start; where both are, the second rescan finds nothing new. */
    void begin(@ObservesAsync HttpsServerStart start) {
        republisher.rescan();
    }

    @Scheduled(
            every = "{feedsheaf.rescan-every}",
            delayed = "{feedsheaf.rescan-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void repeat() {
        republisher.rescan();
    }

    /** The one before still runs. */
    void skip(@Observes SkippedExecution skipped) {
        republisher.tellDelay();
    }

    void end(@Observes ShutdownEvent shutdown) {
        republisher.end();
    }
}
