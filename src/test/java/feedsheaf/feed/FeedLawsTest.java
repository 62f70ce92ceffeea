package feedsheaf.feed;

import static org.assertj.core.api.Assertions.assertThat;

import feedsheaf.article.Article;
import feedsheaf.article.PlainText;
import feedsheaf.article.Reading;
import feedsheaf.article.Readings;
import feedsheaf.article.Topic;
import io.vertx.core.json.JsonObject;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jsoup.parser.Parser;

/** Whatever an author writes, the documents parse and give it back, less what XML forbids. */
@Label("Feeds")
class FeedLawsTest {

    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(30),
                Arbitraries.strings()
                        .withChars("<>&\"']]>\r\n\t \u0000\u0007\u0085\u2028\uFFFE\uD83D\uDE00")
                        .ofMaxLength(30),
                Arbitraries.strings().withChars("\u00A0\u200B\u206D\u2800x").ofMaxLength(3));
    }

    @Property(tries = 500)
    void giveBackEveryText(
            @ForAll("texts") String title,
            @ForAll("texts") String excerpt,
            @ForAll("texts") String topic,
            @ForAll("texts") String imageTitle)
            throws Exception {
        Article article = article(title, excerpt, topic, imageTitle);

        Element item = Feeds.parsed(Feeds.rss(article))
                .getRootElement()
                .getChild("channel")
                .getChild("item");
        Element entry = Feeds.parsed(Feeds.atom(article)).getRootElement().getChild("entry", ATOM);

        assertThat(item.getChildText("title"))
                .isEqualTo(entry.getChildText("title", ATOM))
                .isEqualTo(line("x" + title));
        JsonObject json =
                new JsonObject(Feeds.json(article)).getJsonArray("items").getJsonObject(0);
        assertThat(json.getString("title")).isEqualTo(line("x" + title));
        String summary = kept(excerpt);
        assertThat(json.getString("summary")).isEqualTo(summary.isEmpty() ? null : summary);
        String description = item.getChildText("description");
        assertThat(description == null ? null : Parser.unescapeEntities(description, false))
                .isEqualTo(summary.isEmpty() ? null : summary);
        assertThat(entry.getChildText("summary", ATOM)).isEqualTo(summary.isEmpty() ? null : summary);
        Topic.named(line(topic)).ifPresent(named -> {
            assertThat(item.getChildText("category")).isEqualTo(named.name());
            assertThat(entry.getChild("category", ATOM).getAttributeValue("term"))
                    .isEqualTo(named.name());
        });
        String shownImageTitle = line(imageTitle);
        Element enclosure = entry.getChildren("link", ATOM).get(1);
        assertThat(enclosure.getAttributeValue("rel")).isEqualTo("enclosure");
        assertThat(enclosure.getAttributeValue("title")).isEqualTo(shownImageTitle.isEmpty() ? null : shownImageTitle);
    }

    private static String line(String text) {
        String line = PlainText.oneLine(kept(text));
        assertThat(line).doesNotContain("\n", "\r");
        return line;
    }

    /** A text of which nothing can be seen is none. */
    private static String kept(String text) {
        String kept = PlainText.clean(text).strip();
        return kept.matches("[\\p{Z}\\p{IsWhite_Space}\\p{Cf}\\u115F\\u1160\\u3164\\uFFA0\\u2800]*") ? "" : kept;
    }

    private static Article article(String title, String excerpt, String topic, String imageTitle) {
        Reading reading = Readings.read("---\ntitle: " + quoted("x" + title) + "\nexcerpt: " + quoted(excerpt)
                + "\ntopics: " + quoted(topic) + "\nwebUrl: https://example.com/\npublishedDateTime: 2020-01-01\n"
                + "images: [{url: https://example.com/a.jpg, title: " + quoted(imageTitle) + "}]\n---\n");
        return ((Reading.Accepted) reading).article();
    }

    /** A YAML text in which every character is escaped. */
    private static String quoted(String text) {
        StringBuilder yaml = new StringBuilder("\"");
        text.chars().forEach(c -> yaml.append(String.format("\\u%04X", c)));
        return yaml.append('"').toString();
    }
}
