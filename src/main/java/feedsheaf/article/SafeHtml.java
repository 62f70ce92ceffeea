package feedsheaf.article;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** HTML that is safe to show wherever a feed is read. */
final class SafeHtml {

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

    private SafeHtml() {}

    /**
     * The body of a document, cleaned; empty where nothing of it can be shown.
     *
     * @param html as anybody may have written it
     * @param base what relative URLs are relative to
     */
    static String of(String html, WebUrl base) {
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
