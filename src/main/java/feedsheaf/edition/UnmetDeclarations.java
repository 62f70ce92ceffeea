package feedsheaf.edition;

import feedsheaf.article.Topic;
import feedsheaf.catalog.Catalog;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the operator asks for and the folder does not have: perhaps it is only to come, perhaps it is misspelt. */
final class UnmetDeclarations {

    private final Set<String> topics;
    private final Set<String> publishers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    private UnmetDeclarations(Catalog catalog) {
        topics = catalog.everyTopic().map(Topic::slug).collect(Collectors.toSet());
        catalog.articles().forEach(article -> publishers.addAll(article.publishers()));
    }

    /** A sentence for each. */
    static List<String> of(Declarations declarations, Edition edition, Catalog catalog) {
        List<DeclaredFeed> feeds = declarations.feeds();
        // Mostly nothing is declared, and a start has better to do than to look through all articles.
        Stream<String> ofFeeds =
                feeds.isEmpty() ? Stream.empty() : feeds.stream().flatMap(new UnmetDeclarations(catalog)::of);
        return Stream.concat(ofFeeds, redirectsToNowhere(declarations, edition)).toList();
    }

    private Stream<String> of(DeclaredFeed feed) {
        String taker = "feedsheaf.feeds takes for \"" + feed.slug() + "\" ";
        // Without topics it takes that of its own name, which may be to come, unless there are other conditions.
        Stream<String> ofNoArticle = feed.topics().stream()
                .flatMap(Collection::stream)
                .filter(topic -> !topics.contains(topic))
                .filter(topic -> !topic.equals(feed.slug()) || feed.isSelective())
                .sorted()
                .map(topic -> "articles of the topic \"" + topic + "\", which none has yet"
                        + (topic.equals(feed.slug()) ? " (topics=* takes those of any)" : ""));
        Stream<String> ofNobody = feed.providers().stream()
                .filter(provider -> !publishers.contains(provider))
                .map(provider -> "articles by \"" + provider + "\", of whom there is none yet");
        return Stream.concat(ofNoArticle, ofNobody).map(taker::concat);
    }

    private static Stream<String> redirectsToNowhere(Declarations declarations, Edition edition) {
        return declarations.redirects().keySet().stream()
                .filter(old -> !edition.feeds().containsKey(FeedPaths.of(declarations.now(old))))
                .sorted()
                .map(old -> "feedsheaf.redirects leads \"" + old + "\" to \"" + declarations.now(old)
                        + "\", which is no feed yet");
    }
}
