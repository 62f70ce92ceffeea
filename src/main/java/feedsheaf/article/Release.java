package feedsheaf.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Whether an article may be out: the keys {@code published}, {@code draft}, {@code deleted} and {@code removed}. They
 * fail closed: a value that is neither true nor false takes the article out.
 */
final class Release {

    static final List<String> KEYS = List.of("published", "draft", "deleted", "removed");

    /** A line with something on it; the hyphen of a list indents, too. One without an end may still be being written. */
    private static final Pattern LINE =
            Pattern.compile("(?m)^(?<indent>[ \\t]*+(?:-[ \\t]++)*+)(?<text>[^ \\t#\\r\\n][^\\r\\n]*+)[\\r\\n]");

    private static final Pattern KEY =
            Pattern.compile("[\"']?(?<key>published|draft|deleted|removed)[\"']?[ \\t]*:(?<value>.*)", Pattern.DOTALL);

    /** A key whose value stands behind it, so that no key of a mapping can stand below it. */
    private static final Pattern COMPLETE = Pattern.compile("[^:]*+:[ \\t]++[^#|>&!{\\[].*", Pattern.DOTALL);

    private Release() {}

    /** Why the article is not published, or is taken out; none where it may be out. A senseless value is a problem, too. */
    static Optional<String> withheld(Fields fields, boolean byDefault, Problems problems) {
        List<String> reasons = new ArrayList<>(1);
        if (!fields.has("published") && !byDefault) {
            reasons.add("it has no key \"published\"");
        }
        if (fields.merges()) {
            reasons.add("what is merged in may say that it is to be taken out");
        }
        for (String key : KEYS) {
            for (Fields.Field field : fields.all(key)) {
                String text = text(field.value());
                if (!isTrue(text) && !isFalse(text)) {
                    String seen = PlainText.visible(text);
                    problems.error(
                            field.place(),
                            fields.quoted(key)
                                    + (isTrue(seen) || isFalse(seen)
                                            ? " holds a character that nobody sees (type the value anew)"
                                            : " is neither true nor false (write true or false, without quotation marks)"));
                }
                if (!permits(key, text)) {
                    reasons.add(fields.quoted(key) + " is " + text.toLowerCase(Locale.ROOT));
                }
            }
        }
        return reasons.stream().findFirst();
    }

    /** Only the bare word can be true or false: what is quoted, or has a tag, takes more room than its value. */
    private static String text(Node value) {
        if (value instanceof ScalarNode scalar) {
            int room = scalar.getEndMark().getIndex() - scalar.getStartMark().getIndex();
            return room == scalar.getValue().length() ? scalar.getValue() : "";
        }
        return "";
    }

    /** A line that others may stand below. */
    private record Above(int indent, boolean isComplete) {}

    /**
     * Whether front matter that is no YAML asks for the article to be taken out. Its lines are looked at one by one: a key
     * counts that is in no mapping, wherever the mistake was to indent it.
     */
    static boolean isWithdrawnIn(FrontMatter broken) {
        Deque<Above> lessIndented = new ArrayDeque<>();
        Matcher line = LINE.matcher(broken.yaml());
        while (line.find()) {
            int indent = line.group("indent").length();
            while (!lessIndented.isEmpty() && lessIndented.element().indent() >= indent) {
                lessIndented.remove();
            }
            boolean isInMapping =
                    !lessIndented.isEmpty() && !lessIndented.element().isComplete();
            String text = line.group("text");
            Matcher key = KEY.matcher(text);
            if (!isInMapping && key.matches() && !permits(key.group("key"), withoutComment(key.group("value")))) {
                return true;
            }
            lessIndented.push(new Above(indent, COMPLETE.matcher(text).matches()));
        }
        return false;
    }

    private static String withoutComment(String value) {
        return value.replaceFirst("(?:^|[ \\t])#.*", "").strip();
    }

    private static boolean permits(String key, String text) {
        return key.equals("published") ? isTrue(text) : isFalse(text);
    }

    private static boolean isTrue(String text) {
        return text.equalsIgnoreCase("true");
    }

    private static boolean isFalse(String text) {
        return text.equalsIgnoreCase("false");
    }
}
