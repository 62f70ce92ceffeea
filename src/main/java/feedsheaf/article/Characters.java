package feedsheaf.article;

import java.util.function.IntPredicate;

/**
 * A set of UTF-16 code units. Every character of every file is looked up in several, so those of ASCII are in a table.
 */
final class Characters {

    private final boolean[] ascii = new boolean[0x80];
    private final IntPredicate condition;

    /** Those that meet a condition. */
    Characters(IntPredicate condition) {
        this.condition = condition;
        for (int c = 0; c < ascii.length; c++) {
            ascii[c] = condition.test(c);
        }
    }

    /** Whether a text is made of them. */
    boolean makeUp(String text) {
        return makeUp(text, 0);
    }

    /** Whether what begins at an index is made of them. */
    boolean makeUp(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ascii.length ? !ascii[c] : !condition.test(c)) {
                return false;
            }
        }
        return true;
    }
}
