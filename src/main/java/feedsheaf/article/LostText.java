package feedsheaf.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Words of a text that YAML takes for something else. In {@code title: Life after #MeToo} the last one is a comment (YAML
 * 1.2.2 section 6.6; who means one writes a space behind the {@code #}), in {@code title: &Co at law} the first one is an
 * anchor (section 6.9.2; who means one refers to it).
 */
final class LostText {

    private static final Pattern HASHTAG = Pattern.compile("(?<![ \\t])[ \\t]+(?<word>#[\\p{L}\\p{N}]\\S*)");

    private static final Pattern ALIAS = Pattern.compile("\\*(?<anchor>[^\\s,\\[\\]{}]++)");

    /** What is referred to, or reads as if it were. */
    private final Set<String> aliases;

    /** By where the text before them ends, in code points. */
    private final Map<Integer, String> hashtags = new HashMap<>();

    private LostText(Set<String> aliases) {
        this.aliases = aliases;
    }

    /** What may be lost of any value. */
    static LostText of(String yaml) {
        LostText lost = new LostText(yaml.indexOf('&') < 0 ? Set.of() : aliases(yaml));
        // Few files have any, and the pattern takes a third of the time that reading takes.
        if (!yaml.contains(" #") && !yaml.contains("\t#")) {
            return lost;
        }
        Matcher hashtag = HASHTAG.matcher(yaml);
        int index = 0;
        int counted = 0;
        while (hashtag.find()) {
            index += yaml.codePointCount(counted, hashtag.start());
            counted = hashtag.start();
            lost.hashtags.put(index, hashtag.group("word"));
        }
        return lost;
    }

    private static Set<String> aliases(String yaml) {
        return ALIAS.matcher(yaml).results().map(alias -> alias.group(1)).collect(Collectors.toSet());
    }

    /** What is lost of one value, as the end of a sentence. */
    Optional<String> of(ScalarNode value) {
        if (value.getScalarStyle() != ScalarStyle.PLAIN) {
            return Optional.empty();
        }
        String anchor = value.getAnchor();
        if (anchor != null && !aliases.contains(anchor)) {
            return Optional.of("begins behind " + Quote.of("&" + anchor)
                    + ", which is an anchor (put the whole text into quotation marks)");
        }
        return Optional.ofNullable(hashtags.get(value.getEndMark().getIndex()))
                .map(hashtag -> "ends before " + Quote.of(hashtag)
                        + ", which is a comment (put the whole text into quotation marks;"
                        + " if a comment is meant, a space after #)");
    }
}
