package feedsheaf.http;

import io.netty.util.AsciiString;
import java.time.Instant;

/** The value of {@code Date} (RFC 9110 section 6.6.1), by which caches reckon the age of an answer; made once a second. */
final class DateField {

    /** A moment in whole seconds, and its text. */
    private record Second(long sinceEpoch, AsciiString text) {}

    private volatile Second latest = new Second(0, AsciiString.EMPTY_STRING);

    CharSequence now() {
        long second = System.currentTimeMillis() / 1000;
        Second known = latest;
        if (known.sinceEpoch() != second) {
            known = new Second(second, new AsciiString(HttpDates.format(Instant.ofEpochSecond(second))));
            latest = known;
        }
        return known.text();
    }
}
