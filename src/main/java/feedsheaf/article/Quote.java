package feedsheaf.article;

/** Shows a value in a sentence. */
final class Quote {

    private static final int LONGEST = 60;

    private Quote() {}

    /** The text in quotation marks, cut where it is long. */
    static String of(String text) {
        int length = text.codePointCount(0, text.length());
        String shown = length <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
        return '"' + shown + '"';
    }
}
