package feedsheaf.catalog;

import feedsheaf.article.ArticleCard;
import feedsheaf.catalog.Verdict.Fate;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
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
     * @param article what can be shown of it
     */
    record Side(Fate fate, Optional<ArticleCard> article) {}

    /** What was done since a snapshot; none where it is more than a few edits, or problems come or go with it. */
    static Optional<List<Edit>> all(FolderSnapshot before, FolderSnapshot after, Instant now) {
        if (after.changed().size() > MOST || !after.problems().equals(before.problems())) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>();
        for (Path path : after.changed()) {
            Optional<ArticleFile> old = before.file(path);
            Optional<ArticleFile> edited = after.file(path);
            if (Stream.of(old, edited).flatMap(Optional::stream).anyMatch(file -> !isPlain(file, now))) {
                return Optional.empty();
            }
            edits.add(new Edit(old.map(file -> side(file, now)), edited.map(file -> side(file, now))));
        }
        return Optional.of(edits);
    }

    private static boolean isPlain(ArticleFile file, Instant now) {
        return file.found().isEmpty() && PLAIN.contains(Verdict.fate(file, now));
    }

    private static Side side(ArticleFile file, Instant now) {
        return new Side(Verdict.fate(file, now), file.article().filter(article -> article.isOut(now)));
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
