package feedsheaf.http;

import io.netty.handler.codec.DateFormatter;
import io.netty.util.AsciiString;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** Dates of RFC 9110 section 5.6.7. */
final class HttpDates {

    /** A moment in whole seconds, and its text. */
    private record Second(long sinceEpoch, AsciiString text) {}

    /** Netty takes a longer text for a mistake of its caller. */
    private static final int LONGEST = 64;

    private static volatile Second now = new Second(0, AsciiString.EMPTY_STRING);

    private HttpDates() {}

    /** The present moment, for {@code Date} (RFC 9110 section 6.6.1): caches reckon the age of an answer from it. */
    static CharSequence now() {
        long second = System.currentTimeMillis() / 1000;
        Second known = now;
        if (known.sinceEpoch() != second) {
            known = new Second(second, new AsciiString(format(Instant.ofEpochSecond(second))));
            now = known;
        }
        return known.text();
    }

    static String format(Instant moment) {
        return DateFormatter.format(Date.from(moment));
    }

    /** The moment in any of the three forms; none where it is no date, which counts as no header. */
    static Optional<Instant> parse(String text) {
        return Optional.of(text)
                .filter(date -> date.length() <= LONGEST)
                .map(DateFormatter::parseHttpDate)
                .map(Date::toInstant);
    }
}
