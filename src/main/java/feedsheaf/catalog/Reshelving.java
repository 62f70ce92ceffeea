package feedsheaf.catalog;

import feedsheaf.article.ArticleCard;
import feedsheaf.article.Topic;
import feedsheaf.catalog.Catalog.TopicShelf;
import feedsheaf.catalog.Verdict.Fate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A catalog in which a few articles come, go and change: the same as {@link Catalog#of} gives of all, since nothing that
 * becomes of the other articles depends on these:
 *
 * <ul>
 *   <li>none hides another one, or is hidden: no two articles had one id, and none that comes has that of another
 *   <li>none changes how a topic is spelled: what they join or leave is spelled in one way by all
 *   <li>none takes a place from a topic, or leaves it one: all topics had a place, and still have
 *   <li>no problem comes or goes, and no article waits for its time: see {@link Edit}
 *   <li>no other article has come of age: {@link Catalog#next} asks that
 * </ul>
 */
final class Reshelving {

    private final Catalog catalog;
    private final List<ArticleCard> articles;
    private final SortedMap<String, TopicShelf> shelves = new TreeMap<>();
    private final Map<String, Topic> spellings = new HashMap<>();

    private Reshelving(Catalog catalog) {
        this.catalog = catalog;
        this.articles = new ArrayList<>(catalog.articles());
        catalog.topics().forEach(shelf -> {
            shelves.put(shelf.topic().slug(), shelf);
            spellings.put(shelf.topic().slug(), shelf.topic());
        });
    }

    /** The catalog after the edits; none where it takes a new selection. */
    static Optional<Catalog> of(Catalog catalog, List<Edit> edits, int maxTopics) {
        Reshelving reshelving = new Reshelving(catalog);
        // All that goes goes first: a file that was renamed is gone under one path, and comes under another.
        List<ArticleCard> gone =
                edits.stream().flatMap(edit -> edit.gone().stream()).toList();
        List<ArticleCard> come =
                edits.stream().flatMap(edit -> edit.come().stream()).toList();
        for (Edit edit : edits) {
            for (Topic topic : edit.regrouped()) {
                if (!reshelving.knowsSpelling(topic)) {
                    return Optional.empty();
                }
            }
        }
        if (reshelving.hidesAny(gone, come)) {
            return Optional.empty();
        }
        gone.forEach(reshelving::takeOut);
        come.forEach(reshelving::putIn);
        return Optional.of(reshelving.catalog(edits))
                .filter(after -> after.topics().size() <= maxTopics);
    }

    /** Whether a topic is spelled in one way only. That of a new one is noted. */
    private boolean knowsSpelling(Topic topic) {
        Topic known = spellings.putIfAbsent(topic.slug(), topic);
        return (known == null || known.equals(topic)) && !catalog.respelled().contains(topic.slug());
    }

    /** Whether an article has the id of another one. */
    private boolean hidesAny(List<ArticleCard> gone, List<ArticleCard> come) {
        Set<String> ids = come.stream().map(ArticleCard::id).collect(Collectors.toSet());
        if (ids.size() < come.size()) {
            return true;
        }
        gone.stream().map(ArticleCard::id).forEach(ids::remove);
        return !ids.isEmpty() && articles.parallelStream().map(ArticleCard::id).anyMatch(ids::contains);
    }

    private void takeOut(ArticleCard written) {
        ArticleCard shown = articles.remove(place(written, articles));
        for (Topic topic : shown.topics()) {
            shelves.computeIfPresent(
                    topic.slug(), (slug, shelf) -> new TopicShelf(topic, without(shown, shelf.articles())));
        }
    }

    private static List<ArticleCard> without(ArticleCard article, List<ArticleCard> newestFirst) {
        List<ArticleCard> fewer = new ArrayList<>(newestFirst);
        fewer.remove(place(article, fewer));
        return fewer;
    }

    private void putIn(ArticleCard written) {
        ArticleCard shown = written.withTopics(written.topics().stream()
                .map(topic -> spellings.getOrDefault(topic.slug(), topic))
                .toList());
        articles.add(-1 - place(shown, articles), shown);
        for (Topic topic : shown.topics()) {
            shelves.merge(
                    topic.slug(),
                    new TopicShelf(topic, List.of(shown)),
                    (shelf, one) -> new TopicShelf(topic, with(shown, shelf.articles())));
        }
    }

    private static List<ArticleCard> with(ArticleCard article, List<ArticleCard> newestFirst) {
        List<ArticleCard> more = new ArrayList<>(newestFirst);
        more.add(-1 - place(article, more), article);
        return more;
    }

    private static int place(ArticleCard article, List<ArticleCard> newestFirst) {
        return Collections.binarySearch(newestFirst, article, Catalog.NEWEST_FIRST);
    }

    private Catalog catalog(List<Edit> edits) {
        Map<Fate, Integer> tally = new EnumMap<>(catalog.tally());
        for (Edit edit : edits) {
            edit.before().ifPresent(file -> tally.merge(file.fate(), -1, Integer::sum));
            edit.after().ifPresent(file -> tally.merge(file.fate(), 1, Integer::sum));
        }
        List<TopicShelf> filled = shelves.values().stream()
                .filter(shelf -> !shelf.articles().isEmpty())
                .toList();
        return catalog.with(articles, filled, tally);
    }
}
