package feedsheaf.http;

import io.netty.handler.codec.DateFormatter;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** Dates of RFC 9110 section 5.6.7. */
final class HttpDates {

    /** Netty takes a longer text for a mistake of its caller. */
    private static final int LONGEST = 64;

    private HttpDates() {}

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
