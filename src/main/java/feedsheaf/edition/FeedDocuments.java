package feedsheaf.edition;

import feedsheaf.article.Problem;
import feedsheaf.article.Problem.Severity;
import feedsheaf.document.RenderedDocument;
import feedsheaf.feed.Feed;
import java.util.Map;
import java.util.Optional;

/**
 * What of a feed goes into an edition.
 *
 * @param path of its page
 * @param feed what the documents say; none where there is nothing to serve
 * @param documents by path
 * @param broken why these are older documents, if they are
 */
record FeedDocuments(
        String path, Optional<Feed> feed, Map<String, RenderedDocument> documents, Optional<Problem> broken) {

    static FeedDocuments of(String path, Feed feed, Map<String, RenderedDocument> documents) {
        return new FeedDocuments(path, Optional.of(feed), documents, Optional.empty());
    }

    /** The feed as it was, because what was made of it now is not fit to be served. */
    static FeedDocuments unfit(
            String path, Optional<Feed> before, Map<String, RenderedDocument> documents, Exception unfit) {
        return new FeedDocuments(path, before, documents, Optional.of(problem(path, unfit)));
    }

    static Problem problem(String path, Exception unfit) {
        return Problem.ofFile(
                path, Severity.ERROR, "the document cannot be published and stays as it was: " + unfit.getMessage());
    }
}
