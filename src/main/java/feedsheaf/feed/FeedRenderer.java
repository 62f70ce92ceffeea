package feedsheaf.feed;

import java.util.List;

/** Writes a feed in one format. Implementations keep no state, so any number of threads may share one. */
public interface FeedRenderer {

    /** One renderer for each format. */
    static List<FeedRenderer> all() {
        return List.of(new RssRenderer(), new AtomRenderer(), new JsonFeedRenderer());
    }

    FeedFormat format();

    /**
     * The document, in UTF-8: the same bytes for equal feeds.
     *
     * @param entries those of the feed, {@linkplain Feed#open opened} once for all formats
     * @throws BrokenDocumentException if no document can be made of the feed
     */
    byte[] render(Feed feed, List<Entry> entries);
}
