package feedsheaf.http;

import feedsheaf.document.ContentCoding;
import feedsheaf.document.RenderedDocument;
import feedsheaf.http.RequestMetrics.DocumentCounters;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A document with the headers of its answers, as they go over the wire.
 *
 * @param representations by content coding, for each that the document has
 * @param counters of its answers
 */
record PreparedDocument(
        RenderedDocument document, Map<ContentCoding, Representation> representations, DocumentCounters counters) {

    /** A header field. */
    private record Field(CharSequence name, CharSequence value) {}

    /**
     * A document in one content coding.
     *
     * @param tag its entity tag, as it stands in a header
     * @param ofValidators what each answer says of it, 304 too (RFC 9110 section 15.4.5)
     * @param ofContent what an answer with the document says
     * @param body the bytes
     */
    record Representation(String tag, List<Field> ofValidators, List<Field> ofContent, BodyBuffers.Body body) {

        void addValidators(MultiMap headers) {
            add(ofValidators, headers);
        }

        void addContent(MultiMap headers) {
            add(ofContent, headers);
        }

        private static void add(List<Field> fields, MultiMap headers) {
            for (Field field : fields) {
                headers.add(field.name(), field.value());
            }
        }
    }

    /** The representation in a coding that the document has. */
    Representation in(ContentCoding coding) {
        return Objects.requireNonNull(representations.get(coding));
    }

    static PreparedDocument of(
            RenderedDocument document, CachePolicy cachePolicy, DocumentCounters counters, BodyBuffers buffers) {
        Map<ContentCoding, Representation> representations = new EnumMap<>(ContentCoding.class);
        for (ContentCoding coding : document.codings()) {
            String tag = document.tag().in(coding).toString();
            Map<String, String> validators = new LinkedHashMap<>(Answer.OF_EVERY_ANSWER);
            validators.put(HttpHeaders.ETAG, tag);
            validators.put(HttpHeaders.LAST_MODIFIED, HttpDates.format(document.lastModified()));
            validators.put(HttpHeaders.CACHE_CONTROL, cachePolicy.ofDocument());
            validators.put(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            Map<String, String> content = new LinkedHashMap<>(validators);
            content.putAll(ContentHeaders.of(document, coding));
            representations.put(
                    coding,
                    new Representation(tag, encoded(validators), encoded(content), buffers.of(document, coding)));
        }
        return new PreparedDocument(document, representations, counters);
    }

    private static List<Field> encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> new Field(new AsciiString(field.getKey()), new AsciiString(field.getValue())))
                .toList();
    }
}
