package feedsheaf.edition;

import feedsheaf.article.Problem;
import feedsheaf.article.Problem.Severity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A problem as the operator sees it.
 *
 * @param since the rescan that found it first, of those that found it without a break; to the second
 * @param olderVersionServed whether it is an error and an earlier good version of the file stands in for it
 */
public record ReportedProblem(Problem problem, Instant since, boolean olderVersionServed) {

    public ReportedProblem {
        since = since.truncatedTo(ChronoUnit.SECONDS);
        // The warnings of a broken file are not why its older version is served.
        olderVersionServed = olderVersionServed && problem.severity() == Severity.ERROR;
    }

    /** Errors first, of these first the ones that cost an article. */
    public static final Comparator<ReportedProblem> WORST_FIRST = Comparator.comparing(
                    (ReportedProblem reported) -> reported.problem().severity())
            .thenComparing(ReportedProblem::olderVersionServed)
            .thenComparing(ReportedProblem::problem);

    /** One line: the place, how bad it is, the sentence, and what readers see meanwhile. */
    @Override
    public String toString() {
        return problem.toLine() + (olderVersionServed ? "; its last good version stays" : "");
    }

    /** Whether a document could not be made: it is named by its URL's path, files by theirs in the folder. */
    public boolean isOfDocument() {
        return problem.path().startsWith("/");
    }

    public boolean isError() {
        return problem.severity() == Severity.ERROR;
    }

    /** The report after another. */
    static List<ReportedProblem> following(
            List<ReportedProblem> before, Stream<Problem> problems, Set<String> outdated, Instant now) {
        Map<Problem, Instant> known = before.stream()
                .collect(Collectors.toMap(ReportedProblem::problem, ReportedProblem::since, (first, same) -> first));
        Function<Problem, Instant> since = problem -> known.getOrDefault(problem, now);
        return problems.map(problem ->
                        new ReportedProblem(problem, since.apply(problem), outdated.contains(problem.path())))
                .toList();
    }
}
