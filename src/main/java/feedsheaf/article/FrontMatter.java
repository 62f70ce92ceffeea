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

    private static final Pattern OPENING = Pattern.compile("\\A---[ \\t]*(?:\\r\\n|\\n|\\r|\\z)");

    /** None where the first line is no fence. */
    static Optional<FrontMatter> of(String text) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.find()) {
            return Optional.empty();
        }
        int begin = opening.end();
        int end = Math.min(closing("---", text, begin), closing("...", text, begin));
        return Optional.of(new FrontMatter(text.substring(begin, end), end < text.length(), bodyAfter(text, end)));
    }

    /** Where the first line begins that is nothing but a fence; the end of the text where there is none. */
    private static int closing(String fence, String text, int begin) {
        for (int at = text.indexOf(fence, begin); at >= 0; at = text.indexOf(fence, at + 1)) {
            boolean startsLine = at == begin || isBreak(text.charAt(at - 1));
            if (startsLine && isBlankUpToBreak(text, at + fence.length())) {
                return at;
            }
        }
        return text.length();
    }

    private static boolean isBlankUpToBreak(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i == text.length() || isBreak(text.charAt(i));
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private static String bodyAfter(String text, int fence) {
        int end = fence;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return text.substring(Math.min(text.startsWith("\r\n", end) ? end + 2 : end + 1, text.length()));
    }

    /** The line of the file in which the body begins, counted from 1. */
    int bodyLine() {
        // Two fences, and what is between them.
        return 3 + (int) yaml.lines().count();
    }
}
