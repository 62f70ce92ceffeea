package feedsheaf.catalog;

import static feedsheaf.catalog.TestFolder.NOW;
import static feedsheaf.catalog.TestFolder.article;
import static org.assertj.core.api.Assertions.assertThat;

import feedsheaf.article.Topic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {

    @TempDir
    Path root;

    private TestFolder folder;

    @BeforeEach
    void openFolder() {
        folder = new TestFolder(root);
    }

    private static List<String> titles(Catalog catalog) {
        return catalog.articles().stream()
                .map(article -> article.open().title())
                .toList();
    }

    private static List<String> slugs(Catalog catalog) {
        return catalog.topics().stream().map(shelf -> shelf.topic().slug()).toList();
    }

    @Test
    void selectsTheTwoPublishedSeeds() throws FolderUnavailableException {
        Catalog catalog = new TestFolder(Path.of("seeds")).catalog();

        assertThat(titles(catalog))
                .containsExactly(
                        "IBM stops work on facial recognition over human rights concerns",
                        "IBM to withdraw from the facial recognition market");
        assertThat(slugs(catalog)).containsExactly("ai", "computer-vision");
        assertThat(catalog.problems()).isEmpty();
    }

    @Test
    void ordersNewestFirstThenById() throws FolderUnavailableException {
        folder.write("1.md", article("b", "publishedDateTime: 2020-01-02"));
        folder.write("2.md", article("a", "publishedDateTime: 2020-01-02"));
        folder.write("3.md", article("c", "publishedDateTime: 2020-01-03"));
        folder.write("4.md", article("d", "publishedDateTime: 2020-01-01\nupdatedDateTime: 2021-01-01"));

        assertThat(folder.titles()).containsExactly("c", "a", "b", "d");
    }

    @Test
    void showsAFutureArticleAtItsMomentWithoutTouchingTheFile() throws FolderUnavailableException {
        folder.write("a.md", article("a", "publishedDateTime: 2024-05-01T12:00:30Z"));
        FolderSnapshot snapshot = folder.rescan();

        assertThat(titles(Catalog.of(snapshot, NOW.plusSeconds(29), 9))).isEmpty();
        assertThat(titles(Catalog.of(snapshot, NOW.plusSeconds(30), 9))).containsExactly("a");
    }

    @Test
    void showsAFutureArticleAtItsMomentAlsoWhereOnlyAnotherFileHasChanged() throws FolderUnavailableException {
        folder.write("a.md", article("a", "publishedDateTime: 2024-05-01T12:00:30Z"));
        folder.write("b.md", article("b"));
        FolderSnapshot before = folder.rescan();
        Catalog early = Catalog.of(before, NOW, 9);
        folder.write("b.md", article("b", "publishedDateTime: 2020-01-01"));
        FolderSnapshot after = folder.rescan();

        assertThat(titles(early.next(before, after, NOW.plusSeconds(29), 9))).containsExactly("b");
        assertThat(titles(early.next(before, after, NOW.plusSeconds(30), 9))).containsExactly("a", "b");
    }

    @Test
    void showsAnArticleNoLongerWhoseMomentIsToComeAgainBecauseTheClockWasSetBack() throws FolderUnavailableException {
        folder.write("a.md", article("a", "publishedDateTime: 2024-05-01T12:00:30Z"));
        folder.write("b.md", article("b"));
        FolderSnapshot before = folder.rescan();
        Catalog late = Catalog.of(before, NOW.plusSeconds(30), 9);
        folder.write("b.md", article("b", "publishedDateTime: 2020-01-01"));
        FolderSnapshot after = folder.rescan();

        assertThat(titles(late.next(before, after, NOW.plusSeconds(29), 9))).containsExactly("b");
    }

    @Test
    void ofOneIdTakesTheNewerAndNamesBothFiles() throws FolderUnavailableException {
        folder.write("a.md", article("old", "publishedDateTime: 2020-01-01\nid: urn:x"));
        folder.write("b.md", article("new", "publishedDateTime: 2020-01-02\nid: urn:x"));
        folder.write("c.md", article("newest", "publishedDateTime: 2020-01-03\nid: urn:x"));

        assertThat(folder.titles()).containsExactly("newest");
        assertThat(folder.problems())
                .containsExactly(
                        "a.md:1:1: the article has the same id as \"c.md\", which is shown instead"
                                + " (remove one, or write an id of its own)",
                        "b.md:1:1: the article has the same id as \"c.md\", which is shown instead"
                                + " (remove one, or write an id of its own)");
    }

    @Test
    void ofOneIdAndDateTakesTheSmallestPath() throws FolderUnavailableException {
        folder.write("b/x.md", article("second", "publishedDateTime: 2020-01-01\nid: urn:x"));
        folder.write("a.md", article("first", "publishedDateTime: 2020-01-01\nid: urn:x"));

        assertThat(folder.titles()).containsExactly("first");
    }

    @Test
    void letsOnlySelectedArticlesCompeteForAnId() throws FolderUnavailableException {
        folder.write("a.md", article("shown", "publishedDateTime: 2020-01-01\nid: urn:x"));
        folder.write("b.md", article("draft", "publishedDateTime: 2020-01-02\nid: urn:x\ndraft: true"));
        folder.write("c.md", article("future", "publishedDateTime: 2030-01-02\nid: urn:x"));

        assertThat(folder.titles()).containsExactly("shown");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void showsATopicInItsMostFrequentSpelling() throws FolderUnavailableException {
        folder.write("1.md", article("a", "publishedDateTime: 2020-01-03\ntopics: [ai]"));
        folder.write("2.md", article("b", "publishedDateTime: 2020-01-02\ntopics: [AI, News]"));
        folder.write("3.md", article("c", "publishedDateTime: 2020-01-01\ntopics: [AI]"));

        Catalog catalog = folder.catalog();

        assertThat(catalog.topics().get(0).topic()).isEqualTo(new Topic("ai", "AI"));
        assertThat(catalog.topics().get(0).articles()).hasSize(3).isEqualTo(catalog.articles());
        assertThat(catalog.articles().get(0).topics()).containsExactly(new Topic("ai", "AI"));
    }

    @Test
    void showsATopicInAnotherSpellingWhereTheArticlesOfTheFirstHaveBecomeFewer() throws FolderUnavailableException {
        folder.write("1.md", article("a", "publishedDateTime: 2020-01-01\ntopics: [ai]"));
        folder.write("2.md", article("b", "publishedDateTime: 2020-01-01\ntopics: [ai]"));
        folder.write("3.md", article("c", "publishedDateTime: 2020-01-01\ntopics: [AI]"));
        folder.catalog();
        folder.delete("2.md");

        assertThat(folder.catalog().topics())
                .singleElement()
                .satisfies(shelf -> assertThat(shelf.topic().name()).isEqualTo("AI"));
    }

    @Test
    void ofEquallyFrequentSpellingsShowsTheFirstByCodePoints() throws FolderUnavailableException {
        // Both have the slug "x"; in UTF-16 the emoji would come first.
        folder.write("1.md", article("a", "publishedDateTime: 2020-01-02\ntopics: ['x \uFF5E']"));
        folder.write("2.md", article("b", "publishedDateTime: 2020-01-01\ntopics: ['x \uD83D\uDE00']"));

        assertThat(folder.catalog().topics())
                .singleElement()
                .satisfies(shelf -> assertThat(shelf.topic().name()).isEqualTo("x \uFF5E"));
    }

    @Test
    void keepsTheBusiestTopicsWhereThereAreTooMany() throws FolderUnavailableException {
        folder.write("1.md", article("a", "publishedDateTime: 2020-01-02\ntopics: [c, b, a]"));
        folder.write("2.md", article("b", "publishedDateTime: 2020-01-01\ntopics: [c]"));

        Catalog catalog = Catalog.of(folder.rescan(), NOW, 2);

        assertThat(slugs(catalog)).containsExactly("a", "c");
        assertThat(catalog.problems())
                .extracting(Object::toString)
                .containsExactly(".:1:1: topics that get no feed, those with the fewest articles,"
                        + " because of feedsheaf.max-topics=2: 1");
    }
}
