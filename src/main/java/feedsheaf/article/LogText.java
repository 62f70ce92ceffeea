package feedsheaf.article;

/** Text as logs and reports show it. */
public final class LogText {

    private LogText() {}

    /** Escapes control characters, so that a name or a value can neither break nor colour a log line. */
    public static String printable(String text) {
        if (text.codePoints().noneMatch(LogText::isUnprintable)) {
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
