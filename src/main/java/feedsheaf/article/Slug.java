package feedsheaf.article;

import java.text.Normalizer;
import java.util.Locale;

/** Makes the slug of a topic: lower-case letters and digits of any script, joined by {@code -}. */
final class Slug {

    private static final int NUMBER_SIGN = '#';
    private static final int MUSIC_SHARP = '♯';

    /**
     * The fillers of Hangul, the soft hyphen, the grapheme joiner, and two vowels of Khmer (Unicode's property
     * Default_Ignorable_Code_Point): with one of them in a name, two feeds would look alike.
     */
    private static final String UNSEEN = PlainText.HANGUL_FILLERS + "\u00AD\u034F\u17B4\u17B5";

    private final int[] text;
    private final StringBuilder slug = new StringBuilder();

    /** Something that is no part of a word was passed over since the last word. */
    private boolean gap;

    private Slug(String text) {
        this.text = text.codePoints().toArray();
    }

    /** The slug, which may be empty. The slug of a slug is itself. */
    static String of(String name) {
        // Dropped before NFKC, which would spell out "TM".
        String kept = PlainText.of(name.codePoints().filter(c -> !isDropped(c)));
        return new Slug(lowerCase(kept).strip()).build();
    }

    /** Lower case can give sequences that compose further, so it is repeated until nothing changes. */
    private static String lowerCase(String text) {
        String before;
        String after = nfkc(text);
        do {
            before = after;
            // Sigmas first: at each capital one the JDK would look through the whole text for the end of the word.
            after = nfkc(before.replace('Σ', 'σ').replace('ς', 'σ').toLowerCase(Locale.ROOT));
        } while (!after.equals(before));
        return after;
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static boolean isDropped(int c) {
        return c == '™' || c == '®' || c == '©' || UNSEEN.indexOf(c) >= 0 || isVariationSelector(c);
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF)
                || (c >= 0x180B && c <= 0x180D)
                || c == 0x180F;
    }

    private String build() {
        for (int i = 0; i < text.length; i++) {
            int c = text[i];
            if (Character.isLetterOrDigit(c)) {
                appendToWord(c);
            } else if (isMark(c) && inWord()) {
                slug.appendCodePoint(c);
            } else if (c == '+') {
                appendWord("plus");
            } else if (c == '&') {
                appendWord("and");
            } else if (c == '@') {
                appendWord("at");
            } else if ((c == NUMBER_SIGN || c == MUSIC_SHARP) && inWord()) {
                appendWord("sharp");
            } else if (c == '.' && startsWord(i)) {
                appendWord("dot");
            } else {
                gap = true;
            }
        }
        return slug.toString();
    }

    private boolean inWord() {
        return !gap && !slug.isEmpty();
    }

    private boolean startsWord(int i) {
        boolean first = i == 0 || Character.isWhitespace(text[i - 1]);
        return first && i + 1 < text.length && Character.isLetterOrDigit(text[i + 1]);
    }

    private void appendToWord(int c) {
        if (gap && !slug.isEmpty()) {
            slug.append('-');
        }
        slug.appendCodePoint(c);
        gap = false;
    }

    private void appendWord(String word) {
        gap = true;
        word.codePoints().forEach(this::appendToWord);
        gap = true;
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
