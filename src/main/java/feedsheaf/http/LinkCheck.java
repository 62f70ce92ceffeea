package feedsheaf.http;

import feedsheaf.config.FeedsheafConfig;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Warns where nobody has said what links lead to, and they lead to another port than the one that the service listens on. */
@Singleton
final class LinkCheck {

    private static final Logger LOG = Logger.getLogger(LinkCheck.class);

    private final FeedsheafConfig config;

    LinkCheck(FeedsheafConfig config) {
        this.config = config;
    }

    void tell(@ObservesAsync HttpServerStart start) {
        complaint(config.address(), start.options().getPort()).ifPresent(LOG::warn);
    }

    /**
     * What is wrong, in a sentence. An address that somebody has written may well be that of a proxy or of a container's
     * port.
     *
     * @param port 0 is any that is free
     */
    static Optional<String> complaint(String address, int port) {
        boolean isDefault = address.equals(FeedsheafConfig.DEFAULT_ADDRESS);
        return isDefault && port > 0 && port != URI.create(address).getPort()
                ? Optional.of("links and redirects lead to " + address + ", but the service listens on port " + port
                        + " (feedsheaf.base-url sets the address)")
                : Optional.empty();
    }
}
