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

    /** None where the first line is no fence. */
    static Optional<FrontMatter> of(String text) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.find()) {
            return Optional.empty();
        }
        int begin = opening.end();
        for (int line = begin; line < text.length(); line = nextLine(text, line)) {
            if (isClosing(text, line)) {
                String body = text.substring(nextLine(text, line));
                return Optional.of(new FrontMatter(text.substring(begin, line), true, body));
            }
        }
        return Optional.of(new FrontMatter(text.substring(begin), false, ""));
    }

    private static boolean isClosing(String text, int line) {
        if (!text.startsWith("---", line) && !text.startsWith("...", line)) {
            return false;
        }
        int end = endOfLine(text, line);
        for (int i = line + 3; i < end; i++) {
            if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    private static int endOfLine(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int nextLine(String text, int line) {
        int end = endOfLine(text, line);
        return Math.min(text.startsWith("\r\n", end) ? end + 2 : end + 1, text.length());
    }

    /** The line of the file in which the body begins, counted from 1. */
    int bodyLine() {
        // Two fences, and what is between them.
        return 3 + (int) yaml.lines().count();
    }
}
