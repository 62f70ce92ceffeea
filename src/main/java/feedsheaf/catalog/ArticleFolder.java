package feedsheaf.catalog;

import feedsheaf.article.ArticleReader;
import feedsheaf.article.LogText;
import feedsheaf.article.Problem;
import feedsheaf.article.Problem.Severity;
import feedsheaf.article.Reading;
import feedsheaf.catalog.FolderListing.ListedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The folder of article files. */
public final class ArticleFolder {

    /**
     * No rescan should take longer: a million articles are read for the first time in less on most machines, and nothing
     * else takes as long.
     */
    public static final Duration LONGEST_RESCAN = Duration.ofMinutes(5);

    /** How often a folder that changes while it is read is read anew. */
    private static final int MOST_ATTEMPTS = 5;

    private final Path folder;
    private final ArticleReader reader;
    private final Limits limits;

    /**
     * What the operator decides about the folder.
     *
     * @param maxFileSize in bytes; a larger file is rejected
     * @param maxFiles the files with the smallest paths are taken
     * @param allowEmpty whether a folder without any article may be published at the start
     */
    public record Limits(int maxFileSize, int maxFiles, boolean allowEmpty) {}

    public ArticleFolder(Path folder, ArticleReader reader, Limits limits) {
        this.folder = folder;
        this.reader = reader;
        this.limits = limits;
    }

    /**
     * Reads what is new or changed since the snapshot before.
     *
     * <p>Where files are moved about meanwhile, a pass over the folder can miss one at its old place and at its new one. So
     * an article counts as gone only where a pass saw nothing go away, and found all that it had read before or the very
     * files that the pass before it had found.
     *
     * @param before none at the start
     * @param listener is told of each file that was read, from any thread; what it throws ends the rescan
     * @return the snapshot before where nothing has changed
     * @throws FolderUnavailableException if the folder cannot be listed, or has lost every article of several
     */
    public FolderSnapshot rescan(Optional<FolderSnapshot> before, Instant now, Consumer<Path> listener)
            throws FolderUnavailableException {
        Attempt read = attempt(before, now, listener);
        for (int attempts = 1; mayLack(read, before); attempts++) {
            if (attempts == MOST_ATTEMPTS) {
                throw unavailable("is being changed all the time");
            }
            // What was read at the start need not be read again; later, what a pass missed may have a last good
            // version.
            Optional<FolderSnapshot> known = before.isPresent() ? before : Optional.of(read.snapshot());
            Attempt again = attempt(known, now, listener);
            if (again.snapshot().files().keySet().equals(read.snapshot().files().keySet())) {
                again = again.withoutDoubt();
            }
            read = again;
        }
        refuseSuddenEmptiness(before, read.snapshot());
        return read.snapshot();
    }

    private static boolean mayLack(Attempt read, Optional<FolderSnapshot> before) {
        return (read.unsteady() || read.doubtful())
                && before.map(read.snapshot()::lacksArticlesOf).orElse(true);
    }

    /**
     * What one pass over the folder gave. What is missing may be there again, as where a whole tree is exchanged for
     * another.
     *
     * @param unsteady whether something went away meanwhile
     * @param doubtful whether a link led nowhere, or a file is where it was no more: it may have been moved to a folder that
     *     had been listed
     */
    private record Attempt(FolderSnapshot snapshot, boolean unsteady, boolean doubtful) {

        /** What led nowhere or was gone twice is taken to be so for good. */
        Attempt withoutDoubt() {
            return new Attempt(snapshot, unsteady, false);
        }
    }

    private Attempt attempt(Optional<FolderSnapshot> before, Instant now, Consumer<Path> listener)
            throws FolderUnavailableException {
        FolderSnapshot known = before.orElse(FolderSnapshot.EMPTY);
        FolderListing listing = list(known);
        FolderChanges changes = FolderChanges.between(known, listing, now);
        List<Problem> problems = problems(listing);
        Map<Path, ArticleFile> read = readAll(changes, known, now, listener);
        boolean isWhole = read.size() == changes.toRead().size();
        boolean isSame = before.isPresent()
                && isWhole
                && changes.gone().isEmpty()
                && !known.lacksListing(listing)
                && known.holds(read)
                && problems.equals(known.problems());
        return new Attempt(
                isSame ? known : known.with(listing, changes, read, problems),
                listing.unsteady() || !isWhole || !isStill(listing.root()),
                !listing.dangling().isEmpty() || !changes.gone().isEmpty());
    }

    private boolean isStill(Path root) {
        try {
            return folder.toRealPath().equals(root);
        } catch (IOException gone) {
            return false;
        }
    }

    private Map<Path, ArticleFile> readAll(
            FolderChanges changes, FolderSnapshot before, Instant now, Consumer<Path> listener) {
        Map<Path, ArticleFile> read = new ConcurrentHashMap<>();
        Map<Fingerprint, ArticleFile> movable = changes.movable(before);
        changes.toRead().entrySet().parallelStream().forEach(file -> {
            Path path = file.getKey();
            Optional<ArticleFile> known = before.file(path)
                    .or(() -> Optional.ofNullable(movable.get(file.getValue().fingerprint())));
            read(path, file.getValue(), known, now).ifPresent(article -> read.put(path, article));
            listener.accept(path);
        });
        return read;
    }

    private FolderListing list(FolderSnapshot before) throws FolderUnavailableException {
        try {
            return FolderWalk.list(folder, limits.maxFiles(), before.listed());
        } catch (NoSuchFileException missing) {
            throw unavailable("does not exist");
        } catch (NotDirectoryException file) {
            throw unavailable("is not a folder (name the one that holds the articles)");
        } catch (AccessDeniedException denied) {
            throw unavailable("may not be read");
        } catch (IOException broken) {
            throw unavailable("cannot be read (" + reason(broken) + ")");
        }
    }

    /** In the words of the system, where it has any. */
    private static String reason(IOException broken) {
        return Optional.of(broken)
                .filter(FileSystemException.class::isInstance)
                .map(failure -> ((FileSystemException) failure).getReason())
                .orElseGet(() -> broken.getClass().getSimpleName());
    }

    private FolderUnavailableException unavailable(String why) {
        return new FolderUnavailableException("the folder " + folder.toAbsolutePath() + " " + why);
    }

    /** None if the file is gone since it was listed. */
    private Optional<ArticleFile> read(Path path, ListedFile listed, Optional<ArticleFile> before, Instant now) {
        Fingerprint fingerprint = listed.fingerprint();
        boolean restless = fingerprint.isRestless(now);
        try {
            Reading reading = read(path, content(listed.real()), now);
            return Optional.of(ArticleFile.of(fingerprint, restless, reading, before, now));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            Reading reading = rejected(path, "the file cannot be read (let the service read it)", false);
            // A change of permissions does not show in the fingerprint.
            return Optional.of(ArticleFile.of(fingerprint, true, reading, before, now));
        }
    }

    private Reading read(Path path, byte[] content, Instant now) {
        if (content.length > limits.maxFileSize()) {
            return tooLarge(path, content);
        }
        try {
            return reader.read(shown(path), content, now);
        } catch (RuntimeException | StackOverflowError mistake) {
            // Ours or a library's: whatever one file brings about must not cost the others.
            String kind = mistake.getClass().getSimpleName();
            return rejected(
                    path,
                    "this program cannot read the file (" + kind + "; please report that, with the file)",
                    reader.isWithdrawnIn(content));
        }
    }

    /**
     * Reads one byte more than may be: the file may have grown.
     *
     * @param real with its links resolved; a link that has taken its place since may lead out of the folder
     */
    private byte[] content(Path real) throws IOException {
        try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(limits.maxFileSize() + 1);
        }
    }

    private Reading tooLarge(Path path, byte[] beginning) {
        String sentence = "the file has more than " + limits.maxFileSize() + " bytes (make it smaller)";
        return rejected(path, sentence, reader.isWithdrawnIn(beginning));
    }

    private static Reading rejected(Path path, String sentence, boolean withdrawn) {
        return new Reading.Rejected(List.of(Problem.ofFile(shown(path), Severity.ERROR, sentence)), withdrawn);
    }

    private List<Problem> problems(FolderListing listing) {
        List<Problem> problems = new ArrayList<>();
        for (Path closed : listing.unreadable()) {
            problems.add(Problem.ofFile(
                    shown(closed),
                    Severity.ERROR,
                    "it cannot be opened (let the service read it; a link must not lead in a circle)"));
        }
        for (Path link : listing.dangling()) {
            problems.add(Problem.ofFile(
                    shown(link), Severity.WARNING, "the link leads nowhere (remove it, or put there what it names)"));
        }
        for (Path link : listing.outside()) {
            problems.add(Problem.ofFile(
                    shown(link),
                    Severity.WARNING,
                    "the link leads out of the folder, so nothing is read there (put the files themselves into it)"));
        }
        if (listing.beyondLimit() > 0) {
            problems.add(Problem.ofFile(
                    ".",
                    Severity.WARNING,
                    "files left out because of feedsheaf.max-files=" + limits.maxFiles() + ": "
                            + listing.beyondLimit()));
        }
        return problems;
    }

    private void refuseSuddenEmptiness(Optional<FolderSnapshot> before, FolderSnapshot after)
            throws FolderUnavailableException {
        if (after.holdsArticles()) {
            return;
        }
        String perhapsBecause = after.problems().stream()
                .findFirst()
                .map(problem -> "; " + LogText.printable(problem.path()) + ": " + problem.sentence())
                .orElse("");
        if (before.isEmpty() && !limits.allowEmpty()) {
            throw unavailable("holds no article (put one there, or set feedsheaf.allow-empty=true)" + perhapsBecause);
        }
        if (before.isPresent() && before.get().articles() > 1) {
            throw unavailable("has lost all of its " + before.get().articles()
                    + " article files at once (restart"
                    + (limits.allowEmpty() ? "" : " with feedsheaf.allow-empty=true") + " if that was meant)"
                    + perhapsBecause);
        }
    }

    /** A path as it is shown. The path itself is not asked for its text, which it would keep. */
    static String shown(Path path) {
        StringJoiner names = new StringJoiner("/");
        path.forEach(name -> names.add(name.toString()));
        return names.toString();
    }
}
