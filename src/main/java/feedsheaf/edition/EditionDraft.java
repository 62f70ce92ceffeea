package feedsheaf.edition;

import feedsheaf.article.Problem;
import feedsheaf.article.Problem.Severity;
import feedsheaf.document.RenderedDocument;
import feedsheaf.feed.Feed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An edition in the making, after another one. */
final class EditionDraft {

    private final Optional<Edition> before;
    private final Instant now;
    private final Map<String, RenderedDocument> documents = new HashMap<>();
    private final SortedMap<String, Feed> feeds = new TreeMap<>();
    private final List<Problem> broken = new ArrayList<>();

    EditionDraft(Optional<Edition> before, Instant now) {
        this.before = before;
        this.now = now;
    }

    /** Puts a document in: the very one of the edition before where its bytes are the same. */
    void put(String path, String mediaType, byte[] content) {
        documents.put(path, document(documentBefore(path), mediaType, content));
    }

    /** Leaves a document as it is, if there is one. */
    void keep(String path) {
        documentBefore(path).ifPresent(document -> documents.put(path, document));
    }

    /** Leaves a document as it is, because the new one is not fit to be served. */
    void keepInsteadOf(String path, Exception unfit) {
        keep(path);
        broken.add(Problem.ofFile(
                path, Severity.ERROR, "the document cannot be published and stays as it was: " + unfit.getMessage()));
    }

    void put(String path, Feed feed) {
        feeds.put(path, feed);
    }

    Optional<Feed> feedBefore(String path) {
        return before.map(edition -> edition.feeds().get(path));
    }

    /** The feeds so far, by path. */
    SortedMap<String, Feed> feeds() {
        return feeds;
    }

    /** What could not be published, in the order of the attempts. */
    List<Problem> broken() {
        return broken;
    }

    Edition edition(ErrorPages errors, int articles) {
        return new Edition(documents, feeds, errors, articles, now);
    }

    /** The document after another one. */
    RenderedDocument document(Optional<RenderedDocument> documentBefore, String mediaType, byte[] content) {
        return documentBefore
                .map(document -> document.next(content, now))
                .orElseGet(() -> RenderedDocument.first(mediaType, content, now));
    }

    private Optional<RenderedDocument> documentBefore(String path) {
        return before.flatMap(edition -> edition.document(path));
    }
}
