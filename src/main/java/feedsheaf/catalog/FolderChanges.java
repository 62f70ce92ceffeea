package feedsheaf.catalog;

import feedsheaf.catalog.FolderListing.ListedFile;
import feedsheaf.catalog.FolderListing.ListedFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In what a listing of the folder differs from what is known of it.
 *
 * @param toRead what is new, or may have changed
 * @param gone what is not there any more; what lies in a folder that cannot be listed now is taken to be there
 */
record FolderChanges(Map<Path, ListedFile> toRead, Set<Path> gone) {

    /** Looks only into folders that are not the same as before: with many files, to look takes longer than to list them. */
    static FolderChanges between(FolderSnapshot before, FolderListing listing, Instant now) {
        Map<Path, ListedFolder> known = before.listed();
        Set<Path> gone = known.isEmpty() ? new HashSet<>(before.files().keySet()) : missing(known, listing.folders());
        Set<Path> due = before.foldersToReadAgain(now);
        Map<Path, ListedFile> toRead = new HashMap<>();
        listing.folders().forEach((real, folder) -> {
            ListedFolder same = due.contains(folder.shown()) ? null : known.get(real);
            without(folder, same).forEach(file -> {
                gone.remove(file.shown());
                if (!before.isCurrent(file, now)) {
                    toRead.put(file.shown(), file);
                }
            });
        });
        gone.removeIf(path -> listing.unreadable().stream().anyMatch(path::startsWith));
        return new FolderChanges(toRead, gone);
    }

    /** What files were that are gone from their paths: where one of them comes under another path, it was moved. */
    Map<Fingerprint, ArticleFile> movable(FolderSnapshot before) {
        return gone.stream()
                .flatMap(path -> before.file(path).stream())
                .filter(file -> file.fingerprint().isOfOneFile())
                .collect(Collectors.toMap(ArticleFile::fingerprint, Function.identity(), (one, link) -> one));
    }

    private static Set<Path> missing(Map<Path, ListedFolder> known, Map<Path, ListedFolder> listed) {
        return known.entrySet().stream()
                .flatMap(folder -> without(folder.getValue(), listed.get(folder.getKey())))
                .map(ListedFile::shown)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** A file that has not changed is the very same in two listings. */
    @SuppressWarnings("ReferenceEquality")
    private static Stream<ListedFile> without(ListedFolder folder, @Nullable ListedFolder other) {
        if (folder == other) {
            return Stream.empty();
        }
        return folder.files().entrySet().stream()
                .filter(file -> other == null || other.files().get(file.getKey()) != file.getValue())
                .map(Map.Entry::getValue);
    }
}
