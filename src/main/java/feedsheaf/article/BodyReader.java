package feedsheaf.article;

import feedsheaf.article.Problem.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes of a body, be it Markdown or HTML, the HTML that is safe to show wherever a feed is read. */
final class BodyReader {

    private final ReadingRules rules;
    private final Parser markdown;
    private final HtmlRenderer renderer;

    BodyReader(ReadingRules rules) {
        this.rules = rules;
        List<TablesExtension> extensions = List.of((TablesExtension) TablesExtension.create());
        this.markdown = Parser.builder().extensions(extensions).build();
        this.renderer = HtmlRenderer.builder().extensions(extensions).build();
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
