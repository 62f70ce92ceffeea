package feedsheaf.http;

import feedsheaf.config.FeedsheafConfig;
import feedsheaf.document.ContentCoding;
import feedsheaf.document.RenderedDocument;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What is said of a document, and of where it is, whoever serves it. */
public final class ContentHeaders {

    /** Pages are text, links, our stylesheet, and pictures that come unread by others; nothing else. */
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' https:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private ContentHeaders() {}

    /** The headers of a document that a web server gives out as a file, compressed as it likes. */
    public static Map<String, String> ofFile(RenderedDocument document, FeedsheafConfig config) {
        return ofFile(document, CachePolicy.of(config.maxAge()).ofDocument());
    }

    /** The same for a page that is shown where no document is. */
    public static Map<String, String> ofError(RenderedDocument page, int status) {
        return ofFile(page, CachePolicy.ofError(status));
    }

    /** What is said where a feed has moved to. */
    public static Map<String, String> ofRedirect() {
        Map<String, String> headers = new TreeMap<>(Answer.OF_EVERY_ANSWER);
        headers.put(HttpHeaders.CACHE_CONTROL, CachePolicy.LASTING);
        return headers;
    }

    private static Map<String, String> ofFile(RenderedDocument document, String cacheControl) {
        Map<String, String> headers = new TreeMap<>(Answer.OF_EVERY_ANSWER);
        headers.putAll(of(document, ContentCoding.IDENTITY));
        headers.put(HttpHeaders.CACHE_CONTROL, cacheControl);
        return headers;
    }

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
