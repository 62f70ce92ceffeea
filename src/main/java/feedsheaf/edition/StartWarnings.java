package feedsheaf.edition;

import feedsheaf.config.ConfigLoader;
import feedsheaf.document.Compression;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Tells once what works otherwise than somebody may think. */
@ApplicationScoped
class StartWarnings {

    private static final Logger LOG = Logger.getLogger(StartWarnings.class);

    void tell(@Observes StartupEvent start) {
        ConfigLoader.strayVariables().forEach(LOG::warn);
        Compression.whyNoBrotli()
                .ifPresent(why ->
                        LOG.warn("documents are compressed by gzip only, since brotli cannot be loaded: " + why));
    }
}
