package feedsheaf.edition;

import feedsheaf.config.FeedsheafConfig;
import java.time.Duration;

/**
 * What the operator decides about documents.
 *
 * @param address what links begin with, without a slash at the end
 * @param maxItems entries of a feed
 * @param ttlMinutes for how long a reader need not ask again
 */
record Site(String address, String title, String description, String language, int maxItems, int ttlMinutes) {

    static Site of(FeedsheafConfig config) {
        return new Site(
                config.address(),
                config.title(),
                config.description(),
                config.language(),
                config.maxItems(),
                roundedUpToMinutes(config.maxAge()));
    }

    /** The URL of a path. */
    String url(String path) {
        return address + path;
    }

    static int roundedUpToMinutes(Duration duration) {
        return Math.toIntExact(duration.plusMinutes(1).minusNanos(1).toMinutes());
    }
}
