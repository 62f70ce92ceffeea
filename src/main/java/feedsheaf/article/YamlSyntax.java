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
            Map.entry("expected a single document in the stream", "a line that begins with --- ends the front matter"));

    private YamlSyntax() {}

    static String sentence(MarkedYAMLException broken) {
        String problem = broken.getProblem() == null ? "unreadable" : broken.getProblem();
        if (problem.contains("(TAB)")) {
            return "YAML: found a tab (indent by spaces)";
        }
        String unquoted = QUOTED.matcher(problem).replaceFirst("").strip();
        String advice = ADVICE.get(unquoted);
        return "YAML: " + unquoted + (advice == null ? "" : " (" + advice + ")");
    }
}
