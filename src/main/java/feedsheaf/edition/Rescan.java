package feedsheaf.edition;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How one rescan went.
 *
 * @param at when it ended
 */
public record Rescan(Result result, Duration took, Instant at) {

    /** What it led to. */
    public enum Result {
        /** Documents have changed. */
        PUBLISHED,
        /** All documents are the same. */
        UNCHANGED,
        /** The folder could not be read, or the program has a mistake; what was served is served. */
        FAILED;

        /** The name in metrics. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
