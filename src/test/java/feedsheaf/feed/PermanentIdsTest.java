package feedsheaf.feed;

import static org.assertj.core.api.Assertions.assertThat;

import feedsheaf.article.Article;
import feedsheaf.article.Readings;
import java.util.List;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.junit.jupiter.api.Test;

/**
 * What subscribers' readers remember. If this fails, articles would show up as new in every reader: the change is wrong,
 * not the test.
 */
class PermanentIdsTest {

    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

    private static final List<Article> ARTICLES = Stream.of(
                    "webUrl: https://example.com/plain",
                    "webUrl: https://example.com/Ä b?c=[1]|2#d",
                    "webUrl: HTTPS://Example.COM:443/%7euser/",
                    "webUrl: https://例え.テスト/",
                    "originalUrl: https://example.com/original",
                    "webUrl: https://example.com/pinned\nid: urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a",
                    "webUrl: https://example.com/pinned-too\nid: https://example.com/2020/06/pinned")
            .map(lines -> Readings.article("---\ntitle: T\npublishedDateTime: 2020-06-08\npublished: true\n"
                    + "images: [{url: https://example.com/ü.jpg}]\n" + lines + "\n---\n"))
            .toList();

    private static List<Element> items() throws Exception {
        return Feeds.parsed(Feeds.rss(ARTICLES.toArray(Article[]::new)))
                .getRootElement()
                .getChild("channel")
                .getChildren("item");
    }

    private static List<Element> entries() throws Exception {
        return Feeds.parsed(Feeds.atom(ARTICLES.toArray(Article[]::new)))
                .getRootElement()
                .getChildren("entry", ATOM);
    }

    @Test
    void areTheSameForEver() throws Exception {
        String[] ids = {
            "https://example.com/plain",
            "https://example.com/%C3%84%20b?c=%5B1%5D%7C2#d",
            "HTTPS://Example.COM:443/%7euser/",
            "https://xn--r8jz45g.xn--zckzah/",
            "https://example.com/original",
            "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a",
            "https://example.com/2020/06/pinned"
        };

        assertThat(items()).extracting(item -> item.getChildText("guid")).containsExactly(ids);
        assertThat(entries())
                .extracting(entry -> entry.getChildText("id", ATOM))
                .containsExactly(ids);
    }

    @Test
    void sayForEverWhichOfThemAreLinks() throws Exception {
        assertThat(items())
                .extracting(item -> item.getChild("guid").getAttributeValue("isPermaLink"))
                .containsExactly(null, null, null, null, null, "false", "false");
    }

    @Test
    void leaveLinksAndPicturesAsTheyWere() throws Exception {
        assertThat(items())
                .extracting(item -> item.getChildText("link"))
                .containsExactly(
                        "https://example.com/plain",
                        "https://example.com/%C3%84%20b?c=%5B1%5D%7C2#d",
                        "HTTPS://Example.COM:443/%7euser/",
                        "https://xn--r8jz45g.xn--zckzah/",
                        "https://example.com/original",
                        "https://example.com/pinned",
                        "https://example.com/pinned-too");
        assertThat(items())
                .extracting(item -> item.getChild("enclosure").getAttributeValue("url"))
                .containsOnly("https://example.com/%C3%BC.jpg");
    }

    @Test
    void nameTheFeedForEver() throws Exception {
        assertThat(Feeds.parsed(Feeds.atom(ARTICLES.toArray(Article[]::new)))
                        .getRootElement()
                        .getChildText("id", ATOM))
                .isEqualTo("https://news.example/feeds/ai");
    }
}
