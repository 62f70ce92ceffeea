package feedsheaf.http;

import feedsheaf.document.ContentCoding;
import feedsheaf.document.EntityTag;
import feedsheaf.document.RenderedDocument;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The conditions of a GET or HEAD, RFC 9110 section 13. Any coding's tag of the current document counts as the
 * document's: the client has its bytes, however they were compressed.
 */
record Preconditions(
        Optional<String> ifMatch,
        Optional<String> ifUnmodifiedSince,
        Optional<String> ifNoneMatch,
        Optional<String> ifModifiedSince) {

    enum Outcome {
        /** Answer as if there were no condition. */
        HOLD,
        /** 304 */
        NOT_MODIFIED,
        /** 412 */
        FAILED
    }

    /** Section 8.8.3. */
    private static final Pattern ENTITY_TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\uFFFF]*)\"");

    static Preconditions of(HttpServerRequest request) {
        return new Preconditions(
                Headers.list(request, HttpHeaderNames.IF_MATCH),
                Headers.list(request, HttpHeaderNames.IF_UNMODIFIED_SINCE),
                Headers.list(request, HttpHeaderNames.IF_NONE_MATCH),
                Headers.list(request, HttpHeaderNames.IF_MODIFIED_SINCE));
    }

    /**
     * Section 13.2.2, in its order: a date counts only where the tag of its kind is absent.
     *
     * @param tag the one that the answer would have, as it stands in a header
     */
    Outcome evaluate(RenderedDocument document, String tag) {
        // Nearly every condition is this tag, and need not be taken apart.
        if (ifMatch.isEmpty()
                && ifUnmodifiedSince.isEmpty()
                && ifNoneMatch.filter(tag::equals).isPresent()) {
            return Outcome.NOT_MODIFIED;
        }
        if (ifMatch.isPresent()) {
            if (!names(ifMatch.get(), document, false)) {
                return Outcome.FAILED;
            }
        } else if (date(ifUnmodifiedSince)
                .filter(document.lastModified()::isAfter)
                .isPresent()) {
            return Outcome.FAILED;
        }
        if (ifNoneMatch.isPresent()) {
            return names(ifNoneMatch.get(), document, true) ? Outcome.NOT_MODIFIED : Outcome.HOLD;
        }
        // Equal, not "not after": an article that is taken out changes a feed to something older than was seen.
        boolean seen =
                date(ifModifiedSince).filter(document.lastModified()::equals).isPresent();
        return seen ? Outcome.NOT_MODIFIED : Outcome.HOLD;
    }

    private static Optional<Instant> date(Optional<String> header) {
        return header.flatMap(HttpDates::parse);
    }

    /** Whether a list of tags names the document; a weak tag does only in the weak comparison (section 8.8.3.2). */
    private static boolean names(String list, RenderedDocument document, boolean weakly) {
        if (list.strip().equals("*")) {
            return true;
        }
        Predicate<String> isCurrent = opaque -> Arrays.stream(ContentCoding.values())
                .map(coding -> document.tag().in(coding))
                .map(EntityTag::opaque)
                .anyMatch(opaque::equals);
        return ENTITY_TAG
                .matcher(list)
                .results()
                .anyMatch(tag -> (weakly || tag.group(1) == null) && isCurrent.test(tag.group(2)));
    }
}
