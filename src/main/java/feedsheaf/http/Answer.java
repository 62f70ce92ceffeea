package feedsheaf.http;

import feedsheaf.document.ContentCoding;
import feedsheaf.document.RenderedDocument;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A status, headers, and a body that may be empty. */
final class Answer {

    /** What every answer says: scripts of any origin may read it, and it is what its type says. */
    static final Map<String, String> OF_EVERY_ANSWER = Map.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers", "ETag, Last-Modified, Link",
            "X-Content-Type-Options", "nosniff");

    private static final byte[] EMPTY = {};

    private final int status;
    private final byte[] body;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Answer(int status, byte[] body) {
        this.status = status;
        this.body = body;
        headers.putAll(OF_EVERY_ANSWER);
    }

    /** An answer that has no body whatever the method. */
    static Answer empty(int status) {
        return new Answer(status, EMPTY);
    }

    static Answer of(int status, byte[] body, String mediaType) {
        return new Answer(status, body).with(HttpHeaders.CONTENT_TYPE, mediaType);
    }

    static Answer ofSentence(int status, String sentence) {
        return of(status, (sentence + "\n").getBytes(StandardCharsets.UTF_8), "text/plain;charset=utf-8");
    }

    /** An answer whose body is a document. */
    static Answer ofDocument(int status, RenderedDocument document, ContentCoding coding) {
        Answer answer = new Answer(status, document.body(coding));
        answer.headers.putAll(ContentHeaders.of(document, coding));
        return answer;
    }

    Answer with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /**
     * The answer for Quarkus REST.
     *
     * @param withBody false for HEAD, which tells the length all the same (RFC 9110 section 9.3.2)
     */
    Response toResponse(boolean withBody) {
        Response.ResponseBuilder response = Response.status(status);
        headers.forEach(response::header);
        // RFC 9110 section 6.6.1: caches reckon the age of an answer from it.
        response.header(HttpHeaders.DATE, HttpDates.format(Instant.now()));
        if (status != 304 && status != 204) {
            response.header(HttpHeaders.CONTENT_LENGTH, body.length);
        }
        return (withBody && body.length > 0 ? response.entity(body) : response).build();
    }

    /** Sends the answer where Quarkus REST does not come to be asked. */
    void sendTo(HttpServerResponse response) {
        headers.forEach(response::putHeader);
        response.putHeader(HttpHeaders.DATE, HttpDates.format(Instant.now()));
        response.setStatusCode(status).end(Buffer.buffer(body));
    }
}
