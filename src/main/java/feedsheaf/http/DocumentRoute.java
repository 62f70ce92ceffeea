package feedsheaf.http;

import feedsheaf.config.FeedsheafConfig;
import feedsheaf.document.ContentCoding;
import feedsheaf.edition.CurrentEdition;
import feedsheaf.edition.Edition;
import feedsheaf.http.PreparedDocument.Representation;
import feedsheaf.http.RequestMetrics.DocumentCounters;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.AsciiString;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * GET and HEAD of a document. Nearly every request is one, so it is answered on the router that Quarkus REST runs on;
 * what is no document goes on to {@link DocumentEndpoint}.
 *
 * <p>Measured by {@code src/bench/run} on one processor, nginx with the same bytes being 1: gzip 0.89 to 1.12 in
 * twelve runs, 304 0.83 to 0.98, without compression 0.96 to 1.29; as a native executable 0.50, 0.46 and 0.97. Two thirds
 * of the time are the system's; of ours, to add the header fields and Quarkus' handlers before the router take most.
 * From a file the system need not copy what it sends, which gains for bodies from some 100 kB on; it takes files that
 * somebody has to clean up after a crash.
 */
@Singleton
final class DocumentRoute {

    /**
     * After the access log and the header fields that an operator configures, before Quarkus' own filters, the first of
     * which is that of CORS at -300: what they prepare no document needs.
     */
    private static final int FIRST = -301;

    /** Under which name a request carries its edition on. */
    private static final String EDITION = Edition.class.getName();

    private static final int MOST_BYTES_OUTSIDE_OF_THE_HEAP = 32 << 20;

    /** Which part of the largest heap there may be outside of it: a small container has as little room there. */
    private static final int PART_OUTSIDE_OF_THE_HEAP = 8;

    /** No constant: in a native executable those are made while it is built, where Netty's buffers cannot be. */
    private final Buffer noBody = Buffer.buffer(Unpooled.EMPTY_BUFFER);

    private final DateField date = new DateField();
    private final AcceptEncodings acceptEncodings = new AcceptEncodings();
    private final CurrentEdition current;
    private final PreparedDocuments documents;

    DocumentRoute(CurrentEdition current, FeedsheafConfig config, RequestMetrics metrics) {
        this.current = current;
        CachePolicy cachePolicy = CachePolicy.of(config.maxAge());
        BodyBuffers buffers = new BodyBuffers((int)
                Math.min(MOST_BYTES_OUTSIDE_OF_THE_HEAP, Runtime.getRuntime().maxMemory() / PART_OUTSIDE_OF_THE_HEAP));
        this.documents = new PreparedDocuments(
                (path, document) -> PreparedDocument.of(document, cachePolicy, metrics.of(path), buffers));
    }

    /** The edition that a request was not answered from; none before the first. */
    static Optional<Edition> editionOf(RoutingContext exchange) {
        return Optional.ofNullable(exchange.get(EDITION));
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::answer);
    }

    private void answer(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
            // RFC 9112 section 3.2: a cache in front may take another one of them for the host than we would.
            exchange.fail(400);
            return;
        }
        boolean reads = HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method());
        Edition edition = current.get().orElse(null);
        PreparedDocument document =
                reads && edition != null ? documents.document(request.path(), edition.documents()) : null;
        if (document == null) {
            // One edition for a request: in the next one there may be a document at this very path.
            exchange.put(EDITION, edition);
            exchange.next();
        } else {
            answer(exchange, document);
        }
    }

    private void answer(RoutingContext exchange, PreparedDocument document) {
        HttpServerRequest request = exchange.request();
        ContentCoding coding =
                acceptEncodings.of(request).preferred(document.representations().keySet());
        Representation representation = document.in(coding);
        HttpServerResponse response = request.response();
        response.headers().add(HttpHeaders.DATE, date.now());
        switch (Preconditions.of(request).evaluate(document.document(), representation.tag())) {
            case NOT_MODIFIED -> {
                document.counters().notModified().increment();
                representation.addValidators(response.headers());
                end(response.setStatusCode(304), noBody);
            }
            case FAILED -> {
                document.counters().failed().increment();
                // Nothing that lets a cache keep it for others.
                Answer.OF_EVERY_ANSWER.forEach(response::putHeader);
                response.headers().add(HttpHeaders.CONTENT_LENGTH, "0");
                end(response.setStatusCode(412), noBody);
            }
            case HOLD -> {
                ByteBuf body = representation.body().atHand().orElse(null);
                if (body != null) {
                    send(body, representation, request, document.counters());
                } else {
                    exchange.vertx()
                            .executeBlocking(representation.body()::get, false)
                            .onSuccess(made -> send(made, representation, request, document.counters()))
                            .onFailure(exchange::fail);
                }
            }
        }
    }

    /** Nothing is said of a document before its body is there: should that fail, the answer is another one. */
    private void send(
            ByteBuf body, Representation representation, HttpServerRequest request, DocumentCounters counters) {
        HttpServerResponse response = request.response();
        representation.addContent(response.headers());
        counters.countSent(request, body.readableBytes());
        // A field of ASCII is written in one go, a String character by character.
        response.headers().add(HttpHeaders.CONTENT_LENGTH, AsciiString.of(String.valueOf(body.readableBytes())));
        end(response, HttpMethod.HEAD.equals(request.method()) ? noBody : Buffer.buffer(body));
    }

    /** Nobody waits for the end, and to say so spares the promise of it. */
    private static void end(HttpServerResponse response, Buffer body) {
        response.end(body, null);
    }
}
