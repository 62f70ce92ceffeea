package feedsheaf.article;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Text as feeds carry it. */
public final class PlainText {

    private static final Characters PLAIN = new Characters(c -> isXmlCharacter(c) && c < Character.MIN_SURROGATE);

    private static final Characters VISIBLE = new Characters(c -> !isBlank(c) && c < Character.MIN_SURROGATE);

    /** What ends a line or leads to another place in it. */
    private static final String BREAKS = "\t\n\u000B\f\r\u0085\u2028\u2029";

    private static final Characters ONE_LINE = new Characters(c -> BREAKS.indexOf(c) < 0);

    private static final Pattern BREAK = Pattern.compile("[" + BREAKS + "]+");

    /** Letters that nobody sees. */
    static final String HANGUL_FILLERS = "\u115F\u1160\u3164\uFFA0";

    /** Beside them, Braille without a dot, and the end of a line that Java takes for no white space. */
    private static final String BLANK_LETTERS = HANGUL_FILLERS + "\u2800\u0085";

    private PlainText() {}

    /**
     * Removes what no XML 1.0 document can hold, not even escaped (section 2.2): control characters other than tab, LF
     * and CR, lone surrogates, U+FFFE and U+FFFF.
     */
    public static String clean(String text) {
        if (PLAIN.makeUp(text) || text.codePoints().allMatch(PlainText::isXmlCharacter)) {
            return text;
        }
        return of(text.codePoints().filter(PlainText::isXmlCharacter));
    }

    /** Whether a text is made of white space, of letters that look like it, and of what only says how others are shown. */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isBlank(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** What is left of a text without that. */
    static String visible(String text) {
        return VISIBLE.makeUp(text) ? text : of(text.codePoints().filter(c -> !isBlank(c)));
    }

    /** A text without that at its ends. */
    static String trimmed(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isBlank(text.codePointAt(begin))) {
            begin += Character.charCount(text.codePointAt(begin));
        }
        while (begin < end && isBlank(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(begin, end);
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || BLANK_LETTERS.indexOf(c) >= 0;
    }

    static String of(IntStream codePoints) {
        return codePoints
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A text that was written in several lines, in one. */
    public static String oneLine(String text) {
        return ONE_LINE.makeUp(text)
                ? text
                : BREAK.splitAsStream(text)
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    private static boolean isXmlCharacter(int c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return c < Character.MIN_SURROGATE || c > 0xFFFF || (c > Character.MAX_SURROGATE && c < 0xFFFE);
    }
}
