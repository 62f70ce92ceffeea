package feedsheaf.http;

import feedsheaf.config.FeedsheafConfig;
import feedsheaf.document.RenderedDocument;
import feedsheaf.edition.Declarations;
import feedsheaf.edition.Edition;
import feedsheaf.edition.FeedAddress;
import feedsheaf.edition.FeedPaths;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What GET and HEAD are answered where no document is: where it is, or why there is none. */
@Singleton
final class Answers {

    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final String RETRY_SECONDS = "5";
    private static final String HOME = "/";

    private final String address;
    private final Map<String, String> redirects;
    private final Set<String> retired;

    Answers(Declarations declarations, FeedsheafConfig config) {
        this.address = config.address();
        this.redirects = declarations.redirectsByPath();
        this.retired = declarations.retiredPaths();
    }

    /**
     * The answer, with the body that GET has.
     *
     * @param served the edition in which the path of the request was not found; none before the first
     */
    Answer to(HttpServerRequest request, Optional<Edition> served) {
        return served.map(edition -> elsewhere(edition, request))
                .orElseGet(() -> Answer.ofSentence(503, "There is nothing to serve yet. Please try again.")
                        .with("Retry-After", RETRY_SECONDS));
    }

    /** The way to the real path, where another spelling was asked for, or where the feed is now. */
    private Answer elsewhere(Edition edition, HttpServerRequest request) {
        String path = CanonicalPath.of(request.path());
        if (path.equals(HOME)) {
            return moved(FeedPaths.ALL, request);
        }
        Optional<FeedAddress> feed = FeedAddress.of(path);
        if (feed.map(FeedAddress::page).filter(retired::contains).isPresent()) {
            return error(410, edition.errors().gone(), request);
        }
        Optional<String> now = feed.flatMap(
                old -> Optional.ofNullable(redirects.get(old.page())).map(old::at));
        if (now.isPresent()) {
            return moved(now.get(), request);
        }
        if (edition.document(path).isPresent()) {
            return moved(path, request);
        }
        return error(404, edition.errors().notFound(), request);
    }

    private static Answer error(int status, RenderedDocument page, HttpServerRequest request) {
        return Answer.ofDocument(status, page, AcceptEncoding.of(request).preferred(page.codings()))
                .with(HttpHeaders.CACHE_CONTROL, CachePolicy.ofError(status));
    }

    private Answer moved(String path, HttpServerRequest request) {
        String query = request.query() == null ? "" : "?" + request.query();
        return Answer.empty(301)
                .with(HttpHeaders.LOCATION, address + path + query)
                .with(HttpHeaders.CACHE_CONTROL, CachePolicy.LASTING);
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
