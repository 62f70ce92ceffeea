package feedsheaf.feed;

import feedsheaf.article.Article;
import feedsheaf.article.ArticleCard;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.input.SAXBuilder;

/** Feeds that tests render, and what comes out. */
public final class Feeds {

    private Feeds() {}

    public static Feed of(Article... entries) {
        return new Feed(
                "https://news.example/feeds/ai",
                Optional.of("AI"),
                "Example News",
                "All the news.",
                "https://news.example/assets/icon.png",
                "en-GB",
                2,
                entries.length,
                Arrays.stream(entries).map(ArticleCard::of).toList());
    }

    static String rss(Article... entries) {
        return checked(new RssRenderer(), of(entries));
    }

    static String atom(Article... entries) {
        return checked(new AtomRenderer(), of(entries));
    }

    static String json(Article... entries) {
        return checked(new JsonFeedRenderer(), of(entries));
    }

    private static String checked(FeedRenderer renderer, Feed feed) {
        byte[] document = renderer.render(feed, feed.open());
        FeedRules.check(feed, renderer.format(), document);
        return new String(document, StandardCharsets.UTF_8);
    }

    static Document parsed(String xml) throws Exception {
        return new SAXBuilder().build(new StringReader(xml));
    }
}
