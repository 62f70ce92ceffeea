package feedsheaf.edition;

import feedsheaf.article.Problem;
import feedsheaf.document.RenderedDocument;
import feedsheaf.feed.Feed;
import feedsheaf.page.DirectoryPage.TopicLink;
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
 * @param documents by URL path, percent-encoded; the very same map as long as the same is served
 * @param feeds what the documents say, by the path of the feed's page
 * @param links what the list of topics tells of these feeds, by the same path; it does not tell of that of all articles
 * @param errors what is shown where no document is
 * @param articles how many are selected
 * @param broken why documents are not there, or as they were: they are not fit to be served
 * @param publishedAt when the rescan began that found the first edition of the same documents
 */
public record Edition(
        Map<String, RenderedDocument> documents,
        SortedMap<String, Feed> feeds,
        SortedMap<String, TopicLink> links,
        ErrorPages errors,
        int articles,
        List<Problem> broken,
        Instant publishedAt) {

    public Edition {
        documents = Map.copyOf(documents);
        feeds = Collections.unmodifiableSortedMap(new TreeMap<>(feeds));
        links = Collections.unmodifiableSortedMap(new TreeMap<>(links));
        broken = List.copyOf(broken);
    }

    /** How many topics, declared ones too, have a feed that is not empty. */
    public int topics() {
        return (int) feeds.entrySet().stream()
                .filter(feed ->
                        !feed.getKey().equals(FeedPaths.ALL) && feed.getValue().total() > 0)
                .count();
    }

    /** The document at a path. */
    public Optional<RenderedDocument> document(String path) {
        return Optional.ofNullable(documents.get(path));
    }

    /** This edition after one that serves the same: with the very documents of that, which are what they were. */
    Edition continuing(Edition served) {
        return new Edition(served.documents, feeds, links, errors, articles, broken, served.publishedAt);
    }

    /** Whether the same documents are served. */
    boolean servesTheSameAs(Edition other) {
        return documents.equals(other.documents);
    }
}
