package feedsheaf.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A status, headers, and a body that may be empty. Every answer lets scripts of any origin read it. */
final class Answer {

    private static final byte[] EMPTY = {};

    private final int status;
    private final byte[] body;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Answer(int status, byte[] body) {
        this.status = status;
        this.body = body;
        with("Access-Control-Allow-Origin", "*");
        with("Access-Control-Expose-Headers", "ETag, Last-Modified, Link");
        with("X-Content-Type-Options", "nosniff");
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
}
