package feedsheaf.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article's text, taken apart.
 *
 * @param yaml the front matter without its fences; its first line is the second of the file
 * @param closed a line {@code ---} or {@code ...} ends the front matter; otherwise it is all that there is
 * @param body what follows
 */
record FrontMatter(String yaml, boolean closed, String body) {

    private static final Pattern OPENING = Pattern.compile("\\A\\uFEFF?---[ \\t]*(?:\\r\\n|\\n|\\r|\\z)");
    private static final Pattern CLOSING =
            Pattern.compile("(?<![^\\r\\n])(?:---|\\.\\.\\.)[ \\t]*(?:\\r\\n|\\n|\\r|\\z)");

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
                        ? new FrontMatter(rest.substring(0, closing.start()), true, rest.substring(closing.end()))
                        : new FrontMatter(rest, false, ""));
    }

    /** The line of the file in which the body begins, counted from 1. */
    int bodyLine() {
        // Two fences, and what is between them.
        return 3 + (int) yaml.lines().count();
    }
}
