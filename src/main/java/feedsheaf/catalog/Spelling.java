package feedsheaf.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import feedsheaf.article.ArticleCard;
import feedsheaf.article.Topic;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How each topic is shown: as most articles spell it, at a tie as the first spelling by code points. */
final class Spelling {

    private static final Comparator<String> BY_CODE_POINTS =
            // UTF-8 keeps the order of code points, UTF-16 does not.
            (a, b) -> Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8));

    private static final Comparator<Map.Entry<Topic, Integer>> BEST_FIRST = Map.Entry.<Topic, Integer>comparingByValue()
            .reversed()
            .thenComparing(use -> use.getKey().name(), BY_CODE_POINTS);

    /** Only where a topic is not shown as it is written, which is seldom. */
    private final Map<Topic, Topic> shownInstead;

    private Spelling(Map<Topic, Topic> shownInstead) {
        this.shownInstead = shownInstead;
    }

    static Spelling of(Collection<ArticleCard> articles) {
        Map<Topic, Integer> uses = new HashMap<>();
        for (ArticleCard article : articles) {
            for (Topic topic : article.topics()) {
                uses.merge(topic, 1, Integer::sum);
            }
        }
        Map<String, Topic> shown = new HashMap<>();
        uses.entrySet().stream()
                .sorted(BEST_FIRST)
                .map(Map.Entry::getKey)
                .forEach(topic -> shown.putIfAbsent(topic.slug(), topic));
        Map<Topic, Topic> shownInstead = new HashMap<>();
        for (Topic topic : uses.keySet()) {
            Topic best = shown.getOrDefault(topic.slug(), topic);
            if (!best.equals(topic)) {
                shownInstead.put(topic, best);
            }
        }
        return new Spelling(shownInstead);
    }

    /** The slugs of the topics that are spelled in more than one way. */
    Set<String> respelled() {
        return shownInstead.keySet().stream().map(Topic::slug).collect(Collectors.toUnmodifiableSet());
    }

    /** The article with its topics as they are shown; the same one where nothing changes. */
    ArticleCard apply(ArticleCard article) {
        if (shownInstead.isEmpty() || article.topics().stream().noneMatch(shownInstead::containsKey)) {
            return article;
        }
        return article.withTopics(article.topics().stream()
                .map(topic -> shownInstead.getOrDefault(topic, topic))
                .toList());
    }
}
