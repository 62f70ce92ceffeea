package feedsheaf.edition;

import feedsheaf.article.Problem;
import feedsheaf.document.RenderedDocument;
import feedsheaf.feed.Feed;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that is served at one moment. Immutable, complete, and checked before anybody sees it.
 *
 * @param documents by URL path, percent-encoded
 * @param feeds what the documents say, by the path of the feed's page
 * @param errors what is shown where no document is
 * @param articles how many are selected
 * @param broken why documents are not there, or as they were: they are not fit to be served
 * @param publishedAt when the first edition of the same documents took the place of another
 */
public record Edition(
        Map<String, RenderedDocument> documents,
        SortedMap<String, Feed> feeds,
        ErrorPages errors,
        int articles,
        List<Problem> broken,
        Instant publishedAt) {

    public Edition {
        documents = Map.copyOf(documents);
        feeds = Collections.unmodifiableSortedMap(new TreeMap<>(feeds));
        broken = List.copyOf(broken);
    }

    /** How many topics have a feed: every feed but that of all articles. */
    public int topics() {
        return feeds.containsKey(FeedPaths.ALL) ? feeds.size() - 1 : feeds.size();
    }

    /** The document at a path. */
    public Optional<RenderedDocument> document(String path) {
        return Optional.ofNullable(documents.get(path));
    }

    /** The same edition as of another moment. */
    Edition publishedAt(Instant moment) {
        return new Edition(documents, feeds, errors, articles, broken, moment);
    }

    /** Whether the same documents are served. */
    boolean servesTheSameAs(Edition other) {
        return documents.equals(other.documents);
    }
}
