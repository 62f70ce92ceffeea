package feedsheaf.feed;

import feedsheaf.article.Article;
import feedsheaf.article.Image;
import feedsheaf.article.Provider;
import feedsheaf.article.Related;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What readers show of an entry: picture, excerpt, body, related stories, and where it comes from. Some look for a
 * picture nowhere else than here, so it is the very one of the enclosure.
 */
final class EntryContent {

    /** Nothing in it gives back what it took, nor begins anew in the middle of blanks: there may be many. */
    private static final Pattern BLANK_LINES = Pattern.compile("(?<!\\h)\\h*+\\R(?:\\h*+\\R)++\\h*+");

    private EntryContent() {}

    /** HTML that is safe to show, and never empty: some readers drop an entry without content. */
    static String html(Article article) {
        List<String> parts = new ArrayList<>();
        picture(article).ifPresent(parts::add);
        article.summary().ifPresent(summary -> parts.add(paragraphs(summary)));
        article.body().ifPresent(parts::add);
        if (!article.related().isEmpty()) {
            parts.add(related(article.related()));
        }
        credit(article.provider()).ifPresent(parts::add);
        if (parts.isEmpty()) {
            parts.add(link(article));
        }
        return String.join("\n", parts);
    }

    /** Plain text as HTML. */
    static String escaped(String text) {
        return paragraph().text(text).html();
    }

    /** Blank lines, which HTML does not show, set paragraphs apart. */
    private static String paragraphs(String text) {
        return BLANK_LINES
                .splitAsStream(text)
                .map(part -> paragraph().text(part).outerHtml())
                .collect(Collectors.joining("\n"));
    }

    /** None where the body shows the same picture. */
    private static Optional<String> picture(Article article) {
        return Image.firstPicture(article.images())
                .filter(image -> article.body().stream().noneMatch(body -> shows(body, image)))
                .map(EntryContent::picture);
    }

    private static boolean shows(String body, Image image) {
        Element picture = new Element("img").attr("src", image.url().value());
        // Found as text it may still be part of some code, or a film.
        return body.contains(picture.attributes().html().strip())
                && Jsoup.parseBodyFragment(body).select("img").stream()
                        .anyMatch(shown -> shown.attr("src").equals(picture.attr("src")));
    }

    private static String picture(Image image) {
        Element paragraph = paragraph();
        Element picture = paragraph.appendElement("img").attr("src", image.url().value());
        image.width().ifPresent(width -> picture.attr("width", String.valueOf(width)));
        image.height().ifPresent(height -> picture.attr("height", String.valueOf(height)));
        picture.attr("alt", image.title().orElse(""));
        return paragraph.outerHtml();
    }

    private static String related(List<Related> stories) {
        Element list = element("ul");
        for (Related story : stories) {
            Element item = list.appendElement("li");
            item.appendElement("a").attr("href", story.link().value()).text(story.title());
            story.provider().ifPresent(provider -> item.appendText(", " + provider));
            story.published()
                    .map(moment -> moment.atOffset(ZoneOffset.UTC).toLocalDate())
                    .ifPresent(date -> item.appendText(", " + date));
        }
        return paragraph().text("Related").outerHtml() + "\n" + list.outerHtml();
    }

    private static Optional<String> credit(Provider provider) {
        return provider.name().map(name -> {
            Element paragraph = paragraph().text("Source: ");
            provider.uri()
                    .ifPresentOrElse(
                            uri -> paragraph
                                    .appendElement("a")
                                    .attr("href", uri.value())
                                    .text(name),
                            () -> paragraph.appendText(name));
            return paragraph.outerHtml();
        });
    }

    private static String link(Article article) {
        Element paragraph = paragraph();
        paragraph.appendElement("a").attr("href", article.link().value()).text(article.title());
        return paragraph.outerHtml();
    }

    private static Element paragraph() {
        return element("p");
    }

    /** An element that is written as it is, without added white space. */
    private static Element element(String name) {
        Document document = new Document("");
        document.outputSettings().prettyPrint(false);
        return document.appendElement(name);
    }
}
