package feedsheaf.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import feedsheaf.article.ArticleCard;
import feedsheaf.article.Topic;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each topic is shown: as most articles spell it, at a tie as the first spelling by code points. */
final class Spelling {

    private static final Comparator<String> BY_CODE_POINTS =
            // UTF-8 keeps the order of code points, UTF-16 does not.
            (a, b) -> Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8));

    private static final Comparator<Map.Entry<String, Integer>> BEST_FIRST =
            Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey(BY_CODE_POINTS));

    private final Map<String, Topic> shown;

    private Spelling(Map<String, Topic> shown) {
        this.shown = shown;
    }

    static Spelling of(Collection<ArticleCard> articles) {
        Map<String, Map<String, Integer>> uses = new HashMap<>();
        for (ArticleCard article : articles) {
            for (Topic topic : article.topics()) {
                uses.computeIfAbsent(topic.slug(), none -> new HashMap<>()).merge(topic.name(), 1, Integer::sum);
            }
        }
        Map<String, Topic> shown = new HashMap<>();
        uses.forEach((slug, names) -> names.entrySet().stream()
                .min(BEST_FIRST)
                .ifPresent(best -> shown.put(slug, new Topic(slug, best.getKey()))));
        return new Spelling(shown);
    }

    /** The article with its topics as they are shown; the same one where nothing changes. */
    ArticleCard apply(ArticleCard article) {
        List<Topic> spelled = article.topics().stream()
                .map(topic -> shown.getOrDefault(topic.slug(), topic))
                .toList();
        return spelled.equals(article.topics()) ? article : article.withTopics(spelled);
    }
}
