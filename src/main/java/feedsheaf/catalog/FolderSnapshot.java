package feedsheaf.catalog;

import feedsheaf.article.Problem;
import feedsheaf.catalog.FolderListing.ListedFile;
import feedsheaf.catalog.FolderListing.ListedFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every file of the folder as it was last read. Immutable; a rescan makes the next one of it. */
public final class FolderSnapshot {

    /** Of a folder that was never read. */
    static final FolderSnapshot EMPTY = new FolderSnapshot(new TreeMap<>(), Map.of(), List.of(), List.of(), List.of());

    private final SortedMap<Path, ArticleFile> files;
    private final Map<Path, ListedFolder> listed;
    private final List<Path> unsettled;
    private final List<Problem> problems;
    private final List<Path> changed;

    private FolderSnapshot(
            SortedMap<Path, ArticleFile> files,
            Map<Path, ListedFolder> listed,
            List<Path> unsettled,
            List<Problem> problems,
            List<Path> changed) {
        this.files = Collections.unmodifiableSortedMap(files);
        this.listed = Collections.unmodifiableMap(listed);
        this.unsettled = List.copyOf(unsettled);
        this.problems = List.copyOf(problems);
        this.changed = List.copyOf(changed);
    }

    /** By path relative to the folder. */
    SortedMap<Path, ArticleFile> files() {
        return files;
    }

    /** What was listed, folder by folder, where it is these very files; else nothing. */
    Map<Path, ListedFolder> listed() {
        return listed;
    }

    /** Whether a listing of these very files would be worth to be known. */
    boolean lacksListing(FolderListing listing) {
        return listed.isEmpty() && listing.comparable();
    }

    Optional<ArticleFile> file(Path path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Whether these files are as they were, though they were read again. */
    boolean holds(Map<Path, ArticleFile> read) {
        return read.entrySet().stream().allMatch(file -> file.getValue().equals(files.get(file.getKey())));
    }

    /** Whether a file need not be read. */
    boolean isCurrent(ListedFile file, Instant now) {
        return file(file.shown())
                .filter(known -> known.isCurrent(file.fingerprint(), now))
                .isPresent();
    }

    /** Where files lie that have to be read though they are the same. */
    Set<Path> foldersToReadAgain(Instant now) {
        return unsettled.stream()
                .filter(path -> file(path).filter(known -> known.isDue(now)).isPresent())
                .map(FolderSnapshot::folder)
                .collect(Collectors.toSet());
    }

    private static Path folder(Path path) {
        return Optional.ofNullable(path.getParent()).orElse(Path.of(""));
    }

    /**
     * The snapshot after this one.
     *
     * @param read what could be read of what was to be read; the rest is gone
     */
    FolderSnapshot with(
            FolderListing listing, FolderChanges changes, Map<Path, ArticleFile> read, List<Problem> folderProblems) {
        SortedMap<Path, ArticleFile> after = new TreeMap<>(files);
        after.keySet().removeAll(changes.gone());
        after.keySet().removeAll(changes.toRead().keySet());
        after.putAll(read);
        List<Path> changed = Stream.concat(changes.gone().stream(), changes.toRead().keySet().stream())
                .filter(path -> !Objects.equals(files.get(path), after.get(path)))
                .toList();
        Stream<Path> stillUnsettled =
                unsettled.stream().filter(path -> after.containsKey(path) && !read.containsKey(path));
        Stream<Path> newlyUnsettled = read.entrySet().stream()
                .filter(file -> file.getValue().isUnsettled())
                .map(Map.Entry::getKey);
        boolean isWhole =
                listing.comparable() && read.size() == changes.toRead().size();
        return new FolderSnapshot(
                after,
                isWhole ? listing.folders() : Map.of(),
                Stream.concat(stillUnsettled, newlyUnsettled).toList(),
                folderProblems,
                changed);
    }

    /** What is not as it was in the snapshot that this one was made of. */
    List<Path> changed() {
        return changed;
    }

    /** Problems of the folder; those of a file are with the file. */
    List<Problem> problems() {
        return problems;
    }

    /** Whether any file is an article, or is meant to be. */
    boolean holdsArticles() {
        return files.values().stream().anyMatch(ArticleFile::isArticle);
    }

    /** How many files are articles, or are meant to be. */
    public long articles() {
        return files.values().stream().filter(ArticleFile::isArticle).count();
    }

    /** Whether an article of an earlier snapshot has no file in this one. */
    boolean lacksArticlesOf(FolderSnapshot earlier) {
        return earlier.files.entrySet().stream()
                .anyMatch(file -> file.getValue().isArticle() && !files.containsKey(file.getKey()));
    }
}
