package feedsheaf.catalog;

import feedsheaf.article.ArticleReader;
import feedsheaf.article.ReadingRules;
import feedsheaf.article.Readings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A real folder, rescanned as often as a test likes, at the moments that it likes. */
public final class TestFolder {

    public static final Instant NOW = Readings.NOW;

    private final Path root;
    private final ArticleFolder folder;
    private Optional<FolderSnapshot> snapshot = Optional.empty();
    private Optional<Catalog> catalog = Optional.empty();
    private Instant lastWrite = NOW.minusSeconds(3600);

    public TestFolder(Path root) {
        this(root, new ArticleFolder.Limits(100_000, 1000, false));
    }

    TestFolder(Path root, ArticleFolder.Limits limits) {
        this(root, limits, Readings.RULES);
    }

    TestFolder(Path root, ArticleFolder.Limits limits, ReadingRules rules) {
        this.root = root;
        this.folder = new ArticleFolder(root, new ArticleReader(rules), limits);
    }

    Path path(String name) {
        return root.resolve(name);
    }

    /** Writes a file whose modification time is long past, and later than that of the file written before. */
    public void write(String name, String text) {
        try {
            Files.createDirectories(path(name).getParent());
            Files.writeString(path(name), text);
            lastWrite = lastWrite.plusSeconds(1);
            Files.setLastModifiedTime(path(name), FileTime.from(lastWrite));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(String name) {
        try {
            Files.delete(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ArticleFolder folder() {
        return folder;
    }

    FolderSnapshot rescan() throws FolderUnavailableException {
        return rescan(NOW);
    }

    FolderSnapshot rescan(Instant now) throws FolderUnavailableException {
        snapshot = Optional.of(folder.rescan(snapshot, now, file -> {}));
        // It is of the snapshot before.
        catalog = Optional.empty();
        return snapshot.get();
    }

    Catalog catalog() throws FolderUnavailableException {
        return catalog(NOW, 1000);
    }

    Catalog catalog(Instant now, int maxTopics) throws FolderUnavailableException {
        Optional<FolderSnapshot> before = snapshot;
        Optional<Catalog> catalogBefore = catalog;
        FolderSnapshot after = rescan(now);
        catalog = Optional.of(catalogBefore
                .map(known -> known.next(before.orElseThrow(), after, now, maxTopics))
                .orElseGet(() -> Catalog.of(after, now, maxTopics)));
        return catalog.get();
    }

    List<String> titles() throws FolderUnavailableException {
        return catalog().articles().stream()
                .map(article -> article.open().title())
                .toList();
    }

    List<String> problems() throws FolderUnavailableException {
        return catalog().problems().stream().map(Object::toString).toList();
    }

    /** A published article of 2020-06-08 whose link ends with its title. */
    public static String article(String title) {
        return article(title, "publishedDateTime: 2020-06-08T23:49:00Z");
    }

    /** A published article with some lines more. */
    public static String article(String title, String lines) {
        return "---\ntitle: " + title + "\nwebUrl: https://example.com/" + title + "\npublished: true\n" + lines
                + "\n---\n";
    }
}
