package feedsheaf.article;

import static feedsheaf.article.Readings.article;
import static feedsheaf.article.Readings.articleWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

@Label("Cards of articles")
class ArticleCardTest {

    private static final String EVERYTHING = """
            ---
            title: "A title – 標題 😀"
            webUrl: https://example.com/a
            publishedDateTime: 1000-01-01T00:00:00.123456789Z
            updatedDateTime: 2020-06-09T00:00:00Z
            published: true
            id: urn:example:1
            topics: [AI, C++]
            excerpt: An excerpt.
            provider: {name: A provider, domain: example.com, images: [{url: https://example.com/p.png}], authors: [{name: Ann}]}
            images: [{url: https://example.com/a.jpg, width: 1, height: 2, title: A picture, type: image/webp, length: 5000000000}]
            related:
              - {title: Other, webUrl: https://example.com/b, excerpt: So., publishedDateTime: 2020-01-01,
                 provider: {name: They}, images: [{url: https://example.com/b.gif}]}
            quality: -3
            heat: 0
            language: de-AT
            ampWebUrl: https://example.com/amp
            ---
            A *body*.
            """;

    @Test
    void openToTheArticleThatTheyAreOf() {
        Article everything = article(EVERYTHING);
        Article nothing = articleWith("");

        assertThat(ArticleCard.of(everything).open()).isEqualTo(everything);
        assertThat(ArticleCard.of(nothing).open()).isEqualTo(nothing);
    }

    @Property(tries = 200)
    void keepEveryText(@ForAll String text) {
        Article all = article(EVERYTHING);
        Article article = new Article(
                all.id(),
                all.title(),
                all.link(),
                all.published(),
                all.updated(),
                all.withheld(),
                all.topics(),
                Optional.of(PlainText.clean(text)),
                all.body(),
                all.provider(),
                all.images(),
                all.related(),
                all.quality(),
                all.heat(),
                all.language(),
                all.ampLink());

        assertThat(ArticleCard.of(article).open()).isEqualTo(article);
    }

    @Test
    void areEqualWhereTheArticlesAre() {
        ArticleCard card = ArticleCard.of(article(EVERYTHING));

        assertThat(ArticleCard.of(article(EVERYTHING))).isEqualTo(card).hasSameHashCodeAs(card);
        assertThat(ArticleCard.of(
                        article(EVERYTHING.replace("https://example.com/b.gif", "https://example.com/c.gif"))))
                .isNotEqualTo(card);
    }

    @Test
    void openWithTheSpellingThatIsShown() {
        List<Topic> shown = List.of(new Topic("ai", "Ai"));

        assertThat(ArticleCard.of(article(EVERYTHING)).withTopics(shown).open().topics())
                .isEqualTo(shown);
    }

    @Test
    void nameTheProviderByNameAndDomain() {
        assertThat(ArticleCard.of(article(EVERYTHING)).publishers()).containsExactly("A provider", "example.com");
    }
}
