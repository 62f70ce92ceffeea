package feedsheaf.http;

import feedsheaf.config.FeedsheafConfig;
import feedsheaf.document.ContentCoding;
import feedsheaf.edition.CurrentEdition;
import feedsheaf.edition.Edition;
import feedsheaf.http.PreparedDocument.Representation;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * GET and HEAD of a document. Nearly every request is one, so it is answered on the router that Quarkus REST runs on;
 * what is no document goes on to {@link DocumentEndpoint}.
 */
@Singleton
final class DocumentRoute {

    /** Before every route that has no place of its own, Quarkus REST among them. */
    private static final int FIRST = -1;

    private final CurrentEdition current;
    private final CachePolicy cachePolicy;
    private final RequestMetrics metrics;
    private volatile Prepared prepared = new Prepared(null, new ConcurrentHashMap<>());

    /** The documents of an edition that were asked for, by path. */
    private record Prepared(@Nullable Edition edition, Map<String, PreparedDocument> documents) {}

    DocumentRoute(CurrentEdition current, FeedsheafConfig config, RequestMetrics metrics) {
        this.current = current;
        this.metrics = metrics;
        this.cachePolicy = CachePolicy.of(config.maxAge());
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::answer);
    }

    private void answer(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        boolean reads = HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method());
        PreparedDocument document = reads ? document(request.path()) : null;
        if (document == null) {
            exchange.next();
        } else {
            answer(request, document);
        }
    }

    /** Two editions are told apart by what they are: to compare all that they hold takes long. */
    @SuppressWarnings("ReferenceEquality")
    private @Nullable PreparedDocument document(String path) {
        Edition edition = current.get().orElse(null);
        Prepared served = prepared;
        if (served.edition() != edition) {
            served = new Prepared(edition, new ConcurrentHashMap<>());
            prepared = served;
        }
        PreparedDocument known = served.documents().get(path);
        return known != null || edition == null ? known : prepare(path, edition, served);
    }

    private @Nullable PreparedDocument prepare(String path, Edition edition, Prepared served) {
        PreparedDocument document = edition.document(path)
                .map(found -> PreparedDocument.of(found, cachePolicy, metrics.of(path)))
                .orElse(null);
        if (document != null) {
            served.documents().put(path, document);
        }
        return document;
    }

    private void answer(HttpServerRequest request, PreparedDocument document) {
        ContentCoding coding =
                AcceptEncoding.of(request).preferred(document.representations().keySet());
        Representation representation = document.in(coding);
        HttpServerResponse response = request.response();
        response.headers().set(HttpHeaders.DATE, HttpDates.now());
        switch (Preconditions.of(request).evaluate(document.document())) {
            case NOT_MODIFIED -> {
                document.counters().notModified().increment();
                representation.addValidators(response.headers());
                response.setStatusCode(304).end();
            }
            case FAILED -> {
                document.counters().failed().increment();
                representation.addValidators(response.headers());
                response.setStatusCode(412).end();
            }
            case HOLD -> {
                representation.addContent(response.headers());
                byte[] body = document.document().body(coding);
                document.counters().countSent(request, body.length);
                response.headers().set(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length));
                if (HttpMethod.HEAD.equals(request.method())) {
                    response.end();
                } else {
                    response.end(Buffer.buffer(Unpooled.wrappedBuffer(body)));
                }
            }
        }
    }
}
