package feedsheaf.http;

import feedsheaf.edition.FeedAddress;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Counts requests by feed, format and outcome, and the bytes that went out. */
@Singleton
public class RequestMetrics {

    /** Feeds that are counted by name, the first that were asked for: a time series is not for nothing. */
    private static final int MOST_FEEDS = 200;

    private static final String OTHER_FEED = "other";
    private static final String NONE = "none";

    private final MeterRegistry registry;
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * The counters of one document, made ready once.
     *
     * @param bytes of bodies, as they went out
     */
    record DocumentCounters(Counter sent, Counter notModified, Counter failed, Counter bytes) {

        void countSent(HttpServerRequest request, int length) {
            sent.increment();
            if (HttpMethod.GET.equals(request.method())) {
                bytes.increment(length);
            }
        }
    }

    DocumentCounters of(String path) {
        Optional<FeedAddress> address = FeedAddress.of(path);
        String feed = address.map(FeedAddress::page).map(this::label).orElse(NONE);
        String format = address.map(RequestMetrics::format).orElse("asset");
        return new DocumentCounters(
                requests(feed, format, 200),
                requests(feed, format, 304),
                requests(feed, format, 412),
                Counter.builder("feedsheaf.sent")
                        .baseUnit("bytes")
                        .description("Bytes of documents that went out, without headers")
                        .tag("format", format)
                        .register(registry));
    }

    private static String format(FeedAddress address) {
        return address.isPage() ? "html" : address.suffix().substring(1);
    }

    private String label(String feed) {
        if (named.contains(feed) || named.size() < MOST_FEEDS) {
            named.add(feed);
            return feed;
        }
        return OTHER_FEED;
    }

    private Counter requests(String feed, String format, int outcome) {
        return Counter.builder("feedsheaf.requests")
                .description("Requests of the public port, by the status of the answer")
                .tags("feed", feed, "format", format, "outcome", String.valueOf(outcome))
                .register(registry);
    }

    /** What Quarkus REST answers is no document. */
    @ServerResponseFilter
    public void count(ContainerResponseContext answer) {
        requests(NONE, NONE, answer.getStatus()).increment();
    }

    /** What nobody could answer. */
    void register(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE - 1).failureHandler(exchange -> {
            requests(NONE, NONE, 500).increment();
            exchange.next();
        });
    }
}
