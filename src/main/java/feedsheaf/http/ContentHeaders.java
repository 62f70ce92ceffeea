package feedsheaf.http;

import feedsheaf.document.ContentCoding;
import feedsheaf.document.RenderedDocument;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is said of a body that is a document. */
final class ContentHeaders {

    /** Pages are text, links, our stylesheet, and pictures that come unread by others; nothing else. */
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' https:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private ContentHeaders() {}

    static Map<String, String> of(RenderedDocument document, ContentCoding coding) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE, document.mediaType());
        headers.put(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (coding != ContentCoding.IDENTITY) {
            headers.put(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        if (document.mediaType().startsWith("text/html")) {
            headers.put("Content-Security-Policy", PAGE_POLICY);
            headers.put("Referrer-Policy", "no-referrer");
        }
        return headers;
    }
}
