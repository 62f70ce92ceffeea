package feedsheaf.catalog;

import feedsheaf.article.ArticleCard;
import feedsheaf.article.Problem;
import feedsheaf.article.Problem.Severity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The articles of a snapshot that are shown at one moment. Of several with one id the newest is selected, of equally old
 * ones first what a file holds now, then that with the smallest path.
 *
 * @param byId the selected ones
 * @param hidden those that could be shown if another one had not their id
 */
record Selection(Map<String, Selected> byId, List<Selected> hidden) {

    /**
     * An article and its file.
     *
     * @param outdated whether it is not what the file holds now
     */
    record Selected(Path path, ArticleCard article, boolean outdated) {

        /** Whether it is shown instead of one whose path is smaller. */
        boolean beats(Selected earlier) {
            int byDate = article.published().compareTo(earlier.article.published());
            return byDate > 0 || (byDate == 0 && earlier.outdated && !outdated);
        }
    }

    static Selection of(FolderSnapshot snapshot, Instant now) {
        Map<String, Selected> byId = new HashMap<>();
        List<Selected> hidden = new ArrayList<>();
        snapshot.files()
                .forEach((path, file) -> file.article()
                        .filter(article -> article.isOut(now))
                        .ifPresent(article ->
                                byId.merge(article.id(), new Selected(path, article, file.isRejected()), (a, b) -> {
                                    hidden.add(b.beats(a) ? a : b);
                                    return b.beats(a) ? b : a;
                                })));
        return new Selection(byId, hidden);
    }

    /** The paths of rejected files of which an older version is shown. */
    Set<String> outdated() {
        return byId.values().stream()
                .filter(Selected::outdated)
                .map(shown -> ArticleFolder.shown(shown.path()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the authors of hidden articles should mend. */
    List<Problem> problems() {
        return hidden.stream().map(this::problem).toList();
    }

    private Problem problem(Selected loser) {
        Selected shown = byId.getOrDefault(loser.article().id(), loser);
        return Problem.ofFile(
                ArticleFolder.shown(loser.path()),
                Severity.WARNING,
                "the article has the same id as \"" + ArticleFolder.shown(shown.path())
                        + "\", which is shown instead (remove one, or write an id of its own)");
    }
}
