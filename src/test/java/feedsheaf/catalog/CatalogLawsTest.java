package feedsheaf.catalog;

import static feedsheaf.catalog.TestFolder.NOW;
import static feedsheaf.catalog.TestFolder.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A folder's past does not show. */
@Label("Catalogs")
class CatalogLawsTest {

    /** Something that happens to a file between two rescans. */
    record Event(String name, String text, boolean rescanAfter) {}

    @Provide
    Arbitrary<List<Event>> histories() {
        Arbitrary<String> names = Arbitraries.of("a.md", "b.txt", "c/a.md", "c-d/a.md");
        Arbitrary<String> texts = Combinators.combine(
                        Arbitraries.of("x", "y", "z"),
                        Arbitraries.of("AI", "ai", "News"),
                        Arbitraries.of("2020-01-01", "2021-01-01", "2999-01-01"),
                        Arbitraries.of("", "excerpt: edited", "quality: 1", "draft: true", "id: urn:x"))
                .as((title, topic, date, more) ->
                        article(title, "publishedDateTime: " + date + "\ntopics: [" + topic + "]" + "\n" + more));
        // Empty: the file goes.
        Arbitrary<String> all = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, texts), net.jqwik.api.Tuple.of(1, Arbitraries.just("")));
        return Combinators.combine(names, all, Arbitraries.of(true, false))
                .as(Event::new)
                .list()
                .ofMaxSize(15);
    }

    @Property(tries = 200)
    void anyHistoryEndsLikeAFreshStart(@ForAll("histories") List<Event> history) throws IOException {
        Path root = Files.createTempDirectory("feedsheaf");
        try {
            ArticleFolder.Limits limits = new ArticleFolder.Limits(100_000, 1000, true);
            TestFolder folder = new TestFolder(root, limits);
            // One file stays, so that an empty folder is never taken for an unmounted one.
            folder.write("stays.md", article("stays"));
            for (Event event : history) {
                happen(event, folder);
            }

            assertThat(folder.catalog()).isEqualTo(Catalog.of(new TestFolder(root, limits).rescan(), NOW, 1000));
        } finally {
            deleteAll(root);
        }
    }

    private static void happen(Event event, TestFolder folder) throws IOException {
        if (!event.text().isEmpty()) {
            folder.write(event.name(), event.text());
        } else if (Files.exists(folder.path(event.name()))) {
            folder.delete(event.name());
        }
        if (event.rescanAfter()) {
            folder.catalog();
        }
    }

    private static void deleteAll(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
