package feedsheaf.catalog;

import feedsheaf.article.Article;
import feedsheaf.article.Reading;
import feedsheaf.catalog.Catalog.Selected;
import feedsheaf.catalog.Catalog.TopicShelf;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What became of one file: the answer to an author who asks why an article is not in a feed.
 *
 * @param path relative to the folder
 * @param explanation the rest of the sentence that the outcome begins; it may be empty
 */
public record Verdict(String path, Outcome outcome, String explanation) {

    /** Where a file ends. */
    public enum Outcome {
        SELECTED,
        FUTURE,
        UNPUBLISHED,
        SUPERSEDED,
        REJECTED,
        IGNORED;

        /** The name in reports. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The verdicts on all files, by path.
     *
     * @param catalog made of the same snapshot at the same moment
     * @param maxItems entries that a feed shows
     */
    public static List<Verdict> of(FolderSnapshot snapshot, Catalog catalog, Instant now, int maxItems) {
        Map<String, Selected> selected = Catalog.select(snapshot, now, new ArrayList<>());
        Map<String, String> places = places(catalog, maxItems);
        List<Verdict> verdicts = new ArrayList<>();
        snapshot.files().forEach((path, file) -> {
            if (file.reading() instanceof Reading.Accepted accepted) {
                verdicts.add(of(path, accepted.article(), selected, places, now));
            } else if (file.reading() instanceof Reading.Rejected) {
                verdicts.add(new Verdict(ArticleFolder.shown(path), Outcome.REJECTED, "see its errors"));
            } else {
                verdicts.add(new Verdict(
                        ArticleFolder.shown(path),
                        Outcome.IGNORED,
                        "it has no front matter (its first line is not ---)"));
            }
        });
        return verdicts;
    }

    private static Verdict of(
            Path path, Article article, Map<String, Selected> selected, Map<String, String> places, Instant now) {
        String shown = ArticleFolder.shown(path);
        if (!article.released()) {
            return new Verdict(
                    shown, Outcome.UNPUBLISHED, "published is not true, or draft, deleted or removed is true");
        }
        if (article.published().isAfter(now)) {
            return new Verdict(shown, Outcome.FUTURE, "until " + article.published());
        }
        Selected winner = selected.get(article.id());
        if (winner != null && !winner.path().equals(path)) {
            return new Verdict(shown, Outcome.SUPERSEDED, "by " + ArticleFolder.shown(winner.path()));
        }
        return new Verdict(shown, Outcome.SELECTED, places.getOrDefault(article.id(), ""));
    }

    /** Where an article stands in the feeds of its topics, in words. */
    private static Map<String, String> places(Catalog catalog, int maxItems) {
        Map<String, List<String>> shownIn = new HashMap<>();
        Map<String, List<String>> beyond = new HashMap<>();
        for (TopicShelf shelf : catalog.topics()) {
            for (int i = 0; i < shelf.articles().size(); i++) {
                (i < maxItems ? shownIn : beyond)
                        .computeIfAbsent(shelf.articles().get(i).id(), none -> new ArrayList<>(2))
                        .add(shelf.topic().slug());
            }
        }
        Map<String, String> places = new HashMap<>();
        for (Article article : catalog.articles()) {
            List<String> shown = shownIn.getOrDefault(article.id(), List.of());
            List<String> hidden = beyond.getOrDefault(article.id(), List.of());
            String inFeeds = shown.isEmpty() ? "in no topic's feed" : "in " + String.join(", ", shown);
            places.put(
                    article.id(),
                    hidden.isEmpty()
                            ? inFeeds
                            : inFeeds + "; not among the newest " + maxItems + " of " + String.join(", ", hidden));
        }
        return places;
    }
}
