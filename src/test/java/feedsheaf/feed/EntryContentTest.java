package feedsheaf.feed;

import static feedsheaf.article.Readings.article;
import static feedsheaf.article.Readings.articleWith;
import static feedsheaf.article.Readings.minimal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryContentTest {

    @Test
    void showsPictureExcerptBodyRelatedStoriesAndSource() {
        String html = EntryContent.html(article(minimal("""
                        excerpt: Cats & <dogs>
                        images:
                          - url: https://example.com/a.jpg?x=1&y=2
                            width: 756
                            height: 567
                            title: A "picture"
                        related:
                          - title: Another <one>
                            webUrl: https://example.com/other?a&b
                            publishedDateTime: 2020-06-09T00:55:00Z
                            provider: {name: The Verge}
                          - title: A third
                            webUrl: https://example.com/third
                        provider: {name: CNET, domain: cnet.com}
                        """) + "The *body*.\n"));

        assertThat(html).isEqualTo("""
                        <p><img src="https://example.com/a.jpg?x=1&amp;y=2" width="756" height="567" alt="A &quot;picture&quot;"></p>
                        <p>Cats &amp; &lt;dogs&gt;</p>
                        <p>The <em>body</em>.</p>
                        <p>Related</p>
                        <ul><li><a href="https://example.com/other?a&amp;b">Another &lt;one&gt;</a>, The Verge, 2020-06-09</li>\
                        <li><a href="https://example.com/third">A third</a></li></ul>
                        <p>Source: <a href="https://cnet.com">CNET</a></p>""");
    }

    @Test
    void keepsTheParagraphsOfAnExcerpt() {
        String excerpt = "excerpt: |\n  One & more,\n  a line.\n   \n\n  Two.\n";

        assertThat(EntryContent.html(articleWith(excerpt))).isEqualTo("<p>One &amp; more,\na line.</p>\n<p>Two.</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " \n", "\r\n"})
    void makesParagraphsHoweverMuchBlankSpaceThereIs(String blank) {
        String escaped = blank.repeat(33_000).replace("\r", "\\r").replace("\n", "\\n");

        assertThat(EntryContent.html(articleWith("excerpt: \"One" + escaped + "two\"\n")))
                .isEqualTo("<p>One</p>\n<p>two</p>");
    }

    @Test
    void doesNotShowAPictureTwice() {
        String html = EntryContent.html(article(
                minimal("images: [{url: 'https://example.com/a.jpg?x&y'}]") + "![A](https://example.com/a.jpg?x&y)\n"));

        assertThat(html).isEqualTo("<p><img src=\"https://example.com/a.jpg?x&amp;y\" alt=\"A\"></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`<img src=\"https://example.com/a.jpg\">`",
                "    <img src=\"https://example.com/a.jpg\">",
                "<video><source src=\"https://example.com/a.jpg\"></video>"
            })
    void showsAPictureThatTheBodyOnlyNames(String body) {
        assertThat(EntryContent.html(article(minimal("images: [{url: https://example.com/a.jpg}]") + body + "\n")))
                .startsWith("<p><img src=\"https://example.com/a.jpg\" alt=\"\"></p>\n");
    }

    @Test
    void showsNoFilmAsAPicture() {
        assertThat(EntryContent.html(
                        articleWith("excerpt: Text\nimages: [{url: https://example.com/a, type: video/mp4}]")))
                .isEqualTo("<p>Text</p>");
    }

    @Test
    void namesASourceWithoutADomain() {
        assertThat(EntryContent.html(articleWith("provider: {name: R&D}"))).isEqualTo("<p>Source: R&amp;D</p>");
    }

    @Test
    void isNeverEmpty() {
        assertThat(EntryContent.html(articleWith("")))
                .isEqualTo("<p><a href=\"https://example.com/a\">A title</a></p>");
    }
}
