package feedsheaf.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads ISO 8601 dates as authors write them; what has no offset is UTC. */
final class DateTimes {

    private static final Pattern DATE_TIME = Pattern.compile(
            "(?<date>\\d{4}-\\d{2}-\\d{2})"
                    + "(?:(?:[Tt]|\\h+)(?<time>\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)\\h*(?<offset>[Zz]|[+-]\\d{2}(?::?\\d{2})?)?)?");

    /** Four digits, as RFC 822 dates need: also after the offset was taken into account. */
    private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private static final Pattern NAME_WITH_DATE = Pattern.compile("(?<date>\\d{4}-\\d{2}-\\d{2})(?!\\d).*");

    private DateTimes() {}

    /**
     * The moment that was written.
     *
     * @param complaint is told, as the end of a sentence, why there is none and what to write
     */
    static Optional<Instant> read(String written, Consumer<String> complaint) {
        Matcher parts = DATE_TIME.matcher(written.strip());
        if (!parts.matches()) {
            complaint.accept("is not a date: " + Quote.of(written) + " (write 2020-06-08T23:49:00Z)");
            return Optional.empty();
        }
        try {
            Instant moment = moment(parts.group("date"), parts.group("time"), parts.group("offset"));
            if (moment.isBefore(FIRST) || !moment.isBefore(END)) {
                complaint.accept("is not between the years 1000 and 9999: " + Quote.of(written));
                return Optional.empty();
            }
            return Optional.of(moment);
        } catch (DateTimeException noSuchMoment) {
            complaint.accept("is a date that does not exist: " + Quote.of(written));
            return Optional.empty();
        }
    }

    private static Instant moment(String date, @Nullable String time, @Nullable String offset) {
        LocalTime timeOfDay = time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time);
        ZoneOffset zone = offset == null ? ZoneOffset.UTC : ZoneOffset.of(offset.toUpperCase(Locale.ROOT));
        return LocalDate.parse(date).atTime(timeOfDay).toInstant(zone);
    }

    /** The date that begins a file name, as in {@code 2021-06-02-title.md}: what {@link #read} may still refuse. */
    static Optional<String> inFileName(String path) {
        Matcher name = NAME_WITH_DATE.matcher(path.substring(path.lastIndexOf('/') + 1));
        return name.matches() ? Optional.of(name.group("date")) : Optional.empty();
    }
}
