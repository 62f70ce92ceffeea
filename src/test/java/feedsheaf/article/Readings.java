package feedsheaf.article;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Reads articles that a test shows as text. */
public final class Readings {

    public static final ReadingRules RULES = new ReadingRules(false, 1000, 100_000, 50, 50);
    public static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");

    private Readings() {}

    /** Reads a file called {@code a.md}. */
    public static Reading read(String text) {
        return read("a.md", text);
    }

    public static Reading read(String path, String text) {
        return read(path, text, RULES);
    }

    public static Reading read(String path, String text, ReadingRules rules) {
        return new ArticleReader(rules).read(path, text.getBytes(StandardCharsets.UTF_8), NOW);
    }

    /** The article of a text that is one, without a warning. */
    public static Article article(String text) {
        Reading reading = read(text);
        if (reading instanceof Reading.Accepted accepted && accepted.problems().isEmpty()) {
            return accepted.article();
        }
        throw new AssertionError(reading.toString());
    }

    /** The article of a minimal file with some lines more. */
    public static Article articleWith(String lines) {
        return article(minimal(lines));
    }

    /** A file with title, link and date, and some lines more, which begin in line 6. */
    public static String minimal(String lines) {
        return """
                ---
                title: A title
                webUrl: https://example.com/a
                publishedDateTime: 2020-06-08T23:49:00Z
                published: true
                %s
                ---
                """.formatted(lines.strip());
    }
}
