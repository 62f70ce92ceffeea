package feedsheaf.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Dates as feeds write them, in UTC and to the second. ROME's own go through a calendar that is Julian before 1582, so
 * an old date would come out some days wrong.
 */
final class FeedDates {

    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private FeedDates() {}

    /** RFC 822 with a year of four digits, for RSS. */
    static String rfc822(Instant moment) {
        return RFC_822.format(moment);
    }

    /** RFC 3339, for Atom. */
    static String rfc3339(Instant moment) {
        return DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }
}
