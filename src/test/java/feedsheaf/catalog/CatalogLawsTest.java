package feedsheaf.catalog;

import static feedsheaf.catalog.TestFolder.NOW;
import static feedsheaf.catalog.TestFolder.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** A folder's past does not show. */
@Label("Catalogs")
class CatalogLawsTest {

    private static final String GOES = "it goes";
    private static final String MOVES = "the folder c is called d from now on, or the other way round";
    private static final String LINKED = "a link with a smaller path leads to it, or no longer does";

    private static final String FOLDER_LINKED = "a link with a smaller path leads to the folder c-d, or no longer does";

    private static final String TIME_GOES_ON = "half a minute goes by";
    private static final String CLOCK_GOES_BACK = "the clock is set back by half a minute";

    /**
     * Something that happens to a file between two rescans, or to the time.
     *
     * @param what its new text, or one of the things above
     */
    record Event(String name, String what, boolean rescanAfter) {}

    @Provide
    Arbitrary<List<Event>> histories() {
        Arbitrary<String> texts = Combinators.combine(
                        Arbitraries.of("x", "y", "z"),
                        Arbitraries.of("AI", "ai", "News", "Law").set().ofMaxSize(2),
                        Arbitraries.of("2020-01-01", "2021-01-01", "2024-05-01T12:00:20Z", "2999-01-01"),
                        Arbitraries.of("", "excerpt: edited", "quality: 1", "heat: much", "draft: true", "id: urn:x"))
                .as((title, topics, date, more) ->
                        article(title, "publishedDateTime: " + date + "\ntopics: " + topics + "\n" + more));
        return events(texts, Arbitraries.of(GOES, MOVES, LINKED, FOLDER_LINKED, TIME_GOES_ON, CLOCK_GOES_BACK));
    }

    /** Articles that come and go, and never get into the way of each other: each has its own address. */
    @Provide
    Arbitrary<List<Event>> peacefulHistories() {
        Arbitrary<String> texts = Combinators.combine(
                        Arbitraries.of("2020-01-01", "2021-01-01", "2024-05-01T12:00:00Z"),
                        Arbitraries.of("AI", "News", "Law").set().ofMaxSize(2),
                        Arbitraries.of("", "draft: true"))
                .as((date, topics, more) ->
                        article("%s", "publishedDateTime: " + date + "\ntopics: " + topics + "\n" + more));
        return events(texts, Arbitraries.of(GOES));
    }

    private static Arbitrary<List<Event>> events(Arbitrary<String> texts, Arbitrary<String> others) {
        return Combinators.combine(
                        Arbitraries.of("a.md", "b.txt", "c/a.md", "c-d/a.md", "d/b.md"),
                        Arbitraries.frequencyOf(Tuple.of(2, texts), Tuple.of(1, others)),
                        Arbitraries.of(true, false))
                .as(Event::new)
                .list()
                .ofMaxSize(15);
    }

    @Property(tries = 200)
    void anyHistoryEndsLikeAFreshStart(
            @ForAll("histories") List<Event> history, @ForAll @IntRange(min = 1, max = 4) int maxTopics)
            throws IOException {
        endsLikeAFreshStart(history, maxTopics);
    }

    @Property(tries = 200)
    void anyPeacefulHistoryEndsLikeAFreshStart(
            @ForAll("peacefulHistories") List<Event> history, @ForAll @IntRange(min = 1, max = 4) int maxTopics)
            throws IOException {
        endsLikeAFreshStart(history, maxTopics);
    }

    private static void endsLikeAFreshStart(List<Event> history, int maxTopics) throws IOException {
        Path root = Files.createTempDirectory("feedsheaf");
        try {
            ArticleFolder.Limits limits = new ArticleFolder.Limits(100_000, 1000, true);
            TestFolder folder = new TestFolder(root, limits);
            // One file stays, so that an empty folder is never taken for an unmounted one.
            folder.write("stays.md", article("stays"));
            Instant now = NOW;
            for (Event event : history) {
                switch (event.what()) {
                    case TIME_GOES_ON -> now = now.plusSeconds(30);
                    case CLOCK_GOES_BACK -> now = now.minusSeconds(30);
                    default -> happen(event, folder);
                }
                if (event.rescanAfter()) {
                    folder.catalog(now, maxTopics);
                }
            }

            assertThat(folder.catalog(now, maxTopics))
                    .isEqualTo(Catalog.of(new TestFolder(root, limits).rescan(now), now, maxTopics));
        } finally {
            deleteAll(root);
        }
    }

    private static void happen(Event event, TestFolder folder) throws IOException {
        Path file = folder.path(event.name());
        switch (event.what()) {
            case GOES -> Files.deleteIfExists(file);
            case MOVES -> {
                Path c = folder.path("c");
                Path d = folder.path("d");
                if (Files.exists(c) != Files.exists(d)) {
                    Files.move(Files.exists(c) ? c : d, Files.exists(c) ? d : c);
                }
            }
            case LINKED -> toggleLink(folder.path("a-link.md"), file);
            case FOLDER_LINKED -> toggleLink(folder.path("a-folder"), folder.path("c-d"));
            default -> folder.write(event.name(), event.what().replace("%s", event.name()));
        }
    }

    private static void toggleLink(Path link, Path target) throws IOException {
        if (!Files.deleteIfExists(link)) {
            Files.createSymbolicLink(link, target);
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
