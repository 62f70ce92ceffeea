package feedsheaf.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The YAML that begins an article, without its fences. Its first line is the second of the file.
 *
 * @param closed a line {@code ---} or {@code ...} ends it; otherwise it is all that there is
 */
record FrontMatter(String yaml, boolean closed) {

    private static final Pattern OPENING = Pattern.compile("\\A\\uFEFF?---[ \\t]*(?:\\r\\n|\\n|\\r|\\z)");
    private static final Pattern CLOSING =
            Pattern.compile("(?<=\\A|\\n|\\r)(?:---|\\.\\.\\.)[ \\t]*(?:\\r\\n|\\n|\\r|\\z)");

    /** None where the first line is no fence. */
    static Optional<FrontMatter> of(String text) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.find()) {
            return Optional.empty();
        }
        String rest = text.substring(opening.end());
        Matcher closing = CLOSING.matcher(rest);
        return Optional.of(
                closing.find()
                        ? new FrontMatter(rest.substring(0, closing.start()), true)
                        : new FrontMatter(rest, false));
    }
}
