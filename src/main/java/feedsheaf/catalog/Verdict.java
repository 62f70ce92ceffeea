package feedsheaf.catalog;

import feedsheaf.article.ArticleCard;
import feedsheaf.catalog.Selection.Selected;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What became of one file: the answer to an author who asks why an article is not in a feed.
 *
 * @param path relative to the folder
 * @param explanation the rest of the sentence that the fate begins
 */
public record Verdict(String path, Fate fate, String explanation) {

    private static final String NOWHERE = "in no topic's feed";

    /** Where a file ends. */
    public enum Fate {
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
     * @param feeds by slug, the articles of each, selected from the same snapshot at the same moment, newest first
     * @param maxItems entries that a feed shows
     */
    public static List<Verdict> of(
            FolderSnapshot snapshot, SortedMap<String, List<ArticleCard>> feeds, Instant now, int maxItems) {
        Selection selection = Selection.of(snapshot, now);
        Map<String, String> places = places(feeds, maxItems);
        List<Verdict> verdicts = new ArrayList<>();
        snapshot.files().forEach((path, file) -> {
            Fate fate = fate(path, file, selection, now);
            verdicts.add(
                    new Verdict(ArticleFolder.shown(path), fate, explanation(fate, file.article(), selection, places)));
        });
        return verdicts;
    }

    /** Where a file ends, given what was selected of all. */
    static Fate fate(Path path, ArticleFile file, Selection selection, Instant now) {
        Fate fate = fate(file, now);
        Optional<Selected> winner = file.article()
                .filter(article -> fate == Fate.SELECTED)
                .map(ArticleCard::id)
                .map(selection.byId()::get);
        return winner.filter(shown -> !shown.path().equals(path)).isPresent() ? Fate.SUPERSEDED : fate;
    }

    /** Where a file ends if no other one has its id. */
    static Fate fate(ArticleFile file, Instant now) {
        if (file.isRejected()) {
            return Fate.REJECTED;
        }
        if (file.article().isEmpty()) {
            return Fate.IGNORED;
        }
        ArticleCard article = file.article().get();
        if (article.withheld().isPresent()) {
            return Fate.UNPUBLISHED;
        }
        return article.published().isAfter(now) ? Fate.FUTURE : Fate.SELECTED;
    }

    private static String explanation(
            Fate fate, Optional<ArticleCard> article, Selection selection, Map<String, String> places) {
        return switch (fate) {
            case REJECTED -> "see its errors";
            case IGNORED -> "it has no front matter (its first line is not ---)";
            case UNPUBLISHED -> article.flatMap(ArticleCard::withheld).orElseThrow();
            case FUTURE -> "until " + article.map(ArticleCard::published).orElseThrow();
            case SUPERSEDED ->
                "by "
                        + article.map(ArticleCard::id)
                                .map(selection.byId()::get)
                                .map(Selected::path)
                                .map(ArticleFolder::shown)
                                .orElseThrow();
            case SELECTED -> article.map(ArticleCard::id).map(places::get).orElse(NOWHERE);
        };
    }

    /** Where articles stand in the feeds, in words, by id. */
    private static Map<String, String> places(SortedMap<String, List<ArticleCard>> feeds, int maxItems) {
        Map<String, List<String>> shownIn = new HashMap<>();
        Map<String, List<String>> beyond = new HashMap<>();
        feeds.forEach((slug, articles) -> {
            for (int i = 0; i < articles.size(); i++) {
                (i < maxItems ? shownIn : beyond)
                        .computeIfAbsent(articles.get(i).id(), none -> new ArrayList<>(2))
                        .add(slug);
            }
        });
        Map<String, String> places = new HashMap<>();
        shownIn.forEach((id, slugs) -> places.put(id, "in " + String.join(", ", slugs)));
        beyond.forEach((id, slugs) -> places.put(
                id,
                places.getOrDefault(id, NOWHERE) + "; not among the newest " + maxItems + " of "
                        + String.join(", ", slugs)));
        return places;
    }
}
