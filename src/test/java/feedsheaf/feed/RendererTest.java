package feedsheaf.feed;

import static feedsheaf.article.Readings.article;
import static feedsheaf.article.Readings.articleWith;
import static feedsheaf.article.Readings.minimal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import feedsheaf.Golden;
import feedsheaf.article.Article;
import io.vertx.core.json.JsonObject;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class RendererTest {

    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final Namespace DC = Namespace.getNamespace("http://purl.org/dc/elements/1.1/");

    private static final Namespace CONTENT = Namespace.getNamespace("http://purl.org/rss/1.0/modules/content/");
    private static final Namespace MEDIA = Namespace.getNamespace("http://search.yahoo.com/mrss/");

    private static final Article FULL = article("""
            ---
            title: "Q&A: <b>\\"AT&T\\"</b> – 😀 ]]> 'x'"
            webUrl: https://example.com/q?a=1&b=2
            id: urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a
            publishedDateTime: 2020-06-08T23:49:00.5+02:00
            updatedDateTime: 2020-06-09
            published: true
            excerpt: |
              First line & <i>second</i>
              line.
            topics: [AI, C++, 人工智能]
            language: de-AT
            quality: 89
            heat: -1
            provider:
              name: CNET
              domain: cnet.com
              authors: [{name: Ann Ö}, {name: Bob}]
            related:
              - title: Another
                webUrl: https://example.com/other
                excerpt: Short
                publishedDateTime: 2020-06-01
                provider: {name: The Verge}
                images: [{url: https://example.com/o.jpg}]
            images:
              - url: https://example.com/a b.png?x=1&y=2
                width: 756
                height: 567
                title: A "picture"
                length: 12345
              - url: https://example.com/second.jpg
            ---
            """);

    private static final Article PLAIN = articleWith("");

    private static Element firstItem(String rss) throws Exception {
        return Feeds.parsed(rss).getRootElement().getChild("channel").getChild("item");
    }

    private static Element firstEntry(String atom) throws Exception {
        return Feeds.parsed(atom).getRootElement().getChild("entry", ATOM);
    }

    @Test
    void writesRssAsItWasRecorded() throws Exception {
        Golden.assertSame("full.xml", Feeds.rss(FULL, PLAIN));
    }

    @Test
    void writesAtomAsItWasRecorded() throws Exception {
        Golden.assertSame("full.atom", Feeds.atom(FULL, PLAIN));
    }

    @Test
    void writesJsonAsItWasRecorded() throws Exception {
        Golden.assertSame("full.json", Feeds.json(FULL, PLAIN));
    }

    @Test
    void writesEmptyFeedsAsTheyWereRecorded() throws Exception {
        Golden.assertSame("empty.xml", Feeds.rss());
        Golden.assertSame("empty.atom", Feeds.atom());
        Golden.assertSame("empty.json", Feeds.json());
    }

    @Test
    void givesBackEveryTextAsItWas() throws Exception {
        Element item = firstItem(Feeds.rss(FULL));
        Element entry = firstEntry(Feeds.atom(FULL));

        assertThat(item.getChildText("title")).isEqualTo(FULL.title());
        assertThat(Jsoup.parse(item.getChildText("description")).body().wholeText())
                .isEqualTo(FULL.summary().orElseThrow());
        assertThat(entry.getChildText("title", ATOM)).isEqualTo(FULL.title());
        assertThat(entry.getChildText("summary", ATOM)).isEqualTo(FULL.summary().orElseThrow());
    }

    @Test
    void marksAPinnedIdAsNoPermalink() throws Exception {
        Element pinned = firstItem(Feeds.rss(FULL)).getChild("guid");
        Element link = firstItem(Feeds.rss(PLAIN)).getChild("guid");

        assertThat(pinned.getAttributeValue("isPermaLink")).isEqualTo("false");
        assertThat(link.getAttribute("isPermaLink")).isNull();
        assertThat(link.getText()).isEqualTo("https://example.com/a");
    }

    @Test
    void namesTheProviderWhereThereAreNoAuthors() throws Exception {
        Article provided = articleWith("provider: {name: CNET, domain: cnet.com}");

        assertThat(firstItem(Feeds.rss(provided)).getChildText("creator", DC)).isEqualTo("CNET");
        Element author = firstEntry(Feeds.atom(provided)).getChild("author", ATOM);
        assertThat(author.getChildText("name", ATOM)).isEqualTo("CNET");
        assertThat(author.getChildText("uri", ATOM)).isEqualTo("https://cnet.com");
    }

    @Test
    void carriesTheContentAfterTheDescriptionEscapedOnce() throws Exception {
        Article article = article(minimal("excerpt: Text") + "One ]]> & **two**\n");
        String html = "<p>Text</p>\n<p>One ]]&gt; &amp; <strong>two</strong></p>";

        String rss = Feeds.rss(article);
        assertThat(rss).containsSubsequence("<description>", "<content:encoded>&lt;p&gt;Text&lt;/p&gt;");
        assertThat(firstItem(rss).getChildText("encoded", CONTENT)).isEqualTo(html);
        Element atom = firstEntry(Feeds.atom(article)).getChild("content", ATOM);
        assertThat(atom.getAttributeValue("type")).isEqualTo("html");
        assertThat(atom.getText()).isEqualTo(html);
    }

    @Test
    void carriesFurtherPicturesAsMediaOnly() throws Exception {
        Element item = firstItem(Feeds.rss(FULL));

        assertThat(item.getChildren("enclosure")).hasSize(1);
        assertThat(item.getChildren("thumbnail", MEDIA)).hasSize(1);
        assertThat(item.getChildren("content", MEDIA))
                .extracting(media -> media.getAttributeValue("url"))
                .containsExactly("https://example.com/a%20b.png?x=1&y=2", "https://example.com/second.jpg");
    }

    @Test
    void takesNoFilmForAThumbnail() throws Exception {
        Element item = firstItem(Feeds.rss(articleWith("images: [{url: https://example.com/a.mp4, type: video/mp4}]")));

        assertThat(item.getChild("enclosure").getAttributeValue("type")).isEqualTo("video/mp4");
        assertThat(item.getChildren("thumbnail", MEDIA)).isEmpty();
    }

    @Test
    void showsTheFirstPictureThoughAFilmIsEnclosed() throws Exception {
        Article article = articleWith(
                "images: [{url: https://example.com/a.mp4, type: video/mp4}, {url: https://example.com/b.png}]");
        Element item = firstItem(Feeds.rss(article));
        JsonNode json = new ObjectMapper().readTree(Feeds.json(article)).at("/items/0");

        assertThat(item.getChild("enclosure").getAttributeValue("type")).isEqualTo("video/mp4");
        assertThat(item.getChildren("thumbnail", MEDIA))
                .extracting(thumbnail -> thumbnail.getAttributeValue("url"))
                .containsExactly("https://example.com/b.png");
        assertThat(item.getChildText("encoded", CONTENT)).contains("<img src=\"https://example.com/b.png\"");
        assertThat(json.at("/attachments/0/url").asText()).isEqualTo("https://example.com/a.mp4");
        assertThat(json.at("/image").asText()).isEqualTo("https://example.com/b.png");
    }

    @Test
    void showsNoFilmOfARelatedStory() throws Exception {
        Article article = articleWith("related: [{title: Other, webUrl: https://example.com/other,"
                + " images: [{url: https://example.com/a.mp4}, {url: https://example.com/b.png}]}]");

        assertThat(new ObjectMapper()
                        .readTree(Feeds.json(article))
                        .at("/items/0/_feedsheaf/related/0/image")
                        .asText())
                .isEqualTo("https://example.com/b.png");
    }

    @Test
    void linksRelatedStoriesInAtom() throws Exception {
        Article article = articleWith("related: [{title: Other, webUrl: https://example.com/other}]");

        Element link = firstEntry(Feeds.atom(article)).getChildren("link", ATOM).get(1);
        assertThat(link.getAttributeValue("rel")).isEqualTo("related");
        assertThat(link.getAttributeValue("href")).isEqualTo("https://example.com/other");
        assertThat(link.getAttributeValue("title")).isEqualTo("Other");
    }

    @Test
    void namesTheProviderBesideAuthors() throws Exception {
        assertThat(firstItem(Feeds.rss(FULL)).getChildText("publisher", DC)).isEqualTo("CNET");
    }

    @Test
    void namesTheMediumOnlyWhereItHasAName() throws Exception {
        String image = "images: [{url: https://example.com/a, type: %s}]";

        assertThat(firstItem(Feeds.rss(articleWith(image.formatted("video/mp4"))))
                        .getChild("content", MEDIA)
                        .getAttributeValue("medium"))
                .isEqualTo("video");
        assertThat(firstItem(Feeds.rss(articleWith(image.formatted("application/pdf"))))
                        .getChild("content", MEDIA)
                        .getAttribute("medium"))
                .isNull();
    }

    @Test
    void saysNoLengthThatIsNotKnownButWhereRssNeedsOne() throws Exception {
        Article article = articleWith("images: [{url: https://example.com/a.png}]");

        Element enclosure = firstEntry(Feeds.atom(article)).getChildren("link", ATOM).stream()
                .filter(link -> "enclosure".equals(link.getAttributeValue("rel")))
                .findFirst()
                .orElseThrow();
        assertThat(firstItem(Feeds.rss(article)).getChild("enclosure").getAttributeValue("length"))
                .isEqualTo("0");
        assertThat(enclosure.getAttribute("length")).isNull();
        assertThat(new ObjectMapper().readTree(Feeds.json(article)).at("/items/0/attachments/0"))
                .isNotEmpty()
                .noneMatch(JsonNode::isNumber);
    }

    @Test
    void givesTheProviderAsTheAuthorWithItsIconInJson() throws Exception {
        String json = Feeds.json(
                articleWith("provider: {name: CNET, domain: cnet.com, images: [{url: https://example.com/icon.png}]}"));

        assertThat(new JsonObject(json)
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getJsonArray("authors")
                        .getJsonObject(0)
                        .getMap())
                .containsEntry("name", "CNET")
                .containsEntry("url", "https://cnet.com")
                .containsEntry("avatar", "https://example.com/icon.png");
    }

    @Test
    void namesNobodyWhereNobodyIsKnown() throws Exception {
        assertThat(firstItem(Feeds.rss(PLAIN)).getChild("creator", DC)).isNull();
        assertThat(firstEntry(Feeds.atom(PLAIN)).getChild("author", ATOM)).isNull();
    }

    @Test
    void datesTheFeedByItsNewestUpdate() throws Exception {
        Document rss = Feeds.parsed(Feeds.rss(PLAIN, FULL));
        Document atom = Feeds.parsed(Feeds.atom(PLAIN, FULL));

        assertThat(rss.getRootElement().getChild("channel").getChildText("lastBuildDate"))
                .isEqualTo("Tue, 09 Jun 2020 00:00:00 GMT");
        assertThat(atom.getRootElement().getChildText("updated", ATOM)).isEqualTo("2020-06-09T00:00:00Z");
    }

    @Test
    void datesOldArticlesByTodaysCalendar() throws Exception {
        Article old = article(minimal("").replace("2020-06-08T23:49:00Z", "1000-01-01"));

        assertThat(firstItem(Feeds.rss(old)).getChildText("pubDate")).isEqualTo("Wed, 01 Jan 1000 00:00:00 GMT");
        assertThat(firstEntry(Feeds.atom(old)).getChildText("published", ATOM)).isEqualTo("1000-01-01T00:00:00Z");
    }

    @Test
    void writesTheSameBytesForEqualFeeds() throws Exception {
        assertThat(Feeds.rss(FULL, PLAIN)).isEqualTo(Feeds.rss(FULL, articleWith("")));
    }
}
