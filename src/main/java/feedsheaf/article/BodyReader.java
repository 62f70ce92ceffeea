package feedsheaf.article;

import feedsheaf.article.Problem.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Makes of a body, be it Markdown or HTML, the HTML that is safe to show wherever a feed is read. */
final class BodyReader {

    /** Text of any direction, pictures, tables, code, links, sound and film; no script, style, form, frame or event. */
    private static final Safelist SAFE = Safelist.relaxed()
            .removeProtocols("a", "href", "ftp")
            .addTags(
                    "abbr",
                    "audio",
                    "bdi",
                    "bdo",
                    "del",
                    "details",
                    "figcaption",
                    "figure",
                    "hr",
                    "ins",
                    "kbd",
                    "mark",
                    "rp",
                    "rt",
                    "ruby",
                    "s",
                    "samp",
                    "source",
                    "summary",
                    "time",
                    "var",
                    "video")
            .addAttributes(":all", "dir", "lang")
            .addAttributes("abbr", "title")
            .addAttributes("time", "datetime")
            .addAttributes("audio", "controls", "src")
            .addAttributes("video", "controls", "height", "poster", "src", "width")
            .addAttributes("source", "src", "type")
            .addAttributes("ol", "reversed")
            .addAttributes("li", "value")
            .addAttributes("td", "align")
            .addAttributes("th", "align")
            .addProtocols("audio", "src", "http", "https")
            .addProtocols("video", "src", "http", "https")
            .addProtocols("video", "poster", "http", "https")
            .addProtocols("source", "src", "http", "https");

    /** What takes its content with it; of all else that is not safe only the tags go. */
    private static final Evaluator NOT_SHOWN =
            Selector.evaluatorOf("button, datalist, iframe, label, select, template, textarea, title");

    /** What stands apart from what is around it. Without any element its text would run into theirs. */
    private static final Evaluator BLOCK = Selector.evaluatorOf(
            "address, article, aside, center, fieldset, footer, form, header, hgroup, legend, main, nav, section");

    private static final Evaluator OLD_LIST = Selector.evaluatorOf("dir, menu");

    private static final Evaluator BLANK_SOURCE = Selector.evaluatorOf("[src~=^\\s*$]");

    /** A picture that is nowhere, also where it is one of several for a screen to choose from. */
    private static final Evaluator WITHOUT_PICTURE = Selector.evaluatorOf("img:not([src]), source:not([src])");

    /** How jsoup writes control characters and lone surrogates. Where a text reads like that, its ampersand is escaped. */
    private static final Pattern ESCAPED = Pattern.compile("&#x(?:[0-8bcef]|1[0-9a-f]|d[89a-f][0-9a-f]{2});");

    private static final List<String> URL_ATTRIBUTES = List.of("href", "src", "poster", "cite");

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
            String html = safe(isHtml ? body : renderer.render(markdown.parse(body)), base);
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

    private static String safe(String html, WebUrl base) {
        Document written = Jsoup.parseBodyFragment(html, base.value());
        written.select(NOT_SHOWN).remove();
        written.select(BLOCK).tagName("div");
        written.select(OLD_LIST).tagName("ul");
        // Relative to the article's link, nothing would be that link.
        written.select(BLANK_SOURCE).removeAttr("src");
        Document document = new Cleaner(SAFE).clean(written);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        URL_ATTRIBUTES.forEach(attribute -> mendUrls(body, attribute));
        body.select(WITHOUT_PICTURE).remove();
        return PlainText.clean(ESCAPED.matcher(body.html()).replaceAll("")).strip();
    }

    /** What is no URL even with its characters encoded leads nowhere, so it goes. */
    private static void mendUrls(Element body, String attribute) {
        for (Element element : body.getElementsByAttribute(attribute)) {
            String url = element.attr(attribute);
            if (!url.startsWith("mailto:")) {
                WebUrl.read(url, complaint -> {})
                        .ifPresentOrElse(
                                mended -> element.attr(attribute, mended.value()), () -> element.removeAttr(attribute));
            }
        }
    }
}
