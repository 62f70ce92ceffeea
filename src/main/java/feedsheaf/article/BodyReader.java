package feedsheaf.article;

import feedsheaf.article.Problem.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes of a body, be it Markdown or HTML, the HTML that is safe to show wherever a feed is read. */
final class BodyReader {

    /** What most programs for articles in Markdown know beyond CommonMark. One tilde is none: it is written for "about". */
    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            FootnotesExtension.create(),
            StrikethroughExtension.builder().requireTwoTildes(true).build());

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
            String excess = "the body has " + length + " characters (write no more than " + rules.maxText() + ")";
            problems.add(Severity.WARNING, frontMatter.bodyLine(), 1, excess + "; it is left out");
            return Optional.empty();
        }
        try {
            boolean isHtml = path.toLowerCase(Locale.ROOT).endsWith(".html");
            String html = SafeHtml.of(
                    isHtml ? body : renderer.render(markdown.parse(body)),
                    base,
                    complaint -> problems.add(Severity.WARNING, frontMatter.bodyLine(), 1, "the body " + complaint));
            return Optional.of(html).filter(text -> !text.isEmpty());
        } catch (StackOverflowError tooDeep) {
            // Both libraries descend into what is nested, and know no limit of their own.
            problems.add(
                    Severity.WARNING,
                    frontMatter.bodyLine(),
                    1,
                    "the body is nested too deeply (write fewer levels); it is left out");
            return Optional.empty();
        }
    }
}
