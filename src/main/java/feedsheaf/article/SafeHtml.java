package feedsheaf.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** HTML that is safe to show wherever a feed is read. */
final class SafeHtml {

    /**
     * Text of any direction, pictures, tables, code, links, sound and film; no script, style, form, frame or event. Which
     * URLs are safe is decided before: to resolve those that are absolute takes jsoup a sixth of the time of a body.
     */
    private static final Safelist SAFE = Safelist.relaxed()
            .removeProtocols("a", "href", "ftp", "http", "https", "mailto")
            .removeProtocols("blockquote", "cite", "http", "https")
            .removeProtocols("cite", "cite", "http", "https")
            .removeProtocols("img", "src", "http", "https")
            .removeProtocols("q", "cite", "http", "https")
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
            .addAttributes("th", "align");

    /** What takes its content with it; of all else that is not safe only the tags go. */
    private static final Evaluator NOT_SHOWN = Selector.evaluatorOf(
            "annotation, annotation-xml, button, datalist, desc, iframe, label, metadata, select, style,"
                    + " template, textarea, title, a[data-footnote-backref]");

    /** What stands apart from what is around it. Without any element its text would run into theirs. */
    private static final Evaluator BLOCK = Selector.evaluatorOf(
            "address, article, aside, center, fieldset, footer, form, header, hgroup, legend, main, nav, section");

    /** Links within the body: ids are taken out, so they would lead to the article's page. */
    private static final Evaluator FOOTNOTE = Selector.evaluatorOf("a[data-footnote-ref]");

    private static final Evaluator OLD_LIST = Selector.evaluatorOf("dir, menu");

    private static final Evaluator OLD_CODE = Selector.evaluatorOf("xmp");

    /** Of other languages within HTML. What is there for the eye alone, such as an icon, nobody misses. */
    private static final Evaluator FOREIGN =
            Selector.evaluatorOf("math:not([aria-hidden=true]), svg:not([aria-hidden=true])");

    private static final String NOTHING = "^\\s*(?:#.*|\\?\\s*)?$";

    private static final Evaluator BLANK_SOURCE = Selector.evaluatorOf("[src~=" + NOTHING + "]");

    private static final Evaluator BLANK_POSTER = Selector.evaluatorOf("[poster~=" + NOTHING + "]");

    /** What takes all text up to its end tag for its own, and so all that follows where that is missing. */
    private static final List<String> RAW_TEXT =
            List.of("iframe", "noembed", "noframes", "plaintext", "script", "style", "textarea", "title", "xmp");

    /** What may be written as in XML, {@code <iframe … />}: HTML would take what follows for its content. */
    private static final List<String> SELF_CLOSING = Stream.concat(
                    RAW_TEXT.stream(), Stream.of("audio", "button", "object", "select", "template", "video"))
            .toList();

    /** Where plug-ins keep the address of a picture that a script is to load later. */
    private static final List<String> LATER = List.of("data-src", "data-lazy-src", "data-original");

    private static final List<String> LATER_SETS = List.of("data-srcset", "data-lazy-srcset");

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\s*(?:data:.*|#.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A picture that is nowhere, also where it is one of several for a screen to choose from. */
    private static final Evaluator WITHOUT_PICTURE = Selector.evaluatorOf("img:not([src]), source:not([src])");

    /** How jsoup writes control characters and lone surrogates. Where a text reads like that, its ampersand is escaped. */
    private static final Pattern ESCAPED = Pattern.compile("&#x(?:[0-8bcef]|1[0-9a-f]|d[89a-f][0-9a-f]{2});");

    /** In characters; to look through every body takes time. */
    private static final int LONGEST_HEAD = 2000;

    private static final Pattern ROOT_WITH_DIRECTION =
            Pattern.compile("<(?:html|body)\\s[^>]*?\\bdir\\s*=[^>]*>", Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_PAGE = Pattern.compile("\\s*(?:mailto|tel):", Pattern.CASE_INSENSITIVE);

    private static final String LINK = "href";

    private static final List<String> URL_ATTRIBUTES = List.of(LINK, "src", "poster", "cite");

    private SafeHtml() {}

    /**
     * The body of a document, cleaned; empty where nothing of it can be shown.
     *
     * @param html as anybody may have written it
     * @param base what relative URLs are relative to
     * @param complaint is told, as the end of a sentence, what is left out though somebody may miss it
     */
    static String of(String html, WebUrl base, Consumer<String> complaint) {
        Document written = parsed(html, base);
        leaveOutWhatIsNotClosed(written.body(), html, complaint);
        written.select(FOREIGN).stream()
                .map(Element::normalName)
                .distinct()
                .map(name -> "has a <" + name + ">, of which no more than the text is shown (show a picture of it)")
                .forEach(complaint);
        direction(html).ifPresent(direction -> enclose(written.body(), direction));
        written.select("amp-img").empty().tagName("img");
        written.select("img").forEach(SafeHtml::showNow);
        written.select(NOT_SHOWN).remove();
        written.select(FOOTNOTE).unwrap();
        written.select(BLOCK).tagName("div");
        written.select(OLD_LIST).tagName("ul");
        written.select(OLD_CODE).forEach(code -> code.tagName("pre").text(code.data() + code.wholeText()));
        // Relative to the article's link, nothing would be that link.
        written.select(BLANK_SOURCE).removeAttr("src");
        written.select(BLANK_POSTER).removeAttr("poster");
        URL_ATTRIBUTES.forEach(attribute -> mendUrls(written.body(), attribute));
        Document document = new Cleaner(SAFE).clean(written);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        Elements nowhere = body.select(WITHOUT_PICTURE);
        if (nowhere.is("img")) {
            complaint.accept("shows a picture that has no address on the web (write its src); it is left out");
        }
        nowhere.remove();
        String clean = body.html();
        // Few bodies have any, and the pattern looks at every character.
        return PlainText.clean(clean.contains("&#x") ? ESCAPED.matcher(clean).replaceAll("") : clean)
                .strip();
    }

    private static Document parsed(String html, WebUrl base) {
        Document document = Document.createShell(base.value());
        // Of its own: a set of tags changes when it is asked, be it only for what another one has.
        TagSet tags = TagSet.Html();
        SELF_CLOSING.forEach(name -> tags.valueOf(name, Parser.NamespaceHtml).set(Tag.SelfClose));
        Parser parser = Parser.htmlParser().tagSet(tags);
        document.body().appendChildren(parser.parseFragmentInput(html, document.body(), base.value()));
        return document;
    }

    /** In which direction a whole document says that it is read, of which only what is in its body stays. */
    private static Optional<String> direction(String html) {
        Matcher root = ROOT_WITH_DIRECTION.matcher(html).region(0, Math.min(html.length(), LONGEST_HEAD));
        return root.find()
                ? Jsoup.parse(root.group()).select("[dir]").eachAttr("dir").stream()
                        .findFirst()
                : Optional.empty();
    }

    private static void enclose(Element body, String direction) {
        Element whole = new Element("div").attr("dir", direction).appendChildren(body.childNodes());
        body.empty().appendChild(whole);
    }

    /** At the end of the body stands, as its text, all that was written behind it. */
    private static void leaveOutWhatIsNotClosed(Element body, String html, Consumer<String> complaint) {
        Node last = body;
        while (last.childNodeSize() > 0) {
            last = last.childNode(last.childNodeSize() - 1);
        }
        String text = last.nodeValue();
        if (text.isBlank() || !html.endsWith(text)) {
            return;
        }
        Node parent = last.parent();
        if (last instanceof Comment) {
            complaint.accept("has a comment that is not closed (write -->); what follows it is left out");
        } else if (parent != null && RAW_TEXT.contains(parent.nodeName())) {
            String name = parent.nodeName();
            complaint.accept("has a <" + name + "> that is not closed (write </" + name
                    + ">, or take it out); what follows it is left out");
            parent.remove();
        }
    }

    /**
     * No reader runs the script that would load a picture later. What stands there until then is nothing, or a picture
     * without anything to see, as the class says.
     */
    private static void showNow(Element picture) {
        boolean isNothing = PLACEHOLDER.matcher(picture.attr("src")).matches();
        Optional<String> later = address(picture, LATER, LATER_SETS);
        boolean isLazy = picture.className().toLowerCase(Locale.ROOT).contains("lazy");
        if (!isNothing && (later.isEmpty() || !isLazy)) {
            return;
        }
        Element next = picture.nextElementSibling();
        if (next != null && next.nameIs("noscript") && next.selectFirst("img") != null) {
            // It stands there once more, for readers without scripts.
            picture.remove();
            return;
        }
        later.or(() -> address(picture, List.of(), List.of("srcset")))
                .ifPresent(address -> picture.attr("src", address));
    }

    private static Optional<String> address(Element picture, List<String> attributes, List<String> sets) {
        return Stream.concat(
                        attributes.stream().map(picture::attr),
                        sets.stream().map(picture::attr).map(SafeHtml::firstOf))
                .filter(address -> !PLACEHOLDER.matcher(address).matches())
                .findFirst();
    }

    /** The first candidate of several (HTML, section 4.8.4.2.1). */
    private static String firstOf(String set) {
        return set.strip().split("\\s", 2)[0].replaceFirst("(?<!,),+$", "");
    }

    /**
     * Makes URLs absolute. What is neither http nor https, nor leads to an address of mail or telephone, goes, as does what is
     * no URL even with its characters encoded.
     */
    private static void mendUrls(Element body, String attribute) {
        for (Element element : body.getElementsByAttribute(attribute)) {
            String url = absolute(element, attribute);
            if (attribute.equals(LINK) && NO_PAGE.matcher(url).lookingAt()) {
                element.attr(attribute, url.strip().replaceAll("\\s+", "%20"));
            } else {
                WebUrl.read(url, complaint -> {})
                        .ifPresentOrElse(
                                mended -> element.attr(attribute, mended.value()), () -> element.removeAttr(attribute));
            }
        }
    }

    /** The URL of an attribute as a browser resolves it; as it is written where there is no such. */
    private static String absolute(Element element, String attribute) {
        String written = element.attr(attribute);
        if (WebUrl.isUsual(written) && !written.contains("/.")) {
            return written;
        }
        String resolved = element.absUrl(attribute);
        return resolved.isEmpty() ? written : resolved;
    }
}
