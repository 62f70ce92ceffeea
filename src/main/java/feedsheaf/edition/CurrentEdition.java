package feedsheaf.edition;

import feedsheaf.catalog.Catalog;
import feedsheaf.catalog.FolderSnapshot;
import feedsheaf.catalog.Verdict.Fate;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one mutable cell of the service: what is served now, and how the last rescan went. */
@Singleton
public final class CurrentEdition {

    /**
     * How far the loop has come.
     *
     * @param files what the next rescan compares the folder with
     * @param catalog what was selected from the files
     * @param edition none before the first is complete
     * @param problems of the files, and of what is served, in the order of the files
     * @param outage why and since when rescans fail; none while they succeed
     */
    public record Progress(
            Optional<FolderSnapshot> files,
            Optional<Catalog> catalog,
            Optional<Edition> edition,
            List<ReportedProblem> problems,
            Optional<Outage> outage) {

        static final Progress NONE =
                new Progress(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

        public Progress {
            problems = List.copyOf(problems);
        }

        /**
         * Whether another rescan could bring nothing else.
         *
         * @param current the very snapshot that is known, where no file has changed
         */
        @SuppressWarnings("ReferenceEquality")
        boolean isUpToDate(FolderSnapshot current, Instant moment) {
            boolean sameFiles = files.filter(known -> known == current).isPresent();
            boolean sameTime = catalog.map(known -> known.isStillRight(moment)).orElse(false);
            return sameFiles && sameTime && isComplete();
        }

        /** Whether every document could be made. */
        public boolean isComplete() {
            return problems.stream().noneMatch(ReportedProblem::isOfDocument);
        }

        /** Whether rescans fail for this very reason. */
        boolean failsBecause(String reason) {
            return outage.map(Outage::reason).filter(reason::equals).isPresent();
        }

        /** How many files ended where at the last rescan that succeeded. */
        public Map<Fate, Integer> tally() {
            return catalog.map(Catalog::tally).orElse(Map.of());
        }

        /** The same, now that the folder can be read again. */
        Progress succeeded() {
            return new Progress(files, catalog, edition, problems, Optional.empty());
        }

        /** Nothing has changed but that the rescan failed. */
        Progress failed(String reason, Instant now) {
            Instant since = outage.map(Outage::since).orElse(now);
            return new Progress(files, catalog, edition, problems, Optional.of(new Outage(reason, since)));
        }
    }

    /**
     * Rescans fail.
     *
     * @param reason a sentence for the operator
     * @param since the first failure in a row, to the second
     */
    public record Outage(String reason, Instant since) {

        public Outage {
            since = since.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    private volatile Progress progress = Progress.NONE;

    /** What is served now; none until the first edition is complete. Take it once for each request. */
    public Optional<Edition> get() {
        return progress.edition();
    }

    /** How far the loop has come. What is asked of two of these may not fit together, so take it once, too. */
    public Progress progress() {
        return progress;
    }

    /** Called by nobody but the {@link Republisher}, one rescan at a time. Returns what was there until now. */
    synchronized Progress swap(Progress next) {
        Progress until = progress;
        progress = next;
        return until;
    }

    /** The same while a rescan runs; false where that has swapped it since, so that its edition is not lost. */
    @SuppressWarnings("ReferenceEquality")
    synchronized boolean replace(Progress known, Progress next) {
        if (progress != known) {
            return false;
        }
        progress = next;
        return true;
    }
}
