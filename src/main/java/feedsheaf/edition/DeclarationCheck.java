package feedsheaf.edition;

import feedsheaf.config.FeedsheafConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Stops the start when feeds are declared in a way that cannot be meant. */
@ApplicationScoped
class DeclarationCheck {

    void check(@Observes StartupEvent start, FeedsheafConfig config) {
        Declarations.of(config);
    }
}
