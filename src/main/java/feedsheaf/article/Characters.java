package feedsheaf.article;

import java.util.function.IntPredicate;

/** Looks at the characters of a text one by one, which is done to every text of every file: a stream costs too much. */
final class Characters {

    private Characters() {}

    /** Whether every UTF-16 code unit from an index on meets a condition. */
    static boolean all(String text, int from, IntPredicate condition) {
        for (int i = from; i < text.length(); i++) {
            if (!condition.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean all(String text, IntPredicate condition) {
        return all(text, 0, condition);
    }
}
