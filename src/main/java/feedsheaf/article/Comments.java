package feedsheaf.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Comments that may have been meant as text: in {@code title: Life after #MeToo}, YAML ends the title at {@code after}
 * (YAML 1.2.2 section 6.6). Who means a comment writes a space behind the {@code #}.
 */
final class Comments {

    private static final Pattern HASHTAG = Pattern.compile("(?<![ \\t])[ \\t]+(?<text>#[\\p{L}\\p{N}].*)");

    /** By where the text before them ends, in code points. */
    private final Map<Integer, String> hashtags = new HashMap<>();

    private Comments() {}

    static Comments of(String yaml) {
        Comments comments = new Comments();
        Matcher hashtag = HASHTAG.matcher(yaml);
        int index = 0;
        int counted = 0;
        while (hashtag.find()) {
            index += yaml.codePointCount(counted, hashtag.start());
            counted = hashtag.start();
            comments.hashtags.put(index, hashtag.group("text").strip());
        }
        return comments;
    }

    /** The hashtag, and what follows it, that is missing from a value. */
    Optional<String> missingFrom(ScalarNode value) {
        return value.getScalarStyle() == ScalarStyle.PLAIN
                ? Optional.ofNullable(hashtags.get(value.getEndMark().getIndex()))
                : Optional.empty();
    }
}
