package feedsheaf.catalog;

import static feedsheaf.catalog.TestFolder.NOW;
import static feedsheaf.catalog.TestFolder.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feedsheaf.article.ArticleCard;
import feedsheaf.article.Problem;
import feedsheaf.article.Problem.Severity;
import feedsheaf.article.ReadingRules;
import feedsheaf.catalog.Verdict.Fate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleFolderTest {

    @TempDir
    Path root;

    private TestFolder folder;

    @BeforeEach
    void openFolder() {
        folder = new TestFolder(root);
    }

    private ArticleFile file(FolderSnapshot snapshot, String name) {
        return snapshot.file(Path.of(name)).orElseThrow();
    }

    @Test
    void readsOnlyWhatIsNewOrChanged() throws FolderUnavailableException {
        folder.write("same.md", article("same"));
        folder.write("changed.md", article("one"));
        FolderSnapshot before = folder.rescan();

        folder.write("changed.md", article("two"));
        folder.write("new.md", article("new"));
        FolderSnapshot after = folder.rescan();

        assertThat(file(after, "same.md")).isSameAs(file(before, "same.md"));
        assertThat(folder.titles()).containsExactlyInAnyOrder("same", "two", "new");
    }

    @Test
    void takesOutAnArticleWhoseFileSaysSoThoughItCannotBeRead() throws FolderUnavailableException {
        TestFolder deep = new TestFolder(
                root,
                new ArticleFolder.Limits(1_000_000, 1000, false),
                new ReadingRules(false, 1000, 100_000, 1_000_000, 50));
        deep.write("a.md", article("a"));
        deep.write("b.md", article("b"));
        deep.rescan();

        deep.write("a.md", "---\npublished: false\nother: " + "[".repeat(200_000) + "\n---\n");

        assertThat(deep.titles()).containsExactly("b");
        assertThat(deep.problems())
                .hasSize(2)
                .element(1)
                .asString()
                .contains("a.md:1:1: this program cannot read the file");
    }

    @Test
    void tellsThatABrokenFileTakesItsArticleOutUntilItIsMended() throws IOException {
        String takenOut = "a.md:1:1: the article is taken out, as the file says or may say (mend it to have it back)";
        folder.write("b.md", article("b"));
        folder.write("a.md", article("a", "draft: perhaps"));
        assertThat(folder.problems()).as("it was not out").doesNotContain(takenOut);

        folder.write("a.md", article("a", "publishedDateTime: 2024-05-02"));
        folder.rescan();
        folder.write("a.md", article("a", "draft: perhaps"));
        assertThat(folder.problems()).as("it was still to come").doesNotContain(takenOut);

        folder.write("a.md", article("a"));
        folder.rescan();
        folder.write("a.md", article("a", "published: false"));
        assertThat(folder.problems()).hasSizeGreaterThan(1).contains(takenOut);
        folder.write("a.md", "\n---\npublished: false\n---\n");
        assertThat(folder.problems()).as("still so, in other words").containsExactly(takenOut);
        folder.write("a.md", "");
        assertThat(folder.problems()).as("still so, without a word").containsExactly(takenOut);

        folder.write("a.md", article("a"));
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void isTheVerySnapshotWhileNothingChanges() throws IOException {
        folder.write("a.md", article("a"));
        folder.write("b.md", article("b"));
        FolderSnapshot before = folder.rescan();

        assertThat(folder.rescan()).isSameAs(before);

        Files.move(folder.path("b.md"), folder.path("c.md"));
        assertThat(folder.rescan()).isNotSameAs(before);
    }

    @Test
    void isTheVerySnapshotWhereWhatWasReadAgainIsTheSame() throws IOException {
        folder.write("a.md", article("a"));
        Files.setLastModifiedTime(folder.path("a.md"), FileTime.from(NOW.minusMillis(500)));
        FolderSnapshot before = folder.rescan(NOW);

        assertThat(folder.rescan(NOW)).isSameAs(before);
        assertThat(folder.rescan(NOW.plusSeconds(30))).isNotSameAs(before);
    }

    @Test
    void readsEachFileOnceAtTheStartAlsoBesideALinkThatLeadsNowhere() throws IOException {
        folder.write("a.md", article("a"));
        folder.write("b.md", article("b"));
        Files.createSymbolicLink(root.resolve("dangling.md"), Path.of("nowhere.md"));
        List<Path> read = Collections.synchronizedList(new ArrayList<>());

        folder.folder().rescan(Optional.empty(), NOW, read::add);

        assertThat(read).containsExactlyInAnyOrder(Path.of("a.md"), Path.of("b.md"));
    }

    @Test
    void noticesAChangeOfTheSameSizeAndOfTheSameTime() throws IOException {
        folder.write("a.md", article("one"));
        FileTime time = Files.getLastModifiedTime(folder.path("a.md"));
        folder.rescan();

        // Another file takes its place, as an editor that saves safely does it.
        folder.write("a.tmp", article("two"));
        Files.setLastModifiedTime(folder.path("a.tmp"), time);
        Files.move(folder.path("a.tmp"), folder.path("a.md"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(folder.titles()).containsExactly("two");
    }

    @Test
    void readsAFileAgainThatWasModifiedShortlyBeforeItWasRead() throws IOException {
        folder.write("a.md", article("one"));
        Files.setLastModifiedTime(folder.path("a.md"), FileTime.from(NOW.minusMillis(1900)));
        FolderSnapshot first = folder.rescan(NOW);
        FolderSnapshot second = folder.rescan(NOW.plusSeconds(30));
        FolderSnapshot third = folder.rescan(NOW.plusSeconds(60));

        assertThat(file(second, "a.md")).isNotSameAs(file(first, "a.md"));
        assertThat(file(third, "a.md")).isSameAs(file(second, "a.md"));
    }

    @Test
    void doesNotReadAFileForEverWhoseTimeIsAhead() throws IOException {
        folder.write("a.md", article("one"));
        Files.setLastModifiedTime(folder.path("a.md"), FileTime.from(NOW.plusSeconds(86400)));
        FolderSnapshot first = folder.rescan(NOW);

        assertThat(file(folder.rescan(NOW.plusSeconds(30)), "a.md")).isSameAs(file(first, "a.md"));
    }

    @Test
    void readsAFileAgainWhenItsUpdateIsNoLongerInTheFuture() throws FolderUnavailableException {
        folder.write("a.md", article("a", "publishedDateTime: 2020-01-01\nupdatedDateTime: 2024-05-01T12:00:30Z"));

        assertThat(file(folder.rescan(NOW), "a.md").article().orElseThrow().updated())
                .isEqualTo("2020-01-01T00:00:00Z");
        assertThat(file(folder.rescan(NOW.plusSeconds(30)), "a.md")
                        .article()
                        .orElseThrow()
                        .updated())
                .isEqualTo("2024-05-01T12:00:30Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now a README\n", "---\ntitle: half wri", "---\ntitle: a: b\n---\n", "---\n- x\n---\n"})
    void keepsTheLastGoodArticleWhileTheFileIsNone(String text) throws FolderUnavailableException {
        folder.write("a.md", article("good"));
        folder.rescan();

        folder.write("a.md", text);

        assertThat(folder.titles()).containsExactly("good");
        assertThat(folder.problems()).hasSize(1);
        assertThat(folder.catalog().tally()).containsEntry(Fate.REJECTED, 1);

        folder.write("a.md", article("better"));
        assertThat(folder.titles()).containsExactly("better");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void keepsTheLastGoodArticleOfABrokenFileThatIsMoved() throws IOException {
        folder.write("news/a.md", article("good"));
        folder.write("b.md", article("other"));
        folder.rescan();
        folder.write("news/a.md", "---\ntitle: half wri");
        folder.rescan();

        Files.move(folder.path("news"), folder.path("new"));
        assertThat(folder.titles()).containsExactlyInAnyOrder("good", "other");
        assertThat(folder.problems())
                .containsExactly("new/a.md:1:1: the front matter is not closed (write a line --- after its last key)");

        Files.move(folder.path("new/a.md"), folder.path("a.md"));
        assertThat(folder.titles()).containsExactlyInAnyOrder("good", "other");

        folder.delete("a.md");
        folder.write("c.md", "---\ntitle: half wri");
        assertThat(folder.titles())
                .as("another file, perhaps in the place of the first")
                .containsExactly("other");
    }

    @Test
    void saysWhyAFileWithoutFrontMatterIsStillAnArticle() throws FolderUnavailableException {
        folder.write("a.md", article("good"));
        folder.rescan();
        folder.write("a.md", "");

        assertThat(folder.problems())
                .containsExactly("a.md:1:1: the file has no front matter any more (write it, or remove the file)");
    }

    @Test
    void saysOfAnArticleToComeThatItsFileHasNoFrontMatterAnyMore() throws FolderUnavailableException {
        folder.write("a.md", article("a", "publishedDateTime: 2024-05-02"));
        folder.write("b.md", article("b"));
        folder.rescan();
        folder.write("a.md", "a README now");

        assertThat(folder.problems())
                .containsExactly("a.md:1:1: the file has no front matter any more (write it, or remove the file)");
        assertThat(folder.catalog(NOW.plus(Duration.ofDays(2)), 1000).articles())
                .as("it might have got another date")
                .extracting(ArticleCard::id)
                .containsExactly("https://example.com/b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"published: yes", "draft: x", "published: false\ntitle: a: b", "published: ["})
    void doesNotKeepAnArticleThatIsTakenOut(String lines) throws FolderUnavailableException {
        folder.write("a.md", article("good"));
        folder.write("b.md", article("other"));
        folder.rescan();

        folder.write("a.md", "---\ntitle: good\n" + lines + "\n---\n");
        assertThat(folder.titles()).containsExactly("other");

        folder.write("a.md", "---\ntitle: half wri");
        assertThat(folder.titles()).containsExactly("other");
    }

    @Test
    void doesNotKeepAnArticleThatIsTakenOutInAFileThatCannotBeRead() throws FolderUnavailableException {
        folder = new TestFolder(root, new ArticleFolder.Limits(200, 1000, false));
        folder.write("a.md", article("a"));
        folder.write("b.md", article("b"));
        folder.write("c.md", article("c"));
        folder.write("d.md", article("d"));
        folder.rescan();

        folder.write("a.md", article("a", "draft: true") + "x".repeat(200));
        folder.write("b.md", "\n" + article("b", "draft: true"));
        folder.write("d.md", "\uFEFF\n" + article("d", "draft: true"));
        assertThat(folder.titles()).containsExactly("c");
    }

    @Test
    void takesOutTheLastArticlesThoughTheirFilesAreNoneAnyMore() throws FolderUnavailableException {
        folder.write("a.md", article("a"));
        folder.write("b.md", article("b"));
        folder.rescan();

        folder.write("a.md", "\n" + article("a", "draft: true"));
        folder.delete("b.md");

        assertThat(folder.titles()).isEmpty();
        assertThat(folder.problems()).singleElement().asString().contains("the article is taken out");
    }

    @Test
    void letsNothingOutThatWasToComeOutLaterWhileItsFileIsBroken() throws FolderUnavailableException {
        Instant moment = NOW.plusSeconds(60);
        folder.write("a.md", article("a", "publishedDateTime: " + moment));
        folder.rescan();
        folder.write("a.md", "---\npublishedDateTime: 2030-01-01\npublished: true\n---\n");
        folder.rescan(NOW.plusSeconds(30));

        assertThat(Catalog.of(folder.rescan(moment), moment, 1000).articles()).isEmpty();
    }

    @Test
    void prefersAGoodFileToTheLastGoodVersionOfABrokenOne() throws FolderUnavailableException {
        folder.write("a.md", article("a"));
        folder.rescan();

        folder.write("a.md", "---\ntitle: a: b\n---\n");
        folder.write("b.md", article("a", "publishedDateTime: 2020-06-08T23:49:00Z\nexcerpt: repaired"));
        assertThat(folder.catalog().articles())
                .singleElement()
                .satisfies(article -> assertThat(article.open().summary()).contains("repaired"));
    }

    @Test
    void dropsAnArticleWhoseFileIsGone() throws FolderUnavailableException {
        folder.write("a.md", article("a"));
        folder.write("b.md", article("b"));
        folder.rescan();

        folder.delete("a.md");

        assertThat(folder.titles()).containsExactly("b");
    }

    @Test
    void rejectsALargeFile() throws FolderUnavailableException {
        folder = new TestFolder(root, new ArticleFolder.Limits(200, 1000, false));
        folder.write("a.md", article("a"));
        folder.write("b.md", article("b") + "x".repeat(200));

        assertThat(folder.titles()).containsExactly("a");
        assertThat(folder.problems()).containsExactly("b.md:1:1: the file has more than 200 bytes (make it smaller)");
    }

    @Test
    void warnsOfFilesBeyondTheLimit() throws FolderUnavailableException {
        folder = new TestFolder(root, new ArticleFolder.Limits(1000, 1, false));
        folder.write("a.md", article("a"));
        folder.write("b.md", article("b"));

        assertThat(folder.titles()).containsExactly("a");
        assertThat(folder.problems()).containsExactly(".:1:1: files left out because of feedsheaf.max-files=1: 1");
    }

    @Test
    void knowsWhatWasListedAsSoonAsNoLinkDecidesWhatCounts() throws Exception {
        folder.write("a.md", article("a"));
        Files.createSymbolicLink(root.resolve("z.md"), Path.of("a.md"));
        assertThat(folder.rescan().listed()).isEmpty();

        Files.delete(root.resolve("z.md"));
        FolderSnapshot after = folder.rescan();
        assertThat(after.listed()).isNotEmpty();
        assertThat(folder.rescan()).isSameAs(after);
    }

    @Test
    void neverFollowsALinkThatTookTheFilesPlaceAfterItWasListed(@TempDir Path elsewhere) throws Exception {
        Path secret = Files.writeString(elsewhere.resolve("secret.md"), article("secret"));
        folder.write("kept.md", article("kept"));
        List<Path> others =
                IntStream.range(0, 100).mapToObj(i -> root.resolve(i + ".md")).toList();
        others.forEach(file -> folder.write(file.getFileName().toString(), article("a")));
        AtomicBoolean exchanged = new AtomicBoolean();

        FolderSnapshot read = folder.folder().rescan(Optional.empty(), TestFolder.NOW, first -> {
            if (!exchanged.getAndSet(true)) {
                others.forEach(file -> exchange(file, secret));
            }
        });

        assertThat(Catalog.of(read, TestFolder.NOW, 10).articles())
                .extracting(card -> card.open().title())
                .contains("kept")
                .doesNotContain("secret");
    }

    private static void exchange(Path file, Path target) {
        try {
            Files.delete(file);
            Files.createSymbolicLink(file, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void publishesByDefaultOnlyWhereTheRulesSaySo() throws FolderUnavailableException {
        folder = new TestFolder(
                root, new ArticleFolder.Limits(1000, 9, false), new ReadingRules(true, 100, 100, 50, 50));
        folder.write("a.md", "---\ntitle: a\nwebUrl: https://a.example\npublishedDateTime: 2020-01-01\n---\n");

        assertThat(folder.titles()).containsExactly("a");
    }

    @Test
    void losesNothingWhileATreeIsExchangedForAnother(@TempDir Path trees) throws Exception {
        for (int i = 0; i < 50; i++) {
            folder.write("wt0/" + i + ".md", article("a" + i));
        }
        Path current = trees.resolve("current");
        Files.createSymbolicLink(current, root.resolve("wt0"));
        TestFolder exchanged = new TestFolder(current);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger exchanges = new AtomicInteger();
        CompletableFuture<Void> exchange = CompletableFuture.runAsync(() -> exchange(current, done, exchanges));
        int succeeded = 0;

        try {
            for (int i = 0; succeeded < 100 || exchanges.get() < 20; i++) {
                assertThat(exchange).as("who exchanges").isNotDone();
                assertThat(i)
                        .as("rescans, of which " + succeeded + " succeeded")
                        .isLessThan(10_000);
                try {
                    assertThat(exchanged.rescan().articles()).isEqualTo(50);
                    succeeded++;
                } catch (FolderUnavailableException changing) {
                    // What was there before stays.
                }
            }
        } finally {
            done.set(true);
            exchange.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void losesNothingWhileAFileIsMoved() throws Exception {
        for (int i = 0; i < 300; i++) {
            folder.write("m/" + i + ".md", article("m" + i));
        }
        folder.write("a/other.md", article("a"));
        folder.write("z/other.md", article("z"));
        folder.write("z/moved.md", article("moved"));
        folder.rescan();

        for (int i = 0; i < 200; i++) {
            Path from = root.resolve(i % 2 == 0 ? "z/moved.md" : "a/moved.md");
            Path to = root.resolve(i % 2 == 0 ? "a/moved.md" : "z/moved.md");
            CompletableFuture<Path> move = CompletableFuture.supplyAsync(() -> move(from, to));
            assertThat(folder.titles()).as("rescan " + i).contains("moved");
            move.get(30, TimeUnit.SECONDS);
        }
    }

    private static Path move(Path from, Path to) {
        try {
            return Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As git-sync does it: another tree, a link that is renamed over the other, the old tree deleted. */
    private void exchange(Path current, AtomicBoolean done, AtomicInteger exchanges) {
        try {
            for (int i = 0; !done.get(); i = exchanges.incrementAndGet()) {
                Path before = root.resolve("wt" + i);
                Path after = Files.createDirectory(root.resolve("wt" + (i + 1)));
                for (String name : before.toFile().list()) {
                    Files.copy(before.resolve(name), after.resolve(name));
                }
                Path link = current.resolveSibling("next");
                Files.createSymbolicLink(link, after);
                Files.move(link, current, StandardCopyOption.ATOMIC_MOVE);
                for (String name : before.toFile().list()) {
                    Files.delete(before.resolve(name));
                }
                Files.delete(before);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void believesThatAFileIsGoneBesideALinkThatLeadsNowhere() throws IOException {
        folder.write("a.md", article("a"));
        folder.write("b.md", article("b"));
        Files.createSymbolicLink(root.resolve("dangling.md"), Path.of("nowhere.md"));
        folder.rescan();

        folder.delete("a.md");

        assertThat(folder.titles()).containsExactly("b");
    }

    @Test
    void tellsOfLinksThatLeadNowhereOrInACircle() throws IOException {
        folder.write("a.md", article("a"));
        Files.createSymbolicLink(root.resolve("loop"), Path.of("loop"));
        Files.createSymbolicLink(root.resolve("news"), Path.of("nowhere"));

        folder.rescan();

        assertThat(folder.titles()).containsExactly("a");
        assertThat(folder.problems())
                .containsExactly(
                        "loop:1:1: it cannot be opened (let the service read it; a link must not lead in a circle)",
                        "news:1:1: the link leads nowhere (remove it, or put there what it names)");
        assertThat(folder.catalog().problems())
                .extracting(Problem::severity)
                .containsExactly(Severity.ERROR, Severity.WARNING);
    }

    @Test
    void warnsOfALinkThatLeadsOutOfTheFolderUntilItIsGone(@TempDir Path elsewhere) throws IOException {
        folder.write("a.md", article("a"));
        Files.createSymbolicLink(root.resolve("news"), elsewhere);

        folder.rescan();
        assertThat(folder.problems())
                .containsExactly("news:1:1: the link leads out of the folder, so nothing is read there"
                        + " (put the files themselves into it)");
        Files.delete(root.resolve("news"));
        folder.rescan();
        assertThat(folder.problems()).isEmpty();
    }

    // the folder as a whole

    @Test
    void saysWhichFolderDoesNotExist() {
        Path missing = root.resolve("missing");

        assertThatThrownBy(() -> new TestFolder(missing).rescan())
                .isInstanceOf(FolderUnavailableException.class)
                .hasMessage("the folder " + missing + " does not exist");
    }

    @Test
    void saysThatAFileIsNoFolder() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "");

        assertThatThrownBy(() -> new TestFolder(file).rescan())
                .hasMessage("the folder " + file + " is not a folder (name the one that holds the articles)");
    }

    /** To open a pipe lasts until somebody writes into it. */
    @Test
    @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
    void saysThatAPipeIsNoFolder() throws Exception {
        Path pipe = root.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThatThrownBy(() -> new TestFolder(pipe).rescan())
                .hasMessage("the folder " + pipe + " is not a folder (name the one that holds the articles)");
    }

    @Test
    void saysWhyAFolderCannotBeRead() throws IOException {
        Path loop = Files.createSymbolicLink(root.resolve("loop"), root.resolve("loop"));

        assertThatThrownBy(() -> new TestFolder(loop).rescan())
                .hasMessageStartingWith("the folder " + loop + " cannot be read (Too many levels of symbolic links");
    }

    @Test
    void takesAFolderWithoutArticlesOnlyIfThatIsAllowed() throws FolderUnavailableException {
        folder.write("README.md", "no article\n");

        assertThatThrownBy(() -> folder.rescan())
                .hasMessage(
                        "the folder " + root + " holds no article (put one there, or set feedsheaf.allow-empty=true)");
        assertThat(new TestFolder(root, new ArticleFolder.Limits(1000, 9, true)).titles())
                .isEmpty();
    }

    @Test
    void saysWhatElseIsWrongWithAFolderWithoutArticles(@TempDir Path outside) throws IOException {
        Files.createSymbolicLink(root.resolve("news"), outside);

        assertThatThrownBy(() -> folder.rescan())
                .message()
                .endsWith("allow-empty=true); news: the link leads out of the folder, so nothing is read there"
                        + " (put the files themselves into it)");
    }

    @Test
    void doesNotBelieveThatSeveralArticlesAreGoneAtOnce() throws FolderUnavailableException {
        folder.write("a.md", article("a"));
        folder.write("b.md", "---\nhalf wri");
        folder.rescan();
        folder.delete("a.md");
        folder.delete("b.md");

        assertThatThrownBy(() -> folder.rescan())
                .hasMessage(
                        "the folder " + root
                                + " has lost all of its 2 article files at once (restart with feedsheaf.allow-empty=true if that was meant)");

        folder.write("c.md", article("c"));
        assertThat(folder.titles()).containsExactly("c");
    }

    @Test
    void namesNoOptionForAnEmptyFolderThatIsSetAlready() throws FolderUnavailableException {
        folder = new TestFolder(root, new ArticleFolder.Limits(1000, 9, true));
        folder.write("a.md", article("a"));
        folder.write("b.md", article("b"));
        folder.rescan();
        folder.delete("a.md");
        folder.delete("b.md");

        assertThatThrownBy(() -> folder.rescan()).hasMessageEndingWith(" at once (restart if that was meant)");
    }

    @Test
    void believesThatTheOnlyArticleIsGone() throws FolderUnavailableException {
        folder.write("a.md", article("a"));
        folder.rescan();
        folder.delete("a.md");

        assertThat(folder.titles()).isEmpty();
    }

    @Test
    void showsNamesWithSlashes() {
        assertThat(List.of(Path.of("a", "b.md")))
                .extracting(ArticleFolder::shown)
                .containsExactly("a/b.md");
    }
}
