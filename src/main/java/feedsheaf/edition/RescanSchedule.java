package feedsheaf.edition;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;

/** Rescans at the start, without holding it up, and then again and again. */
@ApplicationScoped
class RescanSchedule {

    private final Republisher republisher;

    RescanSchedule(Republisher republisher) {
        this.republisher = republisher;
    }

    void begin(@Observes StartupEvent start, ExecutorService workers) {
        workers.execute(republisher::rescan);
    }

    @Scheduled(
            every = "{feedsheaf.rescan-every}",
            delayed = "{feedsheaf.rescan-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void repeat() {
        republisher.rescan();
    }
}
