package feedsheaf.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import feedsheaf.catalog.FolderListing.ListedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWalkTest {

    @TempDir
    Path root;

    @TempDir
    Path elsewhere;

    private void file(String name) throws IOException {
        Files.createDirectories(root.resolve(name).getParent());
        Files.writeString(root.resolve(name), "x");
    }

    private void link(String name, Path target) throws IOException {
        Files.createDirectories(root.resolve(name).getParent());
        Files.createSymbolicLink(root.resolve(name), target);
    }

    private List<String> walked() throws IOException {
        return files(FolderWalk.list(root, 1000, Map.of())).keySet().stream()
                .map(ArticleFolder::shown)
                .toList();
    }

    /** All files of a listing by the paths that are shown. */
    private static SortedMap<Path, ListedFile> files(FolderListing listing) {
        SortedMap<Path, ListedFile> files = new TreeMap<>();
        listing.folders()
                .values()
                .forEach(folder -> folder.files().values().forEach(file -> files.put(file.shown(), file)));
        return files;
    }

    @Test
    void takesFourExtensionsInAnyCaseAndFolder() throws IOException {
        for (String name :
                List.of("a.md", "b/c.markdown", "b/d/e.TXT", "f.html", "g.yaml", "h", "md", "i.md~", "j.htm")) {
            file(name);
        }

        assertThat(walked()).containsExactly("a.md", "b/c.markdown", "b/d/e.TXT", "f.html");
    }

    @Test
    void passesOverNamesThatBeginWithADot() throws IOException {
        for (String name : List.of(".a.md", ".git/b.md", "c/.d/e.md", "f.md")) {
            file(name);
        }

        assertThat(walked()).containsExactly("f.md");
    }

    @Test
    void followsLinksOnlyInsideTheFolder() throws IOException {
        Files.writeString(elsewhere.resolve("secret.md"), "x");
        file(".data/real.md");
        link("inside.md", Path.of(".data/real.md"));
        link("outside.md", elsewhere.resolve("secret.md"));
        link("outside", elsewhere);
        link("outside.png", elsewhere.resolve("secret.md"));
        link("up", Path.of(".."));
        link("dangling.md", Path.of("nowhere.md"));
        link("loop.md", Path.of("loop.md"));

        assertThat(walked()).containsExactly("inside.md");
        FolderListing listing = FolderWalk.list(root, 1000, Map.of());
        assertThat(listing.outside())
                .containsExactlyInAnyOrder(Path.of("outside.md"), Path.of("outside"), Path.of("up"));
        assertThat(listing.unreadable()).containsExactly(Path.of("loop.md"));
        assertThat(listing.dangling()).containsExactly(Path.of("dangling.md"));
    }

    @Test
    void readsAVolumeThatIsSwappedByALink() throws IOException {
        file("..2024_1/a.md");
        link("..data", Path.of("..2024_1"));
        link("a.md", Path.of("..data/a.md"));
        assertThat(walked()).containsExactly("a.md");

        file("..2024_2/a.md");
        Files.delete(root.resolve("..data"));
        link("..data", Path.of("..2024_2"));

        assertThat(files(FolderWalk.list(root, 9, Map.of())).values())
                .extracting(ListedFile::real)
                .containsExactly(root.toRealPath().resolve("..2024_2/a.md"));
    }

    @Test
    void resolvesTheFolderItself() throws IOException {
        file("a.md");
        Path current = elsewhere.resolve("current");
        Files.createSymbolicLink(current, root);

        assertThat(files(FolderWalk.list(current, 9, Map.of()))).containsOnlyKeys(Path.of("a.md"));
    }

    @Test
    void countsEachRealFileOnceUnderItsSmallestPath() throws IOException {
        file("m/x.md");
        link("a.md", Path.of("m/x.md"));
        link("z.md", Path.of("m/x.md"));
        file("b.md");
        link("y.md", Path.of("b.md"));

        assertThat(walked()).containsExactly("a.md", "b.md");
    }

    @Test
    void entersEachRealFolderOnceUnderItsSmallestPath() throws IOException {
        file("m/x.md");
        link("m-link", Path.of("m"));
        link("z", Path.of("m"));
        link("m/again", Path.of("."));
        link("m/up", Path.of(".."));

        assertThat(walked()).containsExactly("m-link/x.md");
    }

    @Test
    void neverOpensWhatIsNoRegularFile() throws IOException, InterruptedException {
        Files.createDirectory(root.resolve("folder.md"));
        Process mkfifo = new ProcessBuilder("mkfifo", root.resolve("pipe.md").toString()).start();
        assertThat(mkfifo.waitFor(10, TimeUnit.SECONDS)).isTrue();
        link("zero.md", Path.of("/dev/zero"));
        link("pipe-link.md", Path.of("pipe.md"));

        assertThat(walked()).isEmpty();
    }

    @Test
    void takesTheSmallestPathsWhereThereAreTooMany() throws IOException {
        for (String name : List.of("a.md", "b/c.md", "d.md", "e.md")) {
            file(name);
        }

        FolderListing listing = FolderWalk.list(root, 2, Map.of());

        assertThat(files(listing)).containsOnlyKeys(Path.of("a.md"), Path.of("b/c.md"));
        assertThat(listing.beyondLimit()).isEqualTo(2);
    }

    @Test
    void givesTheVerySameFolderWhereNoFileChanged() throws IOException {
        file("a.md");
        file("same/b.md");
        file("changed/c.md");
        FolderListing before = FolderWalk.list(root, 9, Map.of());

        Files.writeString(root.resolve("changed/c.md"), "changed");
        FolderListing after = FolderWalk.list(root, 9, before.folders());

        Path real = root.toRealPath();
        assertThat(after.folders().get(real)).isSameAs(before.folders().get(real));
        assertThat(after.folders().get(real.resolve("same")))
                .isSameAs(before.folders().get(real.resolve("same")));
        assertThat(after.folders().get(real.resolve("changed")))
                .isNotEqualTo(before.folders().get(real.resolve("changed")));
        assertThat(files(after)).isEqualTo(files(FolderWalk.list(root, 9, Map.of())));
    }

    @Test
    void isNotComparedFolderByFolderWhereLinksOrTheLimitDecideWhatCounts() throws IOException {
        file("b.md");
        assertThat(FolderWalk.list(root, 9, Map.of()).comparable()).isTrue();
        assertThat(FolderWalk.list(root, 0, Map.of()).comparable()).isFalse();

        link("a.md", Path.of("b.md"));
        assertThat(FolderWalk.list(root, 9, Map.of()).comparable()).isFalse();
    }
}
