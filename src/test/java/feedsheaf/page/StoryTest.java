package feedsheaf.page;

import static feedsheaf.article.Readings.article;
import static feedsheaf.article.Readings.articleWith;
import static feedsheaf.article.Readings.minimal;
import static org.assertj.core.api.Assertions.assertThat;

import feedsheaf.article.Article;
import feedsheaf.page.Story.Moment;
import feedsheaf.page.Story.Picture;
import feedsheaf.page.Story.Source;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryTest {

    @Test
    void takesTheFirstPictureThatAPageMayShow() {
        Story story = Story.of(articleWith("""
                images:
                  - url: http://example.com/a.png
                  - {url: https://example.com/b.mp4, type: video/mp4}
                  - {url: "HTTPS://example.com/c.png", width: 5, title: C}
                  - url: https://example.com/d.png
                """));

        assertThat(story.picture()).contains(new Picture("HTTPS://example.com/c.png", 5, 0, "C"));
    }

    @Test
    void tellsProgramsTheSecondOfItsPublication() {
        Article article = article(minimal("").replace("23:49:00Z", "23:49:00.123456Z"));

        assertThat(Story.of(article).published()).isEqualTo(new Moment("2020-06-08T23:49:00Z", "8 June 2020"));
    }

    @Test
    void shortensAnExcerptAtAWord() {
        String excerpt = Story.of(articleWith("excerpt: " + "word ".repeat(100)))
                .excerpt()
                .orElseThrow();

        assertThat(excerpt).hasSize(401).endsWith("word …");
    }

    @Test
    void cutsAnExcerptOfAScriptWithFewSpacesWhereItIsLongEnough() {
        String excerpt = Story.of(articleWith("excerpt: OpenAI " + "新".repeat(500)))
                .excerpt()
                .orElseThrow();

        assertThat(excerpt).isEqualTo("OpenAI " + "新".repeat(393) + " …");
    }

    @Test
    void cutsAnExcerptWithoutSpacesBetweenCharacters() {
        String excerpt =
                Story.of(articleWith("excerpt: " + "😀".repeat(500))).excerpt().orElseThrow();

        assertThat(excerpt).isEqualTo("😀".repeat(400) + " …");
    }

    @Test
    void showsTheBodyWhereThereIsNoExcerpt() {
        assertThat(Story.of(article(minimal("") + "Some *text* &amp; more.")).excerpt())
                .contains("Some text & more.");
        assertThat(Story.of(articleWith("")).excerpt()).isEmpty();
    }

    @Test
    void namesAnAuthorWhereThereIsNoProvider() {
        assertThat(Story.of(articleWith("provider: {authors: [{name: Lois Lane}]}"))
                        .provider())
                .contains(new Source("Lois Lane", Optional.empty(), Optional.empty()));
    }

    @Test
    void tellsTheDayInUtc() {
        assertThat(Story.of(articleWith("")).published().words()).isEqualTo("8 June 2020");
    }
}
