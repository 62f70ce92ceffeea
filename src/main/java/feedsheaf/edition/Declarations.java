package feedsheaf.edition;

import feedsheaf.article.Topic;
import feedsheaf.config.FeedsheafConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the operator says of single feeds.
 *
 * @param feeds that exist whatever the folder holds
 * @param redirects the new slug of a feed, by its old one
 * @param retired slugs of feeds that are gone for good
 */
public record Declarations(List<DeclaredFeed> feeds, Map<String, String> redirects, Set<String> retired) {

    private static final String ALL_TOPICS = "*";

    /** Where a slug is meant, its feed may be named. */
    private static final Pattern ADDRESS =
            Pattern.compile("^(?:.*/)?feeds/(?<slug>[^/]+?)(?:" + FeedAddress.SUFFIXES + ")?$");

    public Declarations {
        feeds = List.copyOf(feeds);
        redirects = Map.copyOf(redirects);
        retired = Set.copyOf(retired);
    }

    /**
     * The declarations of the options.
     *
     * @throws ConfigurationException which names all that cannot be meant
     */
    static Declarations of(FeedsheafConfig config) {
        List<String> complaints = new ArrayList<>();
        Declarations declarations = read(config, complaints);
        Options.refuse(complaints);
        return declarations;
    }

    /**
     * The declarations of the options.
     *
     * @param complaints takes what cannot be meant, each a sentence
     */
    static Declarations read(FeedsheafConfig config, List<String> complaints) {
        List<DeclaredFeed> feeds = feeds(config, complaints);
        Map<String, String> redirects = redirects(config, complaints);
        Set<String> retired = new LinkedHashSet<>(config.retired().orElse(List.of()));
        checkSlugs("feedsheaf.retired", retired, complaints);
        for (String slug : retired) {
            if (redirects.containsKey(slug)) {
                complaints.add("\"" + slug + "\" is both in feedsheaf.redirects and in feedsheaf.retired");
            }
            if (redirects.containsValue(slug)) {
                complaints.add("feedsheaf.redirects leads to \"" + slug + "\", which is in feedsheaf.retired");
            }
        }
        for (DeclaredFeed feed : feeds) {
            if (redirects.containsKey(feed.slug()) || retired.contains(feed.slug())) {
                complaints.add("\"" + feed.slug() + "\" is declared in feedsheaf.feeds, and redirected or retired");
            }
        }
        return new Declarations(feeds, redirects, retired);
    }

    private static List<DeclaredFeed> feeds(FeedsheafConfig config, List<String> complaints) {
        List<DeclaredFeed> feeds = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        for (FeedsheafConfig.DeclaredFeed declared : config.feeds()) {
            checkSlugs("feedsheaf.feeds", List.of(declared.slug()), complaints);
            if (!slugs.add(declared.slug())) {
                complaints.add("\"" + declared.slug() + "\" is declared twice in feedsheaf.feeds");
            }
            feeds.add(new DeclaredFeed(
                    declared.slug(),
                    declared.title(),
                    declared.description(),
                    declared.language(),
                    topics(declared, complaints),
                    declared.minQuality(),
                    declared.minHeat(),
                    declared.providers().orElse(List.of())));
        }
        return feeds;
    }

    private static Optional<Set<String>> topics(FeedsheafConfig.DeclaredFeed declared, List<String> complaints) {
        List<String> names = declared.topics().orElse(List.of(declared.slug()));
        if (names.contains(ALL_TOPICS)) {
            return Optional.empty();
        }
        for (String name : names) {
            if (Topic.named(name).isEmpty()) {
                complaints.add("\"" + name + "\" in feedsheaf.feeds is no topic");
            }
        }
        return Optional.of(names.stream()
                .flatMap(name -> Topic.named(name).stream())
                .map(Topic::slug)
                .collect(Collectors.toSet()));
    }

    private static Map<String, String> redirects(FeedsheafConfig config, List<String> complaints) {
        Map<String, String> redirects = new LinkedHashMap<>();
        for (String redirect : config.redirects().orElse(List.of())) {
            String[] slugs = redirect.split(":", -1);
            if (slugs.length != 2) {
                complaints.add("\"" + redirect + "\" in feedsheaf.redirects is not old:new");
                continue;
            }
            checkSlugs("feedsheaf.redirects", List.of(slugs), complaints);
            if (redirects.putIfAbsent(slugs[0], slugs[1]) != null) {
                complaints.add("\"" + slugs[0] + "\" is redirected twice in feedsheaf.redirects");
            }
        }
        redirects.keySet().stream()
                .filter(slug -> end(slug, redirects).isEmpty())
                .forEach(slug -> complaints.add("\"" + slug + "\" is led in a circle by feedsheaf.redirects"));
        return redirects;
    }

    /** Where a slug is led in the end; none where that is in a circle. */
    private static Optional<String> end(String slug, Map<String, String> redirects) {
        Set<String> passed = new HashSet<>();
        String now = slug;
        for (String next = redirects.get(now); next != null; next = redirects.get(now)) {
            if (!passed.add(next)) {
                return Optional.empty();
            }
            now = next;
        }
        return Optional.of(now);
    }

    private static void checkSlugs(String option, Collection<String> slugs, List<String> complaints) {
        for (String slug : slugs) {
            Optional<String> meant =
                    Topic.named(ADDRESS.matcher(slug).replaceFirst("${slug}")).map(Topic::slug);
            if (!meant.equals(Optional.of(slug))) {
                complaints.add("\"" + slug + "\" in " + option + " is no slug"
                        + meant.map(right -> " (write " + right + ")").orElse(""));
            }
        }
    }

    /** Where a feed that has moved is now, however often it has, by the path of its page. */
    public Map<String, String> redirectsByPath() {
        return redirects.keySet().stream().collect(Collectors.toMap(FeedPaths::of, old -> FeedPaths.of(now(old))));
    }

    /** Where a feed is now. Redirects that were checked come to an end. */
    String now(String slug) {
        return end(slug, redirects).orElseThrow();
    }

    /** The paths of the pages of feeds that are gone. */
    public Set<String> retiredPaths() {
        return retired.stream().map(FeedPaths::of).collect(Collectors.toSet());
    }

    /** The paths of the pages of feeds that exist whatever the folder holds. */
    Set<String> alwaysThere() {
        return Stream.concat(
                        Stream.of(FeedPaths.ALL),
                        feeds.stream().map(DeclaredFeed::slug).map(FeedPaths::of))
                .collect(Collectors.toSet());
    }
}
