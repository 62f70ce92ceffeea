package feedsheaf.edition;

import static feedsheaf.catalog.TestFolder.NOW;
import static feedsheaf.catalog.TestFolder.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import feedsheaf.LogLines;
import feedsheaf.catalog.TestFolder;
import feedsheaf.catalog.Verdict.Fate;
import feedsheaf.config.TestConfig;
import feedsheaf.document.ContentCoding;
import feedsheaf.document.EntityTag;
import feedsheaf.document.RenderedDocument;
import feedsheaf.feed.Entry;
import feedsheaf.feed.Feed;
import feedsheaf.feed.FeedFormat;
import feedsheaf.feed.FeedRenderer;
import feedsheaf.page.PageRenderer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The loop over real folders. Runs beside the container, which the templates of the pages need. */
@QuarkusTest
class RepublisherTest {

    private static final Site SITE = new Site("https://news.example", "Example News", "All the news.", "en", 2, 1);

    /** A clock that a test moves. */
    private static final class TestClock extends Clock {
        private Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** RSS that can be spoilt. */
    private static final class Spoilt implements FeedRenderer {
        private final FeedRenderer rss = FeedRenderer.all().get(0);
        private boolean on;
        private final AtomicInteger renderings = new AtomicInteger();
        private Runnable meanwhile = () -> {};
        private String nestedTooDeeply = "";

        @Override
        public FeedFormat format() {
            return rss.format();
        }

        @Override
        public byte[] render(Feed feed, List<Entry> entries) {
            renderings.incrementAndGet();
            meanwhile.run();
            if (feed.subject().filter(nestedTooDeeply::equals).isPresent()) {
                throw new StackOverflowError();
            }
            byte[] document = rss.render(feed, entries);
            return on ? new String(document, UTF_8).replace("</rss>", "").getBytes(UTF_8) : document;
        }
    }

    @TempDir
    Path root;

    private final TestClock clock = new TestClock();
    private final CurrentEdition current = new CurrentEdition();
    private final List<Rescan> rescans = new ArrayList<>();
    private final Spoilt rss = new Spoilt();
    private Runnable afterwards = () -> {};
    private int maxTopics = 1000;
    private Declarations declarations = new Declarations(List.of(), Map.of(), Set.of());
    private TestFolder folder;
    private Republisher republisher;

    @BeforeEach
    void open() {
        folder = new TestFolder(root);
        republisher = republisher(folder, current);
    }

    private Republisher republisher(TestFolder of, CurrentEdition cell) {
        List<FeedRenderer> renderers =
                List.of(rss, FeedRenderer.all().get(1), FeedRenderer.all().get(2));
        return new Republisher(
                of.folder(),
                new EditionFactory(SITE, declarations, renderers, new PageRenderer()),
                maxTopics,
                cell,
                new RescanLog(declarations),
                this::hear,
                clock);
    }

    private void hear(Rescan rescan) {
        rescans.add(rescan);
        afterwards.run();
    }

    private Edition rescan() {
        clock.now = clock.now.plusSeconds(30);
        republisher.rescan();
        return current.get().orElseThrow();
    }

    private static String text(Edition edition, String path) {
        return new String(document(edition, path).body(ContentCoding.IDENTITY), UTF_8);
    }

    private static RenderedDocument document(Edition edition, String path) {
        return edition.document(path).orElseThrow();
    }

    private void write(String name, String title, String topics) {
        folder.write(name, article(title, "publishedDateTime: 2020-06-08\ntopics: [" + topics + "]"));
    }

    @Test
    void neitherPublishesNorTellsAnythingWhenTheServiceEndsMeanwhile() {
        write("a.md", "a", "AI");
        rss.meanwhile = () -> {
            new RescanSchedule(republisher).end(new ShutdownEvent());
            throw new IllegalStateException("what the service needs is gone");
        };

        assertThat(toldByARescan()).isEmpty();
        assertThat(current.get()).isEmpty();
        assertThat(rescans).isEmpty();
    }

    @Test
    void makesNoFurtherFeedsWhenTheServiceEndsMeanwhile() {
        int topics = 200;
        for (int topic = 0; topic < topics; topic++) {
            write("a" + topic + ".md", "a" + topic, "Topic " + topic);
        }
        rss.meanwhile = () -> new RescanSchedule(republisher).end(new ShutdownEvent());

        republisher.rescan();

        assertThat(rss.renderings.get()).isPositive().isLessThan(topics / 2);
    }

    @Test
    void tellsOfARescanThatDoesNotEndUntilItDoes() {
        write("a.md", "a", "AI");
        rescan();
        write("a.md", "b", "AI");
        clock.now = Instant.parse("2024-05-02T10:00:00Z");
        List<Optional<CurrentEdition.Outage>> outages = new CopyOnWriteArrayList<>();
        AtomicBoolean first = new AtomicBoolean(true);
        rss.meanwhile = () -> {
            if (first.getAndSet(false)) {
                for (int seconds : new int[] {300, 1, 600}) {
                    clock.now = clock.now.plusSeconds(seconds);
                    republisher.tellDelay();
                    outages.add(current.progress().outage());
                }
            }
        };

        List<String> told = toldByARescan();
        clock.now = clock.now.plusSeconds(600);
        republisher.tellDelay();

        CurrentEdition.Outage outage = new CurrentEdition.Outage(
                "the rescan that began at 2024-05-02T10:00:00Z has not ended", Instant.parse("2024-05-02T10:00:00Z"));
        assertThat(outages).containsExactly(Optional.empty(), Optional.of(outage), Optional.of(outage));
        assertThat(told).hasSize(3);
        assertThat(told.subList(0, 2))
                .containsExactly(
                        "WARN the rescan that began at 2024-05-02T10:00:00Z has not ended;"
                                + " the last good edition stays until a rescan succeeds",
                        "INFO rescans succeed");
        assertThat(current.progress().outage()).isEmpty();
        assertThat(text(current.get().orElseThrow(), "/feeds/ai.xml")).contains("<title>b</title>");
    }

    @Test
    void knowsThatALongRescanHasEndedAsSoonAsItsResultIsSeen() {
        write("a.md", "a", "AI");
        rss.meanwhile = () -> clock.now = clock.now.plusSeconds(600);
        afterwards = republisher::tellDelay;

        rescan();

        assertThat(current.progress().outage()).isEmpty();
    }

    /** What the log says during a rescan. */
    private List<String> toldByARescan() {
        try (LogLines log = new LogLines(Republisher.class.getName())) {
            republisher.rescan();
            return log.soFar();
        }
    }

    @Test
    void tellsWhichTopicsHaveLostTheirLastArticleInAFewLines() {
        write("a.md", "a", "AI");
        for (int topic = 10; topic < 35; topic++) {
            write("b" + topic + ".md", "b" + topic, "Topic " + topic);
        }
        rescan();
        for (int topic = 10; topic < 35; topic++) {
            folder.delete("b" + topic + ".md");
        }

        List<String> told =
                toldByARescan().stream().filter(line -> line.startsWith("WARN")).toList();

        assertThat(told).hasSize(21).startsWith("""
                WARN the last article of "Topic 10 – Example News" is gone: its feed stays, empty, until the service ends \
                (declare it in feedsheaf.feeds to keep it)""").endsWith("WARN more feeds without an article: 5");
    }

    @Test
    void tellsWhichFeedsHaveChangedInAnyFormat() {
        write("a.md", "a", "AI");
        write("b.md", "b", "Robots");
        rescan();
        folder.write("b.md", article("b", "topics: Robots\nquality: 9\npublishedDateTime: 2020-06-08"));

        assertThat(toldByARescan()).singleElement().asString().contains("changed feeds: \"all articles\", \"Robots\";");
    }

    @Test
    void tellsOnceThatATopicHasLostItsLastArticle() {
        write("a.md", "a", "AI");
        write("b.md", "b", "Robots");
        rescan();
        folder.delete("b.md");
        assertThat(toldByARescan()).filteredOn(line -> line.startsWith("WARN")).hasSize(1);
        write("c.md", "c", "AI");

        assertThat(toldByARescan()).isNotEmpty().noneMatch(line -> line.startsWith("WARN"));
    }

    @Test
    void publishesTheOtherFeedsWhereOneIsNestedTooDeeply() {
        write("a.md", "a", "AI");
        rescan();
        write("b.md", "b", "Robots");
        write("c.md", "c", "Law");
        rss.nestedTooDeeply = "Robots";

        assertThat(rescan().documents()).containsKeys("/feeds/law.xml").doesNotContainKey("/feeds/robots.xml");
        assertThat(current.progress().outage()).isEmpty();
        assertThat(current.progress().problems())
                .singleElement()
                .asString()
                .endsWith("the document cannot be published and stays as it was: StackOverflowError");
    }

    @Test
    void tellsOfAMistakeOnce() {
        write("a.md", "a", "AI");
        rss.meanwhile = () -> {
            throw new NoClassDefFoundError();
        };
        assertThat(toldByARescan())
                .containsExactly(
                        "ERROR a rescan failed, which is a mistake in the program",
                        "WARN a rescan ended with NoClassDefFoundError; nothing is served until a rescan succeeds");
        assertThat(toldByARescan()).as("the same again").isEmpty();

        rss.meanwhile = () -> {
            throw new OutOfMemoryError();
        };
        assertThat(toldByARescan())
                .containsExactly(
                        "ERROR a rescan failed, which is a mistake in the program",
                        "WARN a rescan ended with OutOfMemoryError; nothing is served until a rescan succeeds");
    }

    @Test
    void warnsOfATopicWithoutArticlesAndNotOfTheFeedThatAlwaysIs() {
        write("a.md", "a", "AI");
        rescan();
        folder.write("a.md", "---\npublished: false\n---\n");
        clock.now = clock.now.plusSeconds(30);

        assertThat(toldByARescan())
                .filteredOn(line -> line.startsWith("WARN"))
                .filteredOn(line -> line.contains("the last article"))
                .singleElement()
                .asString()
                .startsWith("WARN the last article of \"AI – ");
    }

    @Test
    void tellsHowBadAProblemIsAndWhatReadersSeeMeanwhile() {
        write("a.md", "a", "AI");
        rescan();
        folder.write("a.md", article("a", "Topics: AI"));
        clock.now = clock.now.plusSeconds(30);

        assertThat(toldByARescan())
                .contains(
                        "WARN a.md:2:1: error: \"publishedDateTime\" is missing"
                                + " (write publishedDateTime: 2020-06-08T23:49:00Z, or the date in front of the file's name:"
                                + " 2020-06-08-…); its last good version stays",
                        "WARN a.md:5:1: warning: \"Topics\" is not read (write topics)");
    }

    @Test
    void tellsWhichFilesAreMended() {
        folder.write("a.md", "---\ntitle: a\n---\n");
        folder.write("b.md", "---\ntitle: b\n---\n");
        write("c.md", "c", "AI");
        rescan();
        write("b.md", "b", "AI");
        clock.now = clock.now.plusSeconds(30);

        assertThat(toldByARescan()).contains("INFO without problems now, or gone: b.md");
        assertThat(toldByARescan()).noneMatch(line -> line.contains("without problems"));
    }

    @Test
    void warnsOnceOfARedirectToNoFeed() {
        declarations = new Declarations(List.of(), Map.of("old", "older", "older", "ai", "off", "nowhere"), Set.of());
        republisher = republisher(folder, current);
        write("a.md", "a", "AI");

        assertThat(toldByARescan())
                .filteredOn(line -> line.contains("redirects"))
                .containsExactly("WARN feedsheaf.redirects leads \"off\" to \"nowhere\", which is no feed yet");
        write("a.md", "new", "AI");
        assertThat(toldByARescan()).noneMatch(line -> line.contains("redirects"));
    }

    @Test
    void warnsOnceOfADeclaredFeedThatAsksForWhatIsNotThere() {
        declarations = Declarations.of(TestConfig.of(Map.of(
                "feedsheaf.feeds[0].slug", "best",
                "feedsheaf.feeds[0].topics", "AI,Robotts",
                "feedsheaf.feeds[1].slug", "press",
                "feedsheaf.feeds[1].providers", "cnet,The Gaurdian",
                "feedsheaf.feeds[2].slug", "to-come")));
        republisher = republisher(folder, current);
        folder.write("a.md", article("a", "publishedDateTime: 2020-06-01\ntopics: AI\nprovider: {name: CNET}"));

        assertThat(toldByARescan())
                .filteredOn(line -> line.startsWith("WARN"))
                .containsExactly(
                        "WARN feedsheaf.feeds takes for \"best\" articles of the topic \"robotts\", which none has yet",
                        "WARN feedsheaf.feeds takes for \"press\" articles of the topic \"press\", which none has yet"
                                + " (topics=* takes those of any)",
                        "WARN feedsheaf.feeds takes for \"press\" articles by \"The Gaurdian\", of whom there is none yet");
        write("a.md", "new", "AI");
        assertThat(toldByARescan()).noneMatch(line -> line.startsWith("WARN"));
    }

    @Test
    void warnsWhereNoArticleIsShown() {
        folder.write("a.md", article("a", "publishedDateTime: 2020-06-01\ndraft: true"));
        folder.write("b.md", article("b", "publishedDateTime: 2999-06-01"));
        folder.write("c.md", "---\ntitle: c\n---\n");

        assertThat(toldByARescan())
                .contains("WARN no article is shown; future: 1, unpublished: 1, rejected: 1"
                        + " (the command check --all says why)");
        folder.delete("b.md");
        clock.now = clock.now.plusSeconds(30);
        assertThat(toldByARescan()).noneMatch(line -> line.contains("no article is shown"));
        write("b.md", "b", "AI");
        rescan();
        folder.delete("b.md");
        clock.now = clock.now.plusSeconds(30);
        assertThat(toldByARescan()).anyMatch(line -> line.contains("no article is shown"));
    }

    @Test
    void publishesEveryTopicInEveryFormatAndTheDirectory() {
        write("a.md", "a", "AI, C++");

        assertThat(rescan().documents())
                .containsOnlyKeys(
                        "/feeds",
                        "/feeds.xml",
                        "/feeds.atom",
                        "/feeds.json",
                        "/feeds.opml",
                        "/feeds/ai",
                        "/feeds/ai.xml",
                        "/feeds/ai.atom",
                        "/feeds/ai.json",
                        "/feeds/c-plus-plus",
                        "/feeds/c-plus-plus.xml",
                        "/feeds/c-plus-plus.atom",
                        "/feeds/c-plus-plus.json",
                        "/assets/style.css",
                        "/assets/icon.svg",
                        "/assets/icon.png");
    }

    @Test
    void countsInTheListOfTopicsWhatTheFeedsHaveNoRoomFor() {
        folder.write("a.md", article("oldest", "publishedDateTime: 2020-06-01\ntopics: AI"));
        folder.write("b.md", article("newest", "publishedDateTime: 2020-06-03\ntopics: AI"));
        folder.write("c.md", article("middle", "publishedDateTime: 2020-06-02\ntopics: AI"));
        Edition edition = rescan();

        assertThat(text(edition, "/feeds")).containsSubsequence(">AI<", "3 articles", ">newest<", "3 June 2020");
        assertThat(text(edition, "/feeds/ai")).contains("These are the newest 2 of 3 articles.");
    }

    @Test
    void listsTopicsByTheirNames() {
        write("a.md", "a", "zebra, .NET, 人工智能, AI");

        assertThat(text(rescan(), "/feeds")).containsSubsequence(">.NET<", ">AI<", ">zebra<", ">人工智能<");
    }

    @Test
    void showsTheNewestArticlesOnly() {
        folder.write("a.md", article("oldest", "publishedDateTime: 2020-06-01\ntopics: AI"));
        folder.write("b.md", article("newest", "publishedDateTime: 2020-06-03\ntopics: AI"));
        folder.write("c.md", article("middle", "publishedDateTime: 2020-06-02\ntopics: AI"));

        assertThat(text(rescan(), "/feeds/ai.xml"))
                .containsSubsequence("newest", "middle")
                .doesNotContain("oldest");
    }

    @Test
    void publishesAddedEditedRenamedAndRemovedFiles() throws IOException {
        write("a.md", "a", "AI");
        rescan();

        write("b.md", "b", "AI");
        assertThat(text(rescan(), "/feeds/ai.xml")).contains(">a<", ">b<");

        write("b.md", "edited", "AI");
        assertThat(text(rescan(), "/feeds/ai.xml")).contains(">a<", ">edited<").doesNotContain(">b<");

        Edition before = rescan();
        Files.move(root.resolve("b.md"), root.resolve("c.md"));
        assertThat(rescan().documents()).isEqualTo(before.documents());

        folder.delete("a.md");
        assertThat(text(rescan(), "/feeds/ai.xml")).contains(">edited<").doesNotContain(">a<");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the newest is edited       | b.md | edited | 2020-06-03 | AI
            another is edited          | a.md | edited | 2020-06-01 | AI
            an old one is added        | d.md | d      | 2020-05-01 | AI
            a new one is added         | d.md | d      | 2020-07-01 | AI
            it becomes the newest      | a.md | a      | 2020-07-01 | AI
            a topic is added           | d.md | d      | 2020-05-01 | Sport
            a topic is spelt otherwise | c.md | c      | 2020-06-02 | news
            """)
    void servesAfterAnEditWhatAFreshStartWould(String what, String file, String title, String date, String topic) {
        folder.write("a.md", article("a", "publishedDateTime: 2020-06-01\ntopics: AI"));
        folder.write("b.md", article("b", "publishedDateTime: 2020-06-03\ntopics: AI"));
        folder.write("c.md", article("c", "publishedDateTime: 2020-06-02\ntopics: News"));
        Map<String, EntityTag> before = tags(rescan());

        folder.write(file, article(title, "publishedDateTime: " + date + "\ntopics: " + topic));
        Map<String, EntityTag> after = tags(rescan());

        CurrentEdition fresh = new CurrentEdition();
        republisher(new TestFolder(root), fresh).rescan();
        assertThat(after).as(what).isEqualTo(tags(fresh.get().orElseThrow())).isNotEqualTo(before);
    }

    private static Map<String, EntityTag> tags(Edition edition) {
        return edition.documents().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, document -> document.getValue().tag()));
    }

    @Test
    void keepsTheVeryEditionWhileNothingChanges() {
        write("a.md", "a", "AI");
        Edition before = rescan();

        assertThat(rescan()).isSameAs(before);
    }

    @Test
    void countsArticlesThatAreInNoFeed() {
        write("a.md", "a", "AI");
        Edition before = rescan();
        folder.write("b.md", article("b"));
        Edition after = rescan();

        assertThat(after.articles()).isEqualTo(2);
        assertThat(document(after, "/feeds/ai.xml")).isSameAs(document(before, "/feeds/ai.xml"));
        assertThat(text(after, "/feeds.xml")).contains(">a<", ">b<");
    }

    @Test
    void keepsItsDocumentsAndTheirTimeWhereOnlySomethingElseChanged() {
        write("a.md", "a", "AI");
        Edition before = rescan();
        folder.write(
                "a.md", article("a", "publishedDateTime: 2020-06-08\ntopics: [AI]\nampWebUrl: https://example.com"));
        Edition after = rescan();

        assertThat(after).isNotEqualTo(before);
        assertThat(after.documents()).as("what answers were prepared of").isSameAs(before.documents());
        assertThat(after.publishedAt()).isEqualTo(before.publishedAt());
    }

    @Test
    void servesEverythingUnderTheNameOfTheSite() {
        write("a.md", "a", "AI");
        write("b.md", "b", "News");

        Edition edition = rescan();
        assertThat(text(edition, "/feeds.xml")).contains("<title>Example News</title>", ">a<", ">b<");
        assertThat(text(edition, "/feeds.atom")).contains("<id>https://news.example/feeds</id>");
    }

    @Test
    void listsEveryFeedForImportIntoAReader() {
        write("a.md", "a", "AI");

        assertThat(text(rescan(), "/feeds.opml")).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <opml version="2.0">
                          <head>
                            <title>Example News</title>
                          </head>
                          <body>
                            <outline text="Example News" type="rss" title="Example News" xmlUrl="https://news.example/feeds.xml" htmlUrl="https://news.example/feeds" description="All the news." language="en" />
                            <outline text="AI – Example News" type="rss" title="AI – Example News" xmlUrl="https://news.example/feeds/ai.xml" htmlUrl="https://news.example/feeds/ai" description="All the news." language="en" />
                          </body>
                        </opml>
                        """);
    }

    @Test
    void rendersEachFeedOnceForAChangeThatDoesNotShow() {
        write("a.md", "a", "AI");
        rescan();
        folder.write("a.md", article("a", "publishedDateTime: 2020-06-08\ntopics: AI\nheat: 5"));
        rss.renderings.set(0);
        rescan();
        rescan();

        assertThat(rss.renderings).hasValue(2);
    }

    @Test
    void goesOnWithAFeedWhoseTopicIsCrowdedOut() {
        maxTopics = 2;
        republisher = republisher(folder, current);
        write("a.md", "a", "AI, ML");
        Edition before = rescan();
        write("b.md", "b", "ZZ, AI");
        write("c.md", "c", "ZZ");
        Edition after = rescan();

        assertThat(document(after, "/feeds/ml.xml")).isSameAs(document(before, "/feeds/ml.xml"));
        assertThat(after.document("/feeds/zz.xml")).isPresent();
        assertThat(text(after, "/feeds")).contains("/feeds/ml.xml", "/feeds/zz.xml");

        folder.write("a.md", article("a", "draft: true\ntopics: AI, ML"));
        write("d.md", "d", "ML");
        assertThat(text(rescan(), "/feeds/ml.xml")).contains(">d<").doesNotContain(">a<");
    }

    @Test
    void countsTopicsThatHaveArticles() {
        declare(declared("empty", Optional.of(Set.of("none")), 80), Map.of(), Set.of());
        write("a.md", "a", "AI, ML");
        assertThat(rescan().topics()).isEqualTo(2);

        write("a.md", "a", "AI");
        assertThat(rescan().topics()).isEqualTo(1);
    }

    @Test
    void keepsTheVeryDocumentsOfUnchangedFeeds() {
        write("a.md", "a", "AI");
        write("b.md", "b", "News");
        Edition before = rescan();

        write("b.md", "c", "News");
        Edition after = rescan();

        assertThat(document(after, "/feeds/ai.xml")).isSameAs(document(before, "/feeds/ai.xml"));
        assertThat(document(after, "/feeds/news.xml").lastModified()).isEqualTo(clock.now);
        assertThat(document(after, "/feeds/news.xml").tag())
                .isNotEqualTo(document(before, "/feeds/news.xml").tag());
    }

    @Test
    void publishesAFutureArticleAtItsMoment() {
        write("a.md", "a", "AI");
        folder.write("b.md", article("b", "publishedDateTime: 2024-05-01T12:01:00Z\ntopics: AI"));

        assertThat(text(rescan(), "/feeds/ai.xml")).doesNotContain(">b<");
        assertThat(text(rescan(), "/feeds/ai.xml")).contains(">b<");
    }

    @Test
    void keepsAFeedWhoseLastArticleIsGone() {
        write("a.md", "a", "AI");
        write("b.md", "b", "News");
        rescan();

        write("b.md", "b", "AI");
        Edition edition = rescan();
        assertThat(text(edition, "/feeds/news.xml"))
                .contains("<title>News – Example News</title>")
                .doesNotContain("<item>");
        assertThat(text(edition, "/feeds")).contains("/feeds/news.xml");
        assertThat(text(edition, "/feeds/news.atom")).contains("<updated>1970-01-01T00:00:00Z</updated>");

        write("c.md", "c", "news");
        assertThat(text(rescan(), "/feeds/news.xml")).contains("<title>news – Example News</title>", ">c<");
    }

    @Test
    void givesTheSameBytesAndTagsForACopyOfTheFolder(@TempDir Path copy) throws IOException {
        try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
            for (Path seed : seeds.toList()) {
                Files.copy(seed, root.resolve(seed.getFileName()));
                Files.copy(seed, copy.resolve(seed.getFileName()));
                Files.setLastModifiedTime(copy.resolve(seed.getFileName()), FileTime.from(Instant.EPOCH));
            }
        }
        CurrentEdition other = new CurrentEdition();
        clock.now = NOW.plus(Duration.ofDays(400));
        republisher(new TestFolder(copy), other).rescan();
        clock.now = NOW;
        Edition edition = rescan();

        Edition copied = other.get().orElseThrow();
        assertThat(copied.documents().keySet()).isEqualTo(edition.documents().keySet());
        edition.documents().forEach((path, document) -> {
            assertThat(document(copied, path).tag()).isEqualTo(document.tag());
            for (ContentCoding coding : ContentCoding.values()) {
                assertThat(document(copied, path).body(coding)).isEqualTo(document.body(coding));
            }
        });
    }

    // declared feeds

    private static DeclaredFeed declared(
            String slug, Optional<Set<String>> topics, int minQuality, String... providers) {
        return new DeclaredFeed(
                slug,
                Optional.of("Declared"),
                Optional.of("What was declared."),
                Optional.of("de"),
                topics,
                minQuality > 0 ? OptionalInt.of(minQuality) : OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(providers));
    }

    private void declare(DeclaredFeed feed, Map<String, String> redirects, Set<String> retired) {
        declarations = new Declarations(List.of(feed), redirects, retired);
        republisher = republisher(folder, current);
    }

    @Test
    void servesADeclaredFeedAlsoWhileItIsEmpty() {
        declare(declared("best", Optional.of(Set.of("ai")), 80), Map.of(), Set.of());
        write("a.md", "a", "AI");

        assertThat(text(rescan(), "/feeds/best.xml"))
                .contains("<title>Declared – Example News</title>", "<description>What was declared.</description>")
                .contains("<language>de</language>")
                .doesNotContain("<item>");
    }

    @Test
    void callsADeclaredFeedByTheNameOfItsTopicAlsoWhereThatHasNoFeedOrNoArticle() {
        maxTopics = 1;
        DeclaredFeed ai = new DeclaredFeed(
                "ai",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Set.of("ai")),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of());
        declare(ai, Map.of(), Set.of());
        String title = "<title>AI – Example News</title>";
        write("a.md", "a", "AI");
        assertThat(text(rescan(), "/feeds/ai.xml")).contains(title);

        write("b.md", "b", "News");
        write("c.md", "c", "News");
        assertThat(text(rescan(), "/feeds/ai.xml")).contains(title, "<item>");

        folder.delete("a.md");
        assertThat(text(rescan(), "/feeds/ai.xml")).contains(title).doesNotContain("<item>");
    }

    @Test
    void putsIntoADeclaredFeedWhatMeetsEveryCondition() {
        declare(declared("best", Optional.of(Set.of("ai", "news")), 80, "CNET", "bbc.co.uk"), Map.of(), Set.of());
        String article = "publishedDateTime: 2020-06-08\ntopics: [%s]\nquality: %d\nprovider: {name: %s, domain: %s}";
        folder.write("a.md", article("taken", article.formatted("News", 80, "cnet", "x.example")));
        folder.write("b.md", article("taken-too", article.formatted("AI", 81, "BBC", "BBC.co.uk")));
        folder.write("c.md", article("low", article.formatted("AI", 79, "CNET", "cnet.com")));
        folder.write("d.md", article("stranger", article.formatted("AI", 90, "Fox", "fox.example")));
        folder.write("e.md", article("elsewhere", article.formatted("Sport", 90, "CNET", "cnet.com")));
        folder.write("f.md", article("unknown", "publishedDateTime: 2020-06-08\ntopics: AI\nprovider: {name: CNET}"));

        assertThat(text(rescan(), "/feeds/best.xml"))
                .contains(">taken<", ">taken-too<")
                .doesNotContain(">low<", ">stranger<", ">elsewhere<", ">unknown<");
    }

    @Test
    void takesOfADeclaredFeedWithoutTopicsEveryArticle() {
        declare(declared("all", Optional.empty(), 0), Map.of(), Set.of());
        folder.write("a.md", article("a"));

        assertThat(text(rescan(), "/feeds/all.xml")).contains(">a<");
    }

    @Test
    void servesNoFeedThatIsRedirectedOrRetired() {
        declare(declared("best", Optional.empty(), 0), Map.of("ai", "best"), Set.of("news"));
        write("a.md", "a", "AI, News, Sport");

        Edition edition = rescan();
        assertThat(edition.feeds()).containsOnlyKeys("/feeds", "/feeds/best", "/feeds/sport");
        assertThat(text(edition, "/feeds.opml")).doesNotContain("/feeds/ai");
    }

    // problems

    @Test
    void reportsSinceWhenAProblemIsThereAndWhetherAnOlderVersionIsServed() {
        write("a.md", "a", "AI");
        folder.write("b.md", "---\nnever good");
        rescan();
        Instant first = clock.now;
        folder.write("a.md", "---\nbad now");
        rescan();
        Instant second = clock.now;

        rescan();

        assertThat(current.progress().problems())
                .extracting(
                        reported -> reported.problem().path(),
                        ReportedProblem::since,
                        ReportedProblem::olderVersionServed)
                .containsExactly(tuple("a.md", second, true), tuple("b.md", first, false));
        assertThat(current.progress().problems().stream().min(ReportedProblem.WORST_FIRST))
                .hasValueSatisfying(worst -> assertThat(worst.problem().path()).isEqualTo("b.md"));
        assertThat(current.progress().tally()).containsEntry(Fate.REJECTED, 2);
    }

    @Test
    void reportsTheOlderVersionWithTheErrorsThatItStandsInFor() {
        write("a.md", "a", "AI");
        rescan();
        folder.write("a.md", article("a", "heat: hot\npublishedDateTime: today"));
        rescan();

        assertThat(current.progress().problems())
                .extracting(ReportedProblem::isError, ReportedProblem::olderVersionServed)
                .containsExactlyInAnyOrder(tuple(true, true), tuple(false, false));
    }

    @Test
    void reportsNoOlderVersionOfWhatWasNotShown() {
        folder.write("a.md", article("shown", "publishedDateTime: 2020-01-02\nid: urn:x"));
        folder.write("b.md", article("superseded", "publishedDateTime: 2020-01-01\nid: urn:x"));
        folder.write("c.md", article("draft", "publishedDateTime: 2020-01-01\ndraft: true"));
        rescan();
        folder.write("b.md", "---\nbad now");
        folder.write("c.md", "---\nbad now");
        rescan();

        assertThat(current.progress().problems())
                .extracting(reported -> reported.problem().path(), ReportedProblem::olderVersionServed)
                .contains(tuple("b.md", false), tuple("c.md", false));
    }

    @Test
    void tellsOfEachRescanHowItWent() throws IOException {
        republisher.rescan();
        write("a.md", "a", "AI");
        rescan();
        rescan();

        assertThat(rescans)
                .extracting(Rescan::result, Rescan::at)
                .containsExactly(
                        tuple(Rescan.Result.FAILED, NOW),
                        tuple(Rescan.Result.PUBLISHED, NOW.plusSeconds(30)),
                        tuple(Rescan.Result.UNCHANGED, NOW.plusSeconds(60)));
    }

    // when things go wrong

    @Test
    void servesNothingWhileThereIsNoArticleAndSaysWhy() {
        republisher.rescan();

        assertThat(current.get()).isEmpty();
        assertThat(current.progress().outage()).hasValueSatisfying(outage -> {
            assertThat(outage.reason()).startsWith("the folder " + root + " holds no article");
            assertThat(outage.since()).isEqualTo(NOW);
        });

        write("a.md", "a", "AI");
        rescan();
        assertThat(current.progress().outage()).isEmpty();
    }

    @Test
    void keepsTheLastGoodEditionWhileTheFolderIsAwayOrEmpty(@TempDir Path elsewhere) throws IOException {
        write("a.md", "a", "AI");
        write("b.md", "b", "AI");
        Edition edition = rescan();

        Files.move(root, elsewhere.resolve("moved"));
        assertThat(rescan()).isEqualTo(edition);
        assertThat(current.progress().outage())
                .hasValueSatisfying(
                        outage -> assertThat(outage.reason()).isEqualTo("the folder " + root + " does not exist"));
        Instant since = clock.now;

        Files.createDirectory(root);
        assertThat(rescan()).isEqualTo(edition);
        assertThat(current.progress().outage()).hasValueSatisfying(outage -> {
            assertThat(outage.reason()).contains("has lost all of its 2 article files at once");
            assertThat(outage.since()).isEqualTo(since);
        });

        Files.delete(root);
        Files.move(elsewhere.resolve("moved"), root);
        assertThat(rescan()).isEqualTo(edition);
        assertThat(current.progress().outage()).isEmpty();
    }

    @Test
    void keepsAFeedAsItWasWhenADocumentIsNotFitToBeServed() {
        write("a.md", "a", "AI");
        rescan();

        write("a.md", "b", "AI");
        write("c.md", "c", "News");
        rss.on = true;
        Edition edition = rescan();

        assertThat(text(edition, "/feeds/ai.xml")).contains(">a<");
        assertThat(text(edition, "/feeds/ai.atom")).contains(">a<");
        assertThat(edition.document("/feeds/news.xml")).isEmpty();
        assertThat(text(edition, "/feeds")).contains("/feeds/ai.xml", ">a<").doesNotContain("/feeds/news.xml", ">b<");
        assertThat(text(edition, "/feeds.opml")).contains("/feeds/ai.xml").doesNotContain("/feeds/news.xml");
        assertThat(current.progress().problems())
                .extracting(reported -> reported.problem().toString())
                .satisfiesExactly(
                        all -> assertThat(all).startsWith("/feeds:1:1: "),
                        ai -> assertThat(ai)
                                .startsWith("/feeds/ai:1:1: the document cannot be published and stays as it was:"
                                        + " the document does not parse: "),
                        news -> assertThat(news).startsWith("/feeds/news:1:1: "));

        rss.on = false;
        edition = rescan();
        assertThat(text(edition, "/feeds/ai.xml")).contains(">b<");
        assertThat(edition.document("/feeds/news.xml")).isPresent();
        assertThat(text(edition, "/feeds")).contains("/feeds/ai.xml", "/feeds/news.xml", ">b<");
        assertThat(text(edition, "/feeds.opml")).contains("/feeds/ai.xml", "/feeds/news.xml");
        assertThat(current.progress().problems()).isEmpty();
    }
}
