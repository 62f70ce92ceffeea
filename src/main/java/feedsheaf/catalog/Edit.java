package feedsheaf.catalog;

import feedsheaf.article.ArticleCard;
import feedsheaf.article.Topic;
import feedsheaf.catalog.Verdict.Fate;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became of a file that nobody need mend and whose article waits for no moment, which is what happens to a folder
 * most often: an article is written, rewritten, published, withdrawn, or removed.
 *
 * @param before none if there was no such file
 * @param after none if there is no such file any more
 */
record Edit(Optional<Side> before, Optional<Side> after) {

    /** Each costs a move of all articles after it, so where a whole tree was touched a new selection is quicker. */
    private static final int MOST = 100;

    private static final Set<Fate> PLAIN = EnumSet.of(Fate.SELECTED, Fate.UNPUBLISHED, Fate.IGNORED);

    /**
     * A file at one of the two moments.
     *
     * @param fate where it ends if no other one has its id
     */
    record Side(Fate fate, ArticleFile file) {

        static Side of(ArticleFile file, Instant now) {
            return new Side(Verdict.fate(file, now), file);
        }

        private boolean isPlain() {
            return PLAIN.contains(fate) && file.found().isEmpty();
        }

        private Optional<ArticleCard> article() {
            return fate == Fate.SELECTED ? file.article() : Optional.empty();
        }
    }

    /** What was done since a snapshot; none where it is more than a few edits, or a file had or has anything to mend. */
    static Optional<List<Edit>> all(FolderSnapshot before, FolderSnapshot after, Instant now) {
        if (after.changed().size() > MOST || !after.problems().equals(before.problems())) {
            return Optional.empty();
        }
        List<Edit> edits = after.changed().stream()
                .map(path -> new Edit(side(before, path, now), side(after, path, now)))
                .toList();
        return Optional.of(edits).filter(all -> all.stream().allMatch(Edit::isPlain));
    }

    private static Optional<Side> side(FolderSnapshot snapshot, Path path, Instant now) {
        return snapshot.file(path).map(file -> Side.of(file, now));
    }

    private boolean isPlain() {
        return Stream.of(before, after).flatMap(Optional::stream).allMatch(Side::isPlain);
    }

    /** The topics that have an article more, or one less. */
    Set<Topic> regrouped() {
        Set<Topic> regrouped = new HashSet<>(topics(gone()));
        topics(come()).forEach(topic -> {
            if (!regrouped.remove(topic)) {
                regrouped.add(topic);
            }
        });
        return regrouped;
    }

    private static List<Topic> topics(Optional<ArticleCard> article) {
        return article.map(ArticleCard::topics).orElse(List.of());
    }

    /** The article that could be shown, and is no more what it was. */
    Optional<ArticleCard> gone() {
        return before.flatMap(Side::article);
    }

    /** The article that can be shown now. */
    Optional<ArticleCard> come() {
        return after.flatMap(Side::article);
    }
}
