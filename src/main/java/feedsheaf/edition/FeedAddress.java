package feedsheaf.edition;

import feedsheaf.feed.FeedFormat;
import feedsheaf.feed.OpmlRenderer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The path of a document that belongs to a feed, taken apart.
 *
 * @param page the path of the feed's page
 * @param suffix what follows for another format; empty for the page
 */
public record FeedAddress(String page, String suffix) {

    /** What the suffix of a format may be, as part of a pattern. */
    static final String SUFFIXES = Arrays.stream(FeedFormat.values())
            .map(FeedFormat::suffix)
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));

    private static final List<String> ALL_SUFFIXES = Stream.concat(
                    Stream.of(""), Arrays.stream(FeedFormat.values()).map(FeedFormat::suffix))
            .toList();

    /** A slug holds no dot. */
    private static final Pattern PATTERN = Pattern.compile(
            "(" + FeedPaths.ALL + "(?:/[^/.]+)?)(" + SUFFIXES + "|" + Pattern.quote(OpmlRenderer.SUFFIX) + ")?");

    /** The address at a path in its real spelling; none where no feed can be. */
    public static Optional<FeedAddress> of(String path) {
        Matcher matcher = PATTERN.matcher(path);
        return matcher.matches()
                ? Optional.of(new FeedAddress(
                                matcher.group(1),
                                Optional.ofNullable(matcher.group(2)).orElse("")))
                        .filter(FeedAddress::isThere)
                : Optional.empty();
    }

    /** There is one list of feeds for import, beside that of all topics. */
    private boolean isThere() {
        return !suffix.equals(OpmlRenderer.SUFFIX) || page.equals(FeedPaths.ALL);
    }

    /** Whether it is the page, and not one of the formats for readers. */
    public boolean isPage() {
        return suffix.isEmpty();
    }

    /** The address in every format that a feed can be asked for in: the page first. */
    public static Stream<FeedAddress> all(String page) {
        return ALL_SUFFIXES.stream().map(suffix -> new FeedAddress(page, suffix));
    }

    /** The path of the document. */
    public String path() {
        return page + suffix;
    }

    /** The same format of another feed. */
    public String at(String otherPage) {
        return otherPage + suffix;
    }
}
