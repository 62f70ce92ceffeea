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

    /** What was done since a snapshot; none where it is more than edits, or where problems come or go with it. */
    static Optional<List<Edit>> all(FolderSnapshot before, FolderSnapshot after, Instant now) {
        if (!after.problems().equals(before.problems())) {
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
        return isSelected(old, now)
                && isSelected(edited, now)
                && old.id().equals(edited.id())
                && old.topics().equals(edited.topics());
    }

    private static boolean isSelected(ArticleCard article, Instant now) {
        return article.released() && !article.published().isAfter(now);
    }
}
