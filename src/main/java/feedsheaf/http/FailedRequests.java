package feedsheaf.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Requests that nobody could answer. */
@Singleton
final class FailedRequests {

    /** Before Quarkus' own, which writes each failure to the log. */
    private static final int BEFORE_LAST = Integer.MAX_VALUE - 1;

    private final RequestMetrics metrics;

    FailedRequests(RequestMetrics metrics) {
        this.metrics = metrics;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_LAST).failureHandler(this::answer);
    }

    /** A request without a host (RFC 9112 section 3.2) is its sender's mistake, who can make it as often as they like. */
    private void answer(RoutingContext exchange) {
        int status = exchange.statusCode();
        boolean isOfClient = status >= 400 && status < 500;
        metrics.countNoDocument(isOfClient ? status : 500);
        if (isOfClient && !exchange.response().headWritten()) {
            Answer.ofSentence(status, "This request cannot be understood.").sendTo(exchange.response());
        } else {
            exchange.next();
        }
    }
}
