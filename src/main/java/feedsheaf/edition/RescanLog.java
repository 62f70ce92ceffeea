package feedsheaf.edition;

import feedsheaf.article.LogText;
import feedsheaf.article.Problem;
import feedsheaf.catalog.Verdict.Fate;
import feedsheaf.edition.CurrentEdition.Outage;
import feedsheaf.edition.CurrentEdition.Progress;
import feedsheaf.feed.FeedFormat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/** Tells an operator what a rescan changed: a line for the whole, and one for each thing to look after. */
final class RescanLog {

    private static final Logger LOG = Logger.getLogger(Republisher.class);

    /** Lines of one kind that one rescan may write. */
    private static final int MOST_LINES = 20;

    private final Declarations declarations;

    RescanLog(Declarations declarations) {
        this.declarations = declarations;
    }

    void tell(Progress before, Progress after, Rescan rescan) {
        tellOutage(before, after);
        tellProblems(before.problems(), after.problems());
        if (rescan.result() == Rescan.Result.PUBLISHED) {
            after.edition().ifPresent(edition -> tellEdition(before.edition(), edition, after, rescan.took()));
        }
    }

    void tellOutage(Progress before, Progress after) {
        after.outage()
                .map(Outage::reason)
                .filter(reason -> !before.failsBecause(reason))
                .ifPresent(reason -> LOG.warnf(
                        "%s; %s until a rescan succeeds",
                        reason, after.edition().isPresent() ? "the last good edition stays" : "nothing is served"));
        if (after.outage().isEmpty() && before.outage().isPresent()) {
            LOG.info("rescans succeed");
        }
    }

    private void tellProblems(List<ReportedProblem> before, List<ReportedProblem> after) {
        Set<Problem> known = before.stream().map(ReportedProblem::problem).collect(Collectors.toSet());
        List<ReportedProblem> fresh = after.stream()
                .filter(reported -> !known.contains(reported.problem()))
                .toList();
        tellFirst(
                Level.WARN,
                fresh.stream().map(ReportedProblem::toString).toList(),
                "more problems: %d (/q/problems.txt and the command check tell all)");
        Set<String> mended = paths(before);
        mended.removeAll(paths(after));
        if (!mended.isEmpty()) {
            LOG.infof("without problems now, or gone: %s", shortened(List.copyOf(mended)));
        }
    }

    private static Set<String> paths(List<ReportedProblem> problems) {
        return problems.stream()
                .map(reported -> LogText.printable(reported.problem().path()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void tellEdition(Optional<Edition> before, Edition edition, Progress after, Duration took) {
        List<String> changed = edition.feeds().entrySet().stream()
                .filter(entry -> hasChanged(entry.getKey(), before, edition))
                .map(entry -> entry.getValue().subject().orElse("all articles"))
                .map(name -> '"' + LogText.printable(name) + '"')
                .toList();
        LOG.infof(
                "published; articles: %d; topics: %d; changed feeds: %s; rejected files: %d; %d ms",
                edition.articles(),
                edition.topics(),
                shortened(changed),
                after.tally().getOrDefault(Fate.REJECTED, 0),
                took.toMillis());
        if (before.isEmpty()) {
            tellAddresses(edition);
            List<String> unmet = after.catalog()
                    .map(catalog -> UnmetDeclarations.of(declarations, edition, catalog))
                    .orElse(List.of());
            tellFirst(Level.WARN, unmet, "more options that ask for what is not there: %d");
        }
        if (edition.articles() == 0
                && before.filter(earlier -> earlier.articles() == 0).isEmpty()) {
            tellNothingIsShown(after.tally());
        }
        before.ifPresent(earlier -> tellEmptied(earlier, edition));
    }

    private void tellEmptied(Edition before, Edition edition) {
        Set<String> mayBeEmpty = declarations.alwaysThere();
        List<String> emptied = edition.feeds().entrySet().stream()
                .filter(feed -> feed.getValue().entries().isEmpty() && !mayBeEmpty.contains(feed.getKey()))
                .filter(feed -> Optional.ofNullable(before.feeds().get(feed.getKey()))
                        .filter(earlier -> !earlier.entries().isEmpty())
                        .isPresent())
                .map(feed -> "the last article of \""
                        + LogText.printable(feed.getValue().title())
                        + "\" is gone: its feed stays, empty, until the service ends"
                        + " (declare it in feedsheaf.feeds to keep it)")
                .toList();
        tellFirst(Level.WARN, emptied, "more feeds without an article: %d");
    }

    private static boolean hasChanged(String path, Optional<Edition> before, Edition edition) {
        return FeedAddress.all(path)
                .map(FeedAddress::path)
                .anyMatch(document ->
                        !edition.document(document).equals(before.flatMap(earlier -> earlier.document(document))));
    }

    private void tellAddresses(Edition edition) {
        List<String> addresses = edition.feeds().values().stream()
                .map(feed -> "feed: " + feed.self(FeedFormat.RSS))
                .toList();
        tellFirst(Level.INFO, addresses, "more feeds: %d");
    }

    /** @param more how many lines there are beyond those that are told */
    private static void tellFirst(Level level, List<String> lines, String more) {
        lines.stream().limit(MOST_LINES).forEach(line -> LOG.log(level, line));
        if (lines.size() > MOST_LINES) {
            LOG.logf(level, more, lines.size() - MOST_LINES);
        }
    }

    private static void tellNothingIsShown(Map<Fate, Integer> tally) {
        String others = tally.entrySet().stream()
                .filter(fate -> fate.getKey() != Fate.IGNORED && fate.getValue() > 0)
                .map(fate -> fate.getKey().label() + ": " + fate.getValue())
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            LOG.warnf("no article is shown; %s (the command check --all says why)", others);
        }
    }

    private static String shortened(List<String> names) {
        return names.size() <= MOST_LINES
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_LINES)) + " and " + (names.size() - MOST_LINES) + " more";
    }

    void tellMistake(Throwable mistake) {
        LOG.error("a rescan failed, which is a mistake in the program", mistake);
    }
}
