package feedsheaf.http;

import feedsheaf.edition.FeedAddress;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Counts requests by feed, format and outcome, and the bytes that went out. */
@Singleton
public class RequestMetrics {

    /** Feeds that are counted by name, the first that were asked for: a time series is not for nothing. */
    private static final int MOST_FEEDS = 200;

    private static final String OTHER_FEED = "other";
    private static final String NONE = "none";

    private final MeterRegistry registry;
    private final Set<String> named = new HashSet<>();
    private final Map<Meter.Id, LongAdder> counts = new ConcurrentHashMap<>();

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * The counters of one document, made ready once.
     *
     * @param bytes of bodies, as they went out
     */
    record DocumentCounters(LongAdder sent, LongAdder notModified, LongAdder failed, LongAdder bytes) {

        void countSent(HttpServerRequest request, int length) {
            sent.increment();
            if (HttpMethod.GET.equals(request.method())) {
                bytes.add(length);
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
                counted(
                        "feedsheaf.sent",
                        Tags.of("format", format),
                        "bytes",
                        "Bytes of documents that went out, without headers"));
    }

    private static String format(FeedAddress address) {
        return address.isPage() ? "html" : address.suffix().substring(1);
    }

    /** From any thread: two must not take the last place. */
    private synchronized String label(String feed) {
        return named.contains(feed) || (named.size() < MOST_FEEDS && named.add(feed)) ? feed : OTHER_FEED;
    }

    private LongAdder requests(String feed, String format, int outcome) {
        return counted(
                "feedsheaf.requests",
                Tags.of("feed", feed, "format", format, "outcome", String.valueOf(outcome)),
                null,
                "Requests of the public port, by the status of the answer");
    }

    /** What the registry reads when it is asked: to tell it of each request costs more. */
    private LongAdder counted(String name, Tags tags, @Nullable String unit, String description) {
        Meter.Id id = new Meter.Id(name, tags, unit, description, Meter.Type.COUNTER);
        return counts.computeIfAbsent(id, unknown -> {
            LongAdder count = new LongAdder();
            FunctionCounter.builder(name, count, LongAdder::sum)
                    .tags(tags)
                    .baseUnit(unit)
                    .description(description)
                    .register(registry);
            return count;
        });
    }

    /** What Quarkus REST answers is no document. */
    @ServerResponseFilter
    public void count(ContainerResponseContext answer) {
        countNoDocument(answer.getStatus());
    }

    /** Counts an answer that is no document. */
    void countNoDocument(int status) {
        requests(NONE, NONE, status).increment();
    }
}
