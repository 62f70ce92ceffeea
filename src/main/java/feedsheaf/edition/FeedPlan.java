package feedsheaf.edition;

import feedsheaf.article.ArticleCard;
import feedsheaf.article.Topic;
import feedsheaf.catalog.Catalog;
import feedsheaf.config.FeedsheafConfig;
import feedsheaf.feed.Feed;
import feedsheaf.page.Asset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which feeds there are, and what is in them: one for each topic, the declared ones, and that of all articles. */
public final class FeedPlan {

    private final Site site;
    private final Declarations declarations;
    private final Map<String, DeclaredFeed> declared;

    FeedPlan(Site site, Declarations declarations) {
        this.site = site;
        this.declarations = declarations;
        this.declared =
                declarations.feeds().stream().collect(Collectors.toMap(DeclaredFeed::slug, Function.identity()));
    }

    /** The plan that the options ask for. */
    public static FeedPlan of(FeedsheafConfig config) {
        return new FeedPlan(Site.of(config), Declarations.of(config));
    }

    /** What each feed of a topic, and each declared one, is about, by slug: more than a feed may have room for. */
    public SortedMap<String, List<ArticleCard>> shelves(Catalog catalog) {
        SortedMap<String, List<ArticleCard>> shelves = new TreeMap<>();
        catalog.topics().forEach(shelf -> shelves.put(shelf.topic().slug(), shelf.articles()));
        declared.forEach((slug, feed) -> shelves.put(
                slug, catalog.articles().stream().filter(feed::takes).toList()));
        shelves.keySet().removeAll(declarations.redirects().keySet());
        shelves.keySet().removeAll(declarations.retired());
        return shelves;
    }

    /**
     * The feeds by the paths of their pages.
     *
     * @param before its feeds stay: empty, where the catalog has their topics no more, and going on, where these are only
     *     crowded out
     */
    SortedMap<String, Feed> feeds(Catalog catalog, Optional<Edition> before) {
        SortedMap<String, Feed> feeds = new TreeMap<>();
        Map<String, String> names = catalog.everyTopic().collect(Collectors.toMap(Topic::slug, Topic::name));
        shelves(catalog).forEach((slug, articles) -> {
            String name = Optional.ofNullable(names.get(slug))
                    .or(() -> subjectBefore(slug, before))
                    .orElse(slug);
            feeds.put(FeedPaths.of(slug), feed(slug, name, articles));
        });
        feeds.put(
                FeedPaths.ALL,
                feed(FeedPaths.ALL, Optional.empty(), site.description(), site.language(), catalog.articles()));
        before.map(Edition::feeds).ifPresent(had -> {
            crowdedOut(catalog, had.keySet())
                    .forEach((topic, articles) -> feeds.computeIfAbsent(
                            FeedPaths.of(topic.slug()), path -> feed(topic.slug(), topic.name(), articles)));
            had.forEach((path, feed) -> feeds.computeIfAbsent(path, gone -> feed.emptied()));
        });
        return feeds;
    }

    /** A declared feed keeps the name of its topic when the last article is gone. */
    private static Optional<String> subjectBefore(String slug, Optional<Edition> before) {
        return before.map(edition -> edition.feeds().get(FeedPaths.of(slug))).flatMap(Feed::subject);
    }

    /** The articles of the topics that are crowded out and have feeds, found in one pass: there may be many of these. */
    private static Map<Topic, List<ArticleCard>> crowdedOut(Catalog catalog, Set<String> feeds) {
        Map<Topic, List<ArticleCard>> shelves = catalog.crowdedOut().stream()
                .filter(topic -> feeds.contains(FeedPaths.of(topic.slug())))
                .collect(Collectors.toMap(Function.identity(), topic -> new ArrayList<>()));
        if (!shelves.isEmpty()) {
            for (ArticleCard article : catalog.articles()) {
                for (Topic topic : article.topics()) {
                    Optional.ofNullable(shelves.get(topic)).ifPresent(shelf -> shelf.add(article));
                }
            }
        }
        return shelves;
    }

    private Feed feed(String slug, String name, List<ArticleCard> articles) {
        Optional<DeclaredFeed> own = Optional.ofNullable(declared.get(slug));
        return feed(
                FeedPaths.of(slug),
                own.flatMap(DeclaredFeed::title).or(() -> Optional.of(name)),
                own.flatMap(DeclaredFeed::description).orElse(site.description()),
                own.flatMap(DeclaredFeed::language).orElse(site.language()),
                articles);
    }

    private Feed feed(
            String path, Optional<String> subject, String description, String language, List<ArticleCard> articles) {
        return new Feed(
                site.url(path),
                subject,
                site.title(),
                description,
                site.url(FeedPaths.ASSETS + Asset.ICON),
                language,
                site.ttlMinutes(),
                articles.size(),
                articles.subList(0, Math.min(site.maxItems(), articles.size())));
    }
}
