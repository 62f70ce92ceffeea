package feedsheaf.http;

import feedsheaf.config.FeedsheafConfig;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Warns where links lead to another port of this machine than the one that the service listens on. */
@Singleton
final class LinkCheck {

    private static final Logger LOG = Logger.getLogger(LinkCheck.class);

    private final FeedsheafConfig config;

    LinkCheck(FeedsheafConfig config) {
        this.config = config;
    }

    void tell(@ObservesAsync HttpServerStart start) {
        complaint(config.baseUrl(), start.options().getPort()).ifPresent(LOG::warn);
    }

    /** What is wrong, in a sentence; nothing can be told of other machines, nor of a port that the system chooses. */
    static Optional<String> complaint(URI baseUrl, int port) {
        boolean leadsElsewhere = "localhost".equals(baseUrl.getHost()) && port > 0 && baseUrl.getPort() != port;
        return leadsElsewhere
                ? Optional.of("links and redirects lead to " + baseUrl + ", but the service listens on port " + port
                        + " (feedsheaf.base-url sets the address)")
                : Optional.empty();
    }
}
