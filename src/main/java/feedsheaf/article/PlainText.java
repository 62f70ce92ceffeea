package feedsheaf.article;

/** Text as feeds carry it, and as logs show it. */
public final class PlainText {

    private static final Characters PLAIN = new Characters(c -> isXmlCharacter(c) && c < Character.MIN_SURROGATE);

    private PlainText() {}

    /**
     * Removes what no XML 1.0 document can hold, not even escaped (section 2.2): control characters other than tab, LF
     * and CR, lone surrogates, U+FFFE and U+FFFF.
     */
    public static String clean(String text) {
        if (PLAIN.makeUp(text) || text.codePoints().allMatch(PlainText::isXmlCharacter)) {
            return text;
        }
        return text.codePoints()
                .filter(PlainText::isXmlCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether nothing of a text can be seen: white space of any width, none included. */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT) {
                return false;
            }
        }
        return true;
    }

    private static boolean isXmlCharacter(int c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return c < Character.MIN_SURROGATE || c > 0xFFFF || (c > Character.MAX_SURROGATE && c < 0xFFFE);
    }

    /** Escapes control characters, so that a name or a value can neither break nor colour a log line. */
    public static String printable(String text) {
        if (text.codePoints().noneMatch(PlainText::isUnprintable)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (isUnprintable(c)) {
                shown.append(String.format("\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static boolean isUnprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            // Right-to-left marks and their kin turn a line around for whoever reads the log.
            case Character.FORMAT -> true;
            default -> false;
        };
    }
}
