package feedsheaf.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
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

    private void answer(RoutingContext exchange) {
        int status = exchange.statusCode();
        boolean isOfClient = status >= 400 && status < 500;
        metrics.countNoDocument(isOfClient ? status : 500);
        if (isOfClient && !exchange.response().headWritten()) {
            refuse(exchange.response(), status);
        } else {
            exchange.next();
        }
    }

    /** Such as a request without a host (RFC 9112 section 3.2): anybody can send as many as they like. */
    private static void refuse(HttpServerResponse response, int status) {
        Answer.OF_EVERY_ANSWER.forEach(response::putHeader);
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Answer.SENTENCE)
                .end("This request cannot be understood.\n");
    }
}
