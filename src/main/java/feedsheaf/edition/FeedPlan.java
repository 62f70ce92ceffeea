package feedsheaf.edition;

import feedsheaf.article.Article;
import feedsheaf.article.Topic;
import feedsheaf.catalog.Catalog;
import feedsheaf.catalog.Catalog.TopicShelf;
import feedsheaf.feed.Feed;
import feedsheaf.page.Asset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which feeds there are, and what is in them: one for each topic, the declared ones, and that of all articles. */
final class FeedPlan {

    private final Site site;
    private final Declarations declarations;

    FeedPlan(Site site, Declarations declarations) {
        this.site = site;
        this.declarations = declarations;
    }

    /**
     * The feeds by the paths of their pages.
     *
     * @param before its feeds stay, empty, where the catalog has them no more, and as they were where they are only
     *     crowded out
     */
    SortedMap<String, Feed> feeds(Catalog catalog, Optional<Edition> before) {
        SortedMap<String, Feed> feeds = new TreeMap<>();
        Set<String> crowdedOut =
                catalog.crowdedOut().stream().map(FeedPaths::of).collect(Collectors.toSet());
        before.ifPresent(edition -> edition.feeds()
                .forEach((path, feed) -> feeds.put(path, crowdedOut.contains(path) ? feed : feed.emptied())));
        for (TopicShelf shelf : catalog.topics()) {
            String path = FeedPaths.of(shelf.topic().slug());
            feeds.put(path, feed(path, Optional.of(shelf.topic().name()), shelf.articles()));
        }
        for (DeclaredFeed declared : declarations.feeds()) {
            feeds.put(FeedPaths.of(declared.slug()), feed(declared, catalog));
        }
        feeds.keySet().removeAll(gonePaths());
        feeds.put(FeedPaths.ALL, feed(FeedPaths.ALL, Optional.empty(), catalog.articles()));
        return feeds;
    }

    private Set<String> gonePaths() {
        return Stream.concat(declarations.redirects().keySet().stream(), declarations.retired().stream())
                .map(FeedPaths::of)
                .collect(Collectors.toSet());
    }

    private Feed feed(DeclaredFeed declared, Catalog catalog) {
        Optional<String> topic = catalog.topics().stream()
                .map(TopicShelf::topic)
                .filter(shown -> shown.slug().equals(declared.slug()))
                .map(Topic::name)
                .findFirst();
        return feed(
                FeedPaths.of(declared.slug()),
                Optional.of(declared.title().or(() -> topic).orElse(declared.slug())),
                declared.description().orElse(site.description()),
                declared.language().orElse(site.language()),
                catalog.articles().stream().filter(declared::takes).toList());
    }

    private Feed feed(String path, Optional<String> subject, List<Article> articles) {
        return feed(path, subject, site.description(), site.language(), articles);
    }

    private Feed feed(
            String path, Optional<String> subject, String description, String language, List<Article> articles) {
        return new Feed(
                site.url(path),
                subject,
                site.title(),
                description,
                site.url(FeedPaths.ASSETS + Asset.ICON),
                language,
                site.ttlMinutes(),
                articles.size(),
                articles.stream().limit(site.maxItems()).toList());
    }
}
