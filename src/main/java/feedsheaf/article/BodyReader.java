package feedsheaf.article;

import feedsheaf.article.Problem.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes of a body, be it Markdown or HTML, the HTML that is safe to show wherever a feed is read. */
final class BodyReader {

    /** What most programs for articles in Markdown know beyond CommonMark. One tilde is none: it is written for "about". */
    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            FootnotesExtension.create(),
            StrikethroughExtension.builder().requireTwoTildes(true).build());

    /** What was meant as a link or a picture, and is none for CommonMark (section 6.3): a blank ends an address. */
    private static final Pattern BLANK_IN_ADDRESS =
            Pattern.compile("!?\\[[^\\[\\]]*+]\\((?=[^()]*\\s)(?:https?://[^()]*|[^()]*\\.[A-Za-z]{2,5})\\)");

    private final ReadingRules rules;
    private final Parser markdown = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    BodyReader(ReadingRules rules) {
        this.rules = rules;
    }

    /**
     * The body of an article; none where there is nothing to show.
     *
     * @param path of the file: a body is HTML where that ends with {@code .html}, else Markdown
     * @param base what relative URLs are relative to
     */
    Optional<String> html(String path, FrontMatter frontMatter, WebUrl base, Problems problems) {
        String body = frontMatter.body();
        if (body.isBlank()) {
            return Optional.empty();
        }
        int length = body.codePointCount(0, body.length());
        if (length > rules.maxText()) {
            problems.leaveOut(
                    frontMatter.bodyLine(),
                    "the body has " + length + " characters (write no more than " + rules.maxText() + ")");
            return Optional.empty();
        }
        try {
            boolean isHtml = path.toLowerCase(Locale.ROOT).endsWith(".html");
            Consumer<String> complaints =
                    complaint -> problems.add(Severity.WARNING, frontMatter.bodyLine(), 1, "the body " + complaint);
            String html = SafeHtml.of(isHtml ? body : rendered(body, complaints), base, complaints);
            return Optional.of(html).filter(text -> !text.isEmpty());
        } catch (StackOverflowError tooDeep) {
            // Both libraries descend into what is nested, and know no limit of their own.
            problems.leaveOut(frontMatter.bodyLine(), "the body is nested too deeply (write fewer levels)");
            return Optional.empty();
        }
    }

    private String rendered(String body, Consumer<String> complaints) {
        Node document = markdown.parse(body);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                BLANK_IN_ADDRESS
                        .matcher(text.getLiteral())
                        .results()
                        .map(MatchResult::group)
                        .forEach(link -> complaints.accept("has no link where " + Quote.of(link)
                                + " stands (write %20 for a blank in an address)"));
            }
        });
        return renderer.render(document);
    }
}
