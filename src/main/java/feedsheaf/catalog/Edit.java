package feedsheaf.catalog;

import feedsheaf.article.ArticleCard;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article that was rewritten, and is still selected under its id and filed under its topics: what happens to a folder
 * most often.
 */
record Edit(ArticleCard before, ArticleCard after) {

    /** Each costs a move of all articles after it, so where a whole tree was touched a new selection is quicker. */
    private static final int MOST = 100;

    /** What was done since a snapshot; none where it is more than a few edits, or problems come or go with it. */
    static Optional<List<Edit>> all(FolderSnapshot before, FolderSnapshot after, Instant now) {
        if (after.changed().size() > MOST || !after.problems().equals(before.problems())) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>();
        for (Path path : after.changed()) {
            Optional<ArticleCard> old = flawless(before, path);
            Optional<ArticleCard> edited = flawless(after, path);
            if (old.isEmpty() || edited.isEmpty() || !replaces(old.get(), edited.get(), now)) {
                return Optional.empty();
            }
            edits.add(new Edit(old.get(), edited.get()));
        }
        return Optional.of(edits);
    }

    private static Optional<ArticleCard> flawless(FolderSnapshot snapshot, Path path) {
        return snapshot.file(path)
                .filter(file -> file.kind() == ArticleFile.Kind.ACCEPTED)
                .filter(file -> file.found().isEmpty())
                .flatMap(ArticleFile::article);
    }

    private static boolean replaces(ArticleCard old, ArticleCard edited, Instant now) {
        return old.isOut(now)
                && edited.isOut(now)
                && old.id().equals(edited.id())
                && old.topics().equals(edited.topics());
    }
}
