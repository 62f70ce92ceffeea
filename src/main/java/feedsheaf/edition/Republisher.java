package feedsheaf.edition;

import feedsheaf.catalog.ArticleFolder;
import feedsheaf.catalog.Catalog;
import feedsheaf.catalog.FolderSnapshot;
import feedsheaf.catalog.FolderUnavailableException;
import feedsheaf.edition.CurrentEdition.Progress;
import feedsheaf.edition.Rescan.Result;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Keeps the current edition up to date with the folder: scan, read, select, build, check, swap, tell. Whatever goes
 * wrong, the last good edition stays.
 */
public final class Republisher {

    private final ArticleFolder folder;
    private final EditionFactory factory;
    private final int maxTopics;
    private final CurrentEdition current;
    private final RescanLog log;
    private final Consumer<Rescan> listener;
    private final Clock clock;

    /** In a pool of its own all threads of a rescan help each other; whoever asks for it only waits. */
    private final ForkJoinPool processors = new ForkJoinPool();

    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** When the rescan began that runs; none between two of them. */
    private volatile Optional<Instant> began = Optional.empty();

    private volatile boolean ended;

    Republisher(
            ArticleFolder folder,
            EditionFactory factory,
            int maxTopics,
            CurrentEdition current,
            RescanLog log,
            Consumer<Rescan> listener,
            Clock clock) {
        this.folder = folder;
        this.factory = factory;
        this.maxTopics = maxTopics;
        this.current = current;
        this.log = log;
        this.listener = listener;
        this.clock = clock;
    }

    /** Reads the folder once and publishes what it holds. What goes wrong with that is logged and kept as an outage. */
    public void rescan() {
        oneAtATime.lock();
        try {
            Progress before = current.progress();
            // The clock can be set meanwhile.
            long start = System.nanoTime();
            Progress after = awaited(before, clock.instant());
            if (ended) {
                return;
            }
            Progress until = current.swap(after);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            Rescan rescan = new Rescan(result(before, after), took, clock.instant());
            log.tell(until, after, rescan);
            listener.accept(rescan);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Whoever sees what the rescan has made sees that it has ended, too. */
    private Progress awaited(Progress before, Instant start) {
        began = Optional.of(start);
        try {
            return processors.submit(() -> next(before, start)).join();
        } finally {
            began = Optional.empty();
        }
    }

    /**
     * Tells of a rescan that should have ended, and keeps it as an outage while it runs: a file system over a network may
     * never answer, and nothing else would say so.
     */
    void tellDelay() {
        Progress before = current.progress();
        began.filter(start -> start.plus(ArticleFolder.LONGEST_RESCAN).isBefore(clock.instant()))
                .ifPresent(start -> {
                    String reason =
                            "the rescan that began at " + start.truncatedTo(ChronoUnit.SECONDS) + " has not ended";
                    Progress delayed = before.failed(reason, start);
                    if (current.replace(before, delayed)) {
                        log.tellOutage(before, delayed);
                    }
                });
    }

    /**
     * What a rescan is making is neither published nor told any more. The program around it is being taken down, so
     * whatever it fails with now is no mistake.
     */
    void end() {
        ended = true;
    }

    /** Asked at each file and each feed: at the end of the program nobody waits for the others. */
    private void goOn() {
        if (ended) {
            throw new CancellationException();
        }
    }

    private static Result result(Progress before, Progress after) {
        if (after.outage().isPresent()) {
            return Result.FAILED;
        }
        boolean same = before.edition()
                .flatMap(served -> after.edition().map(served::servesTheSameAs))
                .orElse(false);
        return same ? Result.UNCHANGED : Result.PUBLISHED;
    }

    private Progress next(Progress before, Instant now) {
        try {
            FolderSnapshot files = folder.rescan(before.files(), now, file -> goOn());
            if (before.isUpToDate(files, now)) {
                return before.succeeded();
            }
            Catalog catalog = before.catalog()
                    .map(known -> known.next(before.files().orElseThrow(), files, now, maxTopics))
                    .orElseGet(() -> Catalog.of(files, now, maxTopics));
            // Builds what changed, and checks each document before it is let in.
            Edition made = factory.edition(catalog, before.edition(), now, this::goOn);
            Edition edition = before.edition()
                    .filter(made::servesTheSameAs)
                    .map(made::continuing)
                    .orElse(made);
            return new Progress(
                    Optional.of(files),
                    Optional.of(catalog),
                    Optional.of(edition),
                    ReportedProblem.following(
                            before.problems(),
                            Stream.concat(edition.broken().stream(), catalog.problems().stream()),
                            catalog.outdated(),
                            now),
                    Optional.empty());
        } catch (FolderUnavailableException unavailable) {
            return before.failed(unavailable.sentence(), now);
        } catch (RuntimeException | Error mistake) {
            // Errors too: where memory is short, or a class is missing, somebody has to be told what is served since
            // when.
            String reason = "a rescan ended with " + mistake.getClass().getSimpleName();
            if (!ended && !before.failsBecause(reason)) {
                log.tellMistake(mistake);
            }
            return before.failed(reason, now);
        }
    }
}
