package feedsheaf.article;

import feedsheaf.article.Problem.Severity;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML into nodes, which are text with places: nothing is constructed, whatever a tag asks for. */
final class YamlReader {

    /** Leaves every scalar the text that it is: no date, no number, no yes that becomes true. */
    private static final class TextResolver extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none
        }
    }

    private final ReadingRules rules;

    YamlReader(ReadingRules rules) {
        this.rules = rules;
    }

    /** The top-level mapping; none where a problem says why. */
    Optional<MappingNode> read(String written, Problems problems) {
        String yaml = asEditorsSeeIt(written);
        StreamReader source = new StreamReader(yaml);
        try {
            Node root = composer(source, problems).getSingleNode();
            if (root instanceof MappingNode mapping) {
                return Optional.of(mapping);
            }
            if (root == null || isBlank(root)) {
                problems.add(Severity.ERROR, 2, 1, "the front matter is empty (write title: … and more)");
            } else {
                problems.error(root.getStartMark(), "the front matter is no list of keys (write title: …)");
            }
        } catch (GuardedParser.LimitExceeded exceeded) {
            problems.error(exceeded.getProblemMark(), "YAML: " + exceeded.getProblem());
        } catch (MarkedYAMLException broken) {
            YamlSyntax.report(broken, yaml, problems);
        } catch (ReaderException forbidden) {
            reportForbiddenCharacter(yaml, problems);
        } catch (YAMLException | IllegalArgumentException withoutMark) {
            problems.error(source.getMark(), YamlSyntax.UNREADABLE);
        }
        return Optional.empty();
    }

    /**
     * YAML 1.1 ends lines also at characters that come with pasted text and that nobody sees, YAML 1.2 (section 5.4) and
     * editors do not. As spaces they leave every place where it is.
     */
    private static String asEditorsSeeIt(String yaml) {
        return yaml.replace('\u0085', ' ').replace('\u2028', ' ').replace('\u2029', ' ');
    }

    private static boolean isBlank(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().isEmpty();
    }

    private Composer composer(StreamReader source, Problems problems) {
        LoaderOptions options = new LoaderOptions();
        // The file's size is limited before; depth and aliases are counted where there is a place to report.
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(rules.maxAliases());
        options.setTagInspector(tag -> true);
        ParserImpl parser = new ParserImpl(source, options);
        return new Composer(new GuardedParser(parser, rules, problems), new TextResolver(), options);
    }

    /** SnakeYAML tells which character it is, but not its place. */
    private static void reportForbiddenCharacter(String yaml, Problems problems) {
        for (int i = 0; i < yaml.length(); i += Character.charCount(yaml.codePointAt(i))) {
            int c = yaml.codePointAt(i);
            if (!StreamReader.isPrintable(c)) {
                problems.errorBehind(
                        yaml.substring(0, i),
                        2,
                        String.format("the character U+%04X is not allowed in YAML (remove it)", c));
                return;
            }
        }
    }
}
