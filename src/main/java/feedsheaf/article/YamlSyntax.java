package feedsheaf.article;

import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Says in an editor's words what SnakeYAML found. Only its problem text is used, and of that only the part in front of
 * what it quotes: the whole message shows the line, which may be {@code secured}.
 */
final class YamlSyntax {

    private static final Pattern QUOTED =
            Pattern.compile("(?:,? but (?:found|got)|(?<=alias|tag handle|character) |: ).*", Pattern.DOTALL);

    private static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry("mapping values are not allowed here", "put quotation marks around a text that holds a colon"),
            Map.entry("could not find expected ':'", "write key: value, or indent a text that goes on"),
            Map.entry("found unexpected end of stream", "a quotation mark is not closed"),
            Map.entry("found unexpected document separator", "a quotation mark is not closed"),
            Map.entry(
                    "found character",
                    "put quotation marks around a text that begins with a sign, and indent by spaces"),
            Map.entry("found unknown escape character", "write \\\\ for a backslash, or use single quotation marks"),
            Map.entry("expected <block end>", "check the indentation and the quotation marks"),
            Map.entry("expected ',' or ']'", "close the list with ]"),
            Map.entry("expected ',' or '}'", "close the mapping with }"),
            Map.entry("found undefined alias", "put quotation marks around a text that begins with *"),
            Map.entry("expected the node content", "write a value, or remove the comma or hyphen"),
            Map.entry("sequence entries are not allowed here", "put each item of a list on a line of its own"),
            Map.entry("mapping keys are not allowed here", "put each key on a line of its own"),
            Map.entry("unexpected character", "put quotation marks around a text that begins with & or *"),
            Map.entry(
                    "expected chomping or indentation indicators",
                    "put quotation marks around a text that begins with | or >"),
            Map.entry("but found another document", "a line that begins with --- and a space is no fence"));

    private static final String ANY_ADVICE = "check the quotation marks and the indentation here";

    /** Said of what SnakeYAML itself has no words for. */
    static final String UNREADABLE = "YAML: unreadable (" + ANY_ADVICE + ")";

    private YamlSyntax() {}

    static String sentence(MarkedYAMLException broken) {
        String problem = broken.getProblem();
        if (problem == null) {
            return UNREADABLE;
        }
        if (problem.contains("(TAB)")) {
            return "YAML: found a tab (indent by spaces)";
        }
        String unquoted = QUOTED.matcher(problem).replaceFirst("").strip();
        return "YAML: " + unquoted + " (" + ADVICE.getOrDefault(unquoted, ANY_ADVICE) + ")";
    }
}
