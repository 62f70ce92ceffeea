package feedsheaf.feed;

import static feedsheaf.article.Readings.articleWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feedsheaf.article.Article;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedRulesTest {

    private static final Article ARTICLE =
            articleWith("excerpt: Text\nimages: [{url: https://example.com/a.jpg}]\nprovider: {name: CNET}");
    private static final Feed FEED = Feeds.of(ARTICLE, articleWith("id: urn:x"));

    private static void check(FeedRenderer renderer, String broken, String mended) {
        String document = new String(renderer.render(FEED, FEED.open()), StandardCharsets.UTF_8);
        String changed = document.replaceFirst(broken, mended);
        assertThat(changed).isNotEqualTo(document);
        FeedRules.check(FEED, renderer.format(), changed.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            </rss>                       | </rs>                     | the document does not parse: Unexpected end tag: expected </rss> at [row,col
            <rss                         | <!DOCTYPE rss><rss        | the document does not parse: Doctype
            <rss                         | <!DOCTYPE rss SYSTEM "x"><rss | the document does not parse: Doctype
            A title                      | A &#1; title              | the document does not parse: Invalid white space character (0x1)
            A title                      | A <b/ title               | the document does not parse: Unexpected character
            </rss>                       | </rss><rss/>              | the document does not parse: Second root element
            A title                      | A &nbsp; title            | the document does not parse
            isPermaLink="false"          | isPermaLink="a" isPermaLink="a" | the document does not parse
            <channel>                    | <x:channel>               | the document does not parse
            (?s)<channel>(.*)</channel>  | $1                        | an rss element holds a channel
            <channel>                    | <channel><title>x</title> | a channel has one title
            <channel>                    | <channel><webMaster>CNET</webMaster> | a name is no mail address: webMaster
            <channel>                    | <channel><managingEditor/> | a name is no mail address: managingEditor
            feeds/ai.xml                 | feeds/ai.atom             | one link names the document itself
            rel="self"                   | rel="via"                 | one link names the document itself
            (?s)<item>.*?</item>         | ``                        | every entry is there
            isPermaLink="false"          | ``                        | a guid that is not the link says so
            <guid>.*</guid>              | ``                        | an item has a guid
            urn:x</guid>                 | https://example.com/a</guid> | a guid stands once in a document
            length="0"                   | length="-1"               | an enclosure has url, type and length
            length="0"                   | ``                        | an enclosure has url, type and length
            type="image/jpeg"            | ``                        | an enclosure has url, type and length
            (<enclosure [^>]*>)          | $1$1                      | an item has at most one enclosure
            <dc:creator>CNET</dc:creator>| <author>CNET</author>     | a name is no mail address: author
            (?s)<title>A title</title>(.*?)<description>Text</description> | $1 | an item has a title or a description
            """)
    void refusesRssThat(String broken, String mended, String rule) {
        assertThatThrownBy(() -> check(new RssRenderer(), broken, mended))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageContaining(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            </feed>                              | ``                       | the document does not parse: Unexpected end-of-input
            2005/Atom                            | 2005/atom                | an Atom document is a feed
            <id>urn:x</id>                       | ``                       | a feed and an entry have one id
            <id>urn:x</id>                       | <id>https://example.com/a</id> | an id stands once in a document
            <title>A title</title>               | <title></title>          | a feed and an entry have one title
            (?s)(<entry>.*?)<updated>.*?</updated> | $1                     | a feed and an entry have one updated
            (?s)<author>.*?</author>             | ``                       | a feed names an author
            (?s)(<author>.*?</author>)(.*)</feed> | $2$1</feed>              | nothing but entries follows an entry
            <updated>.*?</updated>               | ``                       | a feed and an entry have one updated
            rel="self"                           | rel="related"            | one link names the document itself
            rel="enclosure"                      | rel="alternate"          | a feed and an entry have one alternate link
            (?s)<entry>.*?</entry>               | ``                       | every entry is there
            """)
    void refusesAtomThat(String broken, String mended, String rule) {
        assertThatThrownBy(() -> check(new AtomRenderer(), broken, mended))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageContaining(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (?s)}\\s*$            | ``                          | the document does not parse: Unexpected end-of-input
            version/1.1           | version/1                   | a JSON feed tells its version
            "AI – Example News"   | ""                          | a JSON feed has a title
            feeds/ai.json         | feeds/ai.xml                | feed_url names the document itself
            "id" : "urn:x"        | "id" : 7                    | an id is a text
            "id" : "urn:x"        | "id" : "https://example.com/a" | an id stands once in a document
            "content_html" : ".*" | "content_html" : ""         | an item has content
            "items" : \\[          | "items" : [ {},             | every entry is there
            """)
    void refusesJsonThat(String broken, String mended, String rule) {
        assertThatThrownBy(() -> check(new JsonFeedRenderer(), broken, mended))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageContaining(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            </opml>               | </opm>   | the document does not parse
            version="2.0"         | ``       | a list of feeds is OPML 2.0
            (?s)<head>.*</head>   | ``       | a list of feeds has a head and a body
            (?s)<body>.*</body>   | ``       | a list of feeds has a head and a body
            <outline [^>]*>       | ``       | every feed is there
            text="[^"]*"          | ``       | a feed in a list has text
            type="rss"            | type=""  | a feed in a list has type
            xmlUrl="[^"]*"        | ``       | a feed in a list has xmlUrl
            """)
    void refusesAListOfFeedsThat(String broken, String mended, String rule) {
        String document =
                new String(new OpmlRenderer().render("Example News", List.of(FEED, FEED)), StandardCharsets.UTF_8);
        String changed = document.replaceFirst(broken, mended);

        assertThatThrownBy(() -> FeedRules.checkOpml(2, changed.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageContaining(rule);
    }
}
