package feedsheaf.edition;

import feedsheaf.article.Problem;
import feedsheaf.article.Problem.Severity;
import feedsheaf.document.RenderedDocument;
import feedsheaf.feed.Feed;
import feedsheaf.page.DirectoryPage.TopicLink;
import java.util.Map;
import java.util.Optional;

/**
 * What of a feed goes into an edition.
 *
 * @param path of its page
 * @param feed what the documents say; none where there is nothing to serve
 * @param link what the list of topics tells of it, if anything
 * @param documents by path
 * @param broken why these are older documents, if they are
 */
record FeedDocuments(
        String path,
        Optional<Feed> feed,
        Optional<TopicLink> link,
        Map<String, RenderedDocument> documents,
        Optional<Problem> broken) {

    /** The same documents for a feed that is equal, so that the older one is not kept in memory. */
    FeedDocuments with(Feed equal) {
        return new FeedDocuments(path, Optional.of(equal), link, documents, broken);
    }

    /** The same documents, because what was made of the feed now is not fit to be served. */
    FeedDocuments insteadOf(Throwable unfit) {
        return new FeedDocuments(path, feed, link, documents, Optional.of(problem(path, unfit)));
    }

    static Problem problem(String path, Throwable unfit) {
        String why =
                Optional.ofNullable(unfit.getMessage()).orElse(unfit.getClass().getSimpleName());
        return Problem.ofFile(path, Severity.ERROR, "the document cannot be published and stays as it was: " + why);
    }
}
