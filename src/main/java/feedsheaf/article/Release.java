package feedsheaf.article;

import java.util.ArrayList;
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

    private static final Pattern KEY_LINE = Pattern.compile(
            "(?m)^(?<indent> *)[\"']?(?<key>published|draft|deleted|removed)[\"']?[ \\t]*:(?<value>[^\\r\\n]*)[\\r\\n]");

    private static final Pattern FIRST_KEY = Pattern.compile("(?m)^(?<indent> *)[^ #\\r\\n]");

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
                    problems.error(
                            field.place(),
                            fields.quoted(key)
                                    + " is neither true nor false (write true or false, without quotation marks)");
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

    /**
     * Whether front matter that is no YAML asks for the article to be taken out: its lines are looked at one by one. A
     * last line without an end does not count, somebody may still be writing it.
     */
    static boolean isWithdrawnIn(FrontMatter broken) {
        Matcher first = FIRST_KEY.matcher(broken.yaml());
        int indent = first.find() ? first.group("indent").length() : 0;
        Matcher line = KEY_LINE.matcher(broken.yaml());
        while (line.find()) {
            boolean topLevel = line.group("indent").length() == indent;
            if (topLevel && !permits(line.group("key"), withoutComment(line.group("value")))) {
                return true;
            }
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
