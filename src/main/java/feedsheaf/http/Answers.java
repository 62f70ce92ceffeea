package feedsheaf.http;

import feedsheaf.config.FeedsheafConfig;
import feedsheaf.document.ContentCoding;
import feedsheaf.document.EntityTag;
import feedsheaf.document.RenderedDocument;
import feedsheaf.edition.CurrentEdition;
import feedsheaf.edition.Declarations;
import feedsheaf.edition.Edition;
import feedsheaf.edition.FeedPaths;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What GET and HEAD are answered: a document of the current edition, or why there is none. */
@Singleton
final class Answers {

    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final String RETRY_SECONDS = "5";
    private static final String HOME = "/";

    /** The page of a feed, and what follows for a document; a slug holds no dot. */
    private static final Pattern FEED = Pattern.compile("(?<page>/feeds/[^/.]+)(?<suffix>\\.(?:xml|atom|json))?+");

    /** Pages are text, links, our stylesheet, and pictures that come unread by others; nothing else. */
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' https:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final CurrentEdition current;
    private final CachePolicy cachePolicy;
    private final String address;
    private final Map<String, String> redirects;
    private final Set<String> retired;

    Answers(CurrentEdition current, Declarations declarations, FeedsheafConfig config) {
        this.current = current;
        this.cachePolicy = CachePolicy.of(config.maxAge());
        this.address = config.address();
        this.redirects = declarations.redirectsByPath();
        this.retired = declarations.retiredPaths();
    }

    /** The answer, with the body that GET has. */
    Answer to(HttpServerRequest request) {
        Optional<Edition> edition = current.get();
        if (edition.isEmpty()) {
            return Answer.ofSentence(503, "There is nothing to serve yet. Please try again.")
                    .with("Retry-After", RETRY_SECONDS);
        }
        return edition.get()
                .document(request.path())
                .map(document -> document(document, request))
                .orElseGet(() -> elsewhere(edition.get(), request));
    }

    private Answer document(RenderedDocument document, HttpServerRequest request) {
        ContentCoding coding = AcceptEncoding.of(request).preferred(document.codings());
        return switch (Preconditions.of(request).evaluate(document)) {
            case NOT_MODIFIED -> withValidators(Answer.empty(304), document, coding);
            case FAILED -> withValidators(Answer.empty(412), document, coding);
            case HOLD -> withValidators(content(200, document, coding), document, coding);
        };
    }

    private static Answer content(int status, RenderedDocument document, ContentCoding coding) {
        Answer answer = Answer.of(status, document.body(coding), document.mediaType())
                .with(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (coding != ContentCoding.IDENTITY) {
            answer.with(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        if (document.mediaType().startsWith("text/html")) {
            answer.with("Content-Security-Policy", PAGE_POLICY).with("Referrer-Policy", "no-referrer");
        }
        return answer;
    }

    private Answer withValidators(Answer answer, RenderedDocument document, ContentCoding coding) {
        EntityTag tag = document.tag().in(coding);
        return answer.with(HttpHeaders.ETAG, tag.toString())
                .with(HttpHeaders.LAST_MODIFIED, HttpDates.format(document.lastModified()))
                .with(HttpHeaders.CACHE_CONTROL, cachePolicy.ofDocument())
                .with(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    /** The way to the real path, where another spelling was asked for, or where the feed is now. */
    private Answer elsewhere(Edition edition, HttpServerRequest request) {
        String path = CanonicalPath.of(request.path());
        Matcher feed = FEED.matcher(path);
        if (path.equals(HOME)) {
            return moved(FeedPaths.ALL, request);
        }
        if (feed.matches() && retired.contains(feed.group("page"))) {
            return error(410, edition.errors().gone(), request).with(HttpHeaders.CACHE_CONTROL, CachePolicy.MOVED);
        }
        if (feed.matches() && redirects.containsKey(feed.group("page"))) {
            return moved(redirects.get(feed.group("page")) + suffix(feed), request);
        }
        if (edition.document(path).isPresent()) {
            return moved(path, request);
        }
        return error(404, edition.errors().notFound(), request).with(HttpHeaders.CACHE_CONTROL, CachePolicy.NOT_FOUND);
    }

    private static Answer error(int status, RenderedDocument page, HttpServerRequest request) {
        return content(status, page, AcceptEncoding.of(request).preferred(page.codings()));
    }

    private static String suffix(Matcher feed) {
        return Optional.ofNullable(feed.group("suffix")).orElse("");
    }

    private Answer moved(String path, HttpServerRequest request) {
        String query = request.query() == null ? "" : "?" + request.query();
        return Answer.empty(301)
                .with(HttpHeaders.LOCATION, address + path + query)
                .with(HttpHeaders.CACHE_CONTROL, CachePolicy.MOVED);
    }

    /** What may be asked, also by a script before it asks (the preflight of the Fetch standard). */
    static Answer options() {
        return Answer.empty(204)
                .with(HttpHeaders.ALLOW, METHODS)
                .with("Access-Control-Allow-Methods", METHODS)
                .with("Access-Control-Allow-Headers", "If-None-Match, If-Modified-Since")
                .with("Access-Control-Max-Age", "86400");
    }

    static Answer methodNotAllowed() {
        return Answer.ofSentence(405, "Feeds can only be read.").with(HttpHeaders.ALLOW, METHODS);
    }
}
