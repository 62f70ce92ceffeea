package feedsheaf.catalog;

import feedsheaf.article.ArticleCard;
import feedsheaf.article.Problem;
import feedsheaf.article.Problem.Severity;
import feedsheaf.article.Reading;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One file as it was last read.
 *
 * @param restless whether it has to be read again even if its fingerprint stays
 * @param kind what the reading gave
 * @param found what the author should mend
 * @param readAgainAt the moment from which the same bytes mean something else
 * @param takenOut whether an article that was shown is so no more because its file, which is broken, says so or may say
 *     so; until it is an article again
 * @param article what it stands for: what was read, or, while that is no article, the last good one of this run
 */
record ArticleFile(
        Fingerprint fingerprint,
        boolean restless,
        Kind kind,
        List<Problem> found,
        Optional<Instant> readAgainAt,
        boolean takenOut,
        Optional<ArticleCard> article) {

    /** The kinds of {@link Reading}. */
    enum Kind {
        ACCEPTED,
        REJECTED,
        IGNORED
    }

    /** The file after a reading, given what was known of it. */
    static ArticleFile of(
            Fingerprint fingerprint, boolean restless, Reading reading, Optional<ArticleFile> before, Instant now) {
        if (reading instanceof Reading.Accepted accepted) {
            return new ArticleFile(
                    fingerprint,
                    restless,
                    Kind.ACCEPTED,
                    accepted.problems(),
                    accepted.readAgainAt(),
                    false,
                    Optional.of(ArticleCard.of(accepted.article())));
        }
        // What it was stays, unless it is withdrawn: somebody is writing it, or has made a mistake.
        Optional<ArticleCard> lastGood = before.flatMap(ArticleFile::article);
        boolean wasOut = lastGood.filter(card -> card.isOut(now)).isPresent();
        boolean withdrawn = reading instanceof Reading.NoArticle none && none.withdrawn();
        return new ArticleFile(
                fingerprint,
                restless,
                reading instanceof Reading.Rejected ? Kind.REJECTED : Kind.IGNORED,
                reading.problems(),
                Optional.empty(),
                before.filter(ArticleFile::takenOut).isPresent() || (withdrawn && wasOut),
                lastGood.filter(card -> !withdrawn).map(card -> withoutAppointment(card, now)));
    }

    /** What was to come out later may have another date by now: a mistake must not let it out. */
    private static ArticleCard withoutAppointment(ArticleCard card, Instant now) {
        return card.published().isAfter(now) ? card.keptBack("its file was broken before its time had come") : card;
    }

    /** Whether the file, with the fingerprint that it has now, means what it meant. */
    boolean isCurrent(Fingerprint now, Instant moment) {
        return !isDue(moment) && fingerprint.equals(now);
    }

    /** Whether it may have to be read again, now or later, even if its fingerprint stays. */
    boolean isUnsettled() {
        return restless || readAgainAt.isPresent();
    }

    /** Whether it has to be read again, even if its fingerprint stays. */
    boolean isDue(Instant moment) {
        return restless || readAgainAt.filter(again -> !moment.isBefore(again)).isPresent();
    }

    /** Whether it is an article, or is meant to be. */
    boolean isArticle() {
        return article.isPresent() || takenOut || kind == Kind.REJECTED;
    }

    boolean isRejected() {
        return kind != Kind.ACCEPTED && isArticle();
    }

    /**
     * What the author should mend.
     *
     * @param path of the file, relative to the folder
     */
    List<Problem> problems(Path path) {
        if (takenOut) {
            String sentence = "the article is taken out, as the file says or may say (mend it to have it back)";
            return Stream.concat(found.stream(), Stream.of(error(path, sentence)))
                    .toList();
        }
        return kind == Kind.IGNORED && article.isPresent()
                ? List.of(error(path, "the file has no front matter any more (write it, or remove the file)"))
                : found;
    }

    private static Problem error(Path path, String sentence) {
        return Problem.ofFile(ArticleFolder.shown(path), Severity.ERROR, sentence);
    }
}
