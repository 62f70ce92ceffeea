/**
 * Feeds without a format, and the formats. Start at {@link feedsheaf.feed.Feed} and
 * {@link feedsheaf.feed.FeedRenderer}. Uses {@code article} and ROME, and no container.
 */
@NullMarked
package feedsheaf.feed;

import org.jspecify.annotations.NullMarked;
