package feedsheaf.catalog;

import feedsheaf.article.Problem;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every file of the folder as it was last read. Immutable; a rescan makes the next one of it. */
public final class FolderSnapshot {

    private final SortedMap<Path, ArticleFile> files;
    private final List<Problem> problems;

    FolderSnapshot(SortedMap<Path, ArticleFile> files, List<Problem> problems) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.problems = List.copyOf(problems);
    }

    /** By path relative to the folder. */
    SortedMap<Path, ArticleFile> files() {
        return files;
    }

    Optional<ArticleFile> file(Path path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The files in a folder and the folders in it. */
    Map<Path, ArticleFile> below(Path folder) {
        Map<Path, ArticleFile> below = new HashMap<>(files);
        below.keySet().removeIf(path -> !path.startsWith(folder));
        return below;
    }

    /** Problems of the folder; those of a file are with the file. */
    List<Problem> problems() {
        return problems;
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
