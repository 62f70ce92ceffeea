package feedsheaf.bench;

import feedsheaf.article.Article;
import feedsheaf.article.ArticleCard;
import feedsheaf.article.ArticleReader;
import feedsheaf.article.Reading;
import feedsheaf.article.ReadingRules;
import feedsheaf.document.RenderedDocument;
import feedsheaf.feed.Entry;
import feedsheaf.feed.Feed;
import feedsheaf.feed.FeedFormat;
import feedsheaf.feed.FeedRenderer;
import feedsheaf.feed.FeedRules;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What publishing costs once the JVM is warm: reading and packing one article, and each step of one feed of 50. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class InnerCosts {

    private static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");
    private static final ArticleReader READER = new ArticleReader(new ReadingRules(false, 1000, 100_000, 50, 50));
    private static final int ENTRIES = 50;
    private static final int TOPICS = 10;

    private static Article article(byte[] text) {
        return ((Reading.Accepted) READER.read("a.md", text, NOW)).article();
    }

    private static byte[] text(int number) {
        return ArticleGenerator.article(number, TOPICS).getBytes(StandardCharsets.UTF_8);
    }

    /** A body of some 3 kB in Markdown, with a link in each paragraph. */
    private static byte[] textWithBody(int number) {
        String paragraph = "## Of news\n\nWhat *people* read of [news](https://www.example.com/news/) in **feeds**: "
                + "all there is of it. ".repeat(12) + "\n\n- one\n- two\n\n![A picture](/pictures/news.jpg)\n\n";
        return (ArticleGenerator.article(number, TOPICS) + paragraph.repeat(8)).getBytes(StandardCharsets.UTF_8);
    }

    /** One article. */
    @State(Scope.Benchmark)
    public static class OneArticle {
        final byte[] text = text(1);
        final byte[] textWithBody = textWithBody(1);
        final Article article = article(text);
        final ArticleCard card = ArticleCard.of(article);
    }

    /** One feed in one format. */
    @State(Scope.Benchmark)
    public static class OneFeed {
        @Param
        public FeedFormat format;

        final Feed feed = new Feed(
                "https://news.example/feeds/topic-1",
                Optional.of("Topic 1"),
                "Example News",
                "All the news.",
                "https://news.example/assets/icon.png",
                "en",
                2,
                ENTRIES,
                IntStream.range(0, ENTRIES)
                        .mapToObj(number -> ArticleCard.of(article(text(number))))
                        .toList());
        final List<Entry> entries = feed.open();
        FeedRenderer renderer;
        byte[] document;

        @Setup
        public void render() {
            renderer = FeedRenderer.all().stream()
                    .filter(any -> any.format() == format)
                    .findFirst()
                    .orElseThrow();
            document = renderer.render(feed, entries);
        }
    }

    @Benchmark
    public Reading readArticle(OneArticle state) {
        return READER.read("a.md", state.text, NOW);
    }

    @Benchmark
    public Reading readArticleWithBody(OneArticle state) {
        return READER.read("a.md", state.textWithBody, NOW);
    }

    @Benchmark
    public ArticleCard packArticle(OneArticle state) {
        return ArticleCard.of(state.article);
    }

    @Benchmark
    public Article openArticle(OneArticle state) {
        return state.card.open();
    }

    @Benchmark
    public byte[] renderFeed(OneFeed state) {
        return state.renderer.render(state.feed, state.entries);
    }

    @Benchmark
    public byte[] checkFeed(OneFeed state) {
        FeedRules.check(state.feed, state.format, state.document);
        return state.document;
    }

    @Benchmark
    public RenderedDocument tagAndCompress(OneFeed state) {
        return RenderedDocument.first(state.format.mediaType(), state.document, NOW);
    }
}
