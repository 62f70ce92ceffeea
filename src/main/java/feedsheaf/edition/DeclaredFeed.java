package feedsheaf.edition;

import feedsheaf.article.ArticleCard;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A feed that the operator declares: it exists also while it is empty, and takes the articles that meet every condition.
 *
 * @param title none: the topic's name, also when its last article is gone while the process lives, or the slug
 * @param topics slugs of which an article has one; none: any article
 * @param minQuality an article without a quality does not pass
 * @param minHeat an article without a heat does not pass
 * @param providers names or domains, of which an article has one, ignoring case; empty: any
 */
record DeclaredFeed(
        String slug,
        Optional<String> title,
        Optional<String> description,
        Optional<String> language,
        Optional<Set<String>> topics,
        OptionalInt minQuality,
        OptionalInt minHeat,
        List<String> providers) {

    /** Whether it does not take every article of its topics. */
    boolean isSelective() {
        return minQuality.isPresent() || minHeat.isPresent() || !providers.isEmpty();
    }

    boolean takes(ArticleCard article) {
        return hasTopic(article)
                && passes(article.quality(), minQuality)
                && passes(article.heat(), minHeat)
                && hasProvider(article.publishers());
    }

    private boolean hasTopic(ArticleCard article) {
        return topics.map(any -> article.topics().stream().anyMatch(topic -> any.contains(topic.slug())))
                .orElse(true);
    }

    private static boolean passes(OptionalInt number, OptionalInt least) {
        return least.isEmpty() || (number.isPresent() && number.getAsInt() >= least.getAsInt());
    }

    private boolean hasProvider(List<String> publishers) {
        return providers.isEmpty()
                || publishers.stream().anyMatch(name -> providers.stream().anyMatch(name::equalsIgnoreCase));
    }
}
