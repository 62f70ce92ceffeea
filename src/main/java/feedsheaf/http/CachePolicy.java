package feedsheaf.http;

import java.time.Duration;

/**
 * What caches are told (RFC 9111, RFC 5861): a document is fresh until it can have changed, and better stale than gone.
 *
 * @param ofDocument the value of Cache-Control for a document
 */
record CachePolicy(String ofDocument) {

    static final String LASTING = "max-age=3600";
    private static final String NOT_FOUND = "max-age=60";

    /** The value for a page that is shown where no document is. */
    static String ofError(int status) {
        return status == 404 ? NOT_FOUND : LASTING;
    }

    static CachePolicy of(Duration maxAge) {
        long seconds = maxAge.toSeconds();
        return new CachePolicy("public, max-age=" + seconds + ", stale-while-revalidate=" + seconds
                + ", stale-if-error=" + Duration.ofDays(1).toSeconds());
    }
}
