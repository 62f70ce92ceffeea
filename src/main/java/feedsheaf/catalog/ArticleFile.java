package feedsheaf.catalog;

import feedsheaf.article.Article;
import feedsheaf.article.Problem;
import feedsheaf.article.Problem.Severity;
import feedsheaf.article.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One file as it was last read.
 *
 * @param restless whether it has to be read again even if its fingerprint stays
 * @param article what it stands for: what was read, or, while that is no article, the last good one of this run
 */
record ArticleFile(Fingerprint fingerprint, boolean restless, Reading reading, Optional<Article> article) {

    /** The file after a reading, given what was known of it. */
    static ArticleFile of(Fingerprint fingerprint, boolean restless, Reading reading, Optional<ArticleFile> before) {
        return new ArticleFile(fingerprint, restless, reading, article(reading, before.flatMap(ArticleFile::article)));
    }

    private static Optional<Article> article(Reading reading, Optional<Article> lastGood) {
        if (reading instanceof Reading.Accepted accepted) {
            return Optional.of(accepted.article());
        }
        if (reading instanceof Reading.Rejected rejected && rejected.withdrawn()) {
            return Optional.empty();
        }
        // Somebody is writing it, or has made a mistake.
        return lastGood;
    }

    /** Whether the file, with the fingerprint that it has now, means what it meant. */
    boolean isCurrent(Fingerprint now, Instant moment) {
        boolean changedMeaning = reading instanceof Reading.Accepted accepted
                && accepted.readAgainAt()
                        .filter(again -> !moment.isBefore(again))
                        .isPresent();
        return !restless && !changedMeaning && fingerprint.equals(now);
    }

    boolean isArticle() {
        return article.isPresent() || reading instanceof Reading.Rejected;
    }

    boolean isRejected() {
        return !(reading instanceof Reading.Accepted) && isArticle();
    }

    List<Problem> problems(String path) {
        return reading instanceof Reading.Ignored && article.isPresent()
                ? List.of(Problem.ofFile(
                        path, Severity.ERROR, "the file has no front matter any more (write it, or remove the file)"))
                : reading.problems();
    }
}
