package feedsheaf.edition;

import feedsheaf.article.Problem;
import feedsheaf.document.RenderedDocument;
import feedsheaf.feed.Feed;
import feedsheaf.page.DirectoryPage.TopicLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** An edition in the making, after another one. What it tells of that may be asked from any thread. */
final class EditionDraft {

    private final Optional<Edition> before;
    private final Instant now;
    private final Map<String, RenderedDocument> documents = new HashMap<>();
    private final SortedMap<String, Feed> feeds = new TreeMap<>();
    private final SortedMap<String, TopicLink> links = new TreeMap<>();
    private final List<Problem> broken = new ArrayList<>();

    EditionDraft(Optional<Edition> before, Instant now) {
        this.before = before;
        this.now = now;
    }

    void put(FeedDocuments feed) {
        documents.putAll(feed.documents());
        feed.feed().ifPresent(published -> feeds.put(feed.path(), published));
        feed.link().ifPresent(link -> links.put(feed.path(), link));
        feed.broken().ifPresent(broken::add);
    }

    void put(String path, String mediaType, byte[] content) {
        documents.put(path, document(path, mediaType, content));
    }

    /** A document of the whole site: as it was where that is still right, or where the new one is not fit to be served. */
    void put(String path, String mediaType, boolean isStillRight, Supplier<byte[]> content) {
        if (isStillRight) {
            keep(path);
            return;
        }
        try {
            put(path, mediaType, content.get());
        } catch (RuntimeException unfit) {
            keep(path);
            broken.add(FeedDocuments.problem(path, unfit));
        }
    }

    private void keep(String path) {
        documentBefore(path).ifPresent(document -> documents.put(path, document));
    }

    Optional<Feed> feedBefore(String path) {
        return before.map(edition -> edition.feeds().get(path));
    }

    Optional<TopicLink> linkBefore(String path) {
        return before.map(edition -> edition.links().get(path));
    }

    /** What the list of topics tells of the feeds so far, by path. */
    SortedMap<String, TopicLink> links() {
        return links;
    }

    /** Whether the links are those of the edition before, all of it published. */
    boolean hasTheLinksBefore() {
        return whole().filter(edition -> edition.links().equals(links)).isPresent();
    }

    /** The feeds so far, by path. */
    SortedMap<String, Feed> feeds() {
        return feeds;
    }

    /** Whether the feeds are those of the edition before, all of it published, whatever their entries are. */
    boolean hasTheFeedsBefore() {
        return whole().filter(edition -> emptied(edition.feeds()).equals(emptied(feeds)))
                .isPresent();
    }

    private Optional<Edition> whole() {
        return before.filter(edition -> edition.broken().isEmpty());
    }

    private static List<Feed> emptied(SortedMap<String, Feed> feeds) {
        return feeds.values().stream().map(Feed::emptied).toList();
    }

    Edition edition(ErrorPages errors, int articles) {
        return new Edition(documents, feeds, links, errors, articles, broken, now);
    }

    /** The document of a path: the very one of the edition before where the bytes are the same. */
    RenderedDocument document(String path, String mediaType, byte[] content) {
        return documentBefore(path)
                .map(document -> document.next(content, now))
                .orElseGet(() -> RenderedDocument.first(mediaType, content, now));
    }

    Optional<RenderedDocument> documentBefore(String path) {
        return before.flatMap(edition -> edition.document(path));
    }
}
