package feedsheaf.catalog;

import feedsheaf.catalog.FolderListing.ListedFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In what a listing of the folder differs from what is known of it.
 *
 * @param toRead what is new, or may have changed
 * @param gone what is not there any more; what lies in a folder that cannot be listed now is taken to be there
 */
record FolderChanges(Map<Path, ListedFile> toRead, Set<Path> gone) {

    /** Both are in the order of their paths, so they are gone through side by side. */
    static FolderChanges between(FolderSnapshot before, FolderListing listing, Instant now) {
        Map<Path, ListedFile> toRead = new HashMap<>();
        Set<Path> gone = new HashSet<>();
        Iterator<Map.Entry<Path, ArticleFile>> known = before.files().entrySet().iterator();
        Map.@Nullable Entry<Path, ArticleFile> next = next(known);
        for (Map.Entry<Path, ListedFile> listed : listing.files().entrySet()) {
            Path path = listed.getKey();
            while (next != null && next.getKey().compareTo(path) < 0) {
                gone.add(next.getKey());
                next = next(known);
            }
            boolean isCurrent = false;
            if (next != null && next.getKey().equals(path)) {
                isCurrent = next.getValue().isCurrent(listed.getValue().fingerprint(), now);
                next = next(known);
            }
            if (!isCurrent) {
                toRead.put(path, listed.getValue());
            }
        }
        for (; next != null; next = next(known)) {
            gone.add(next.getKey());
        }
        gone.removeIf(path -> listing.unreadable().stream().anyMatch(path::startsWith));
        return new FolderChanges(toRead, gone);
    }

    private static Map.@Nullable Entry<Path, ArticleFile> next(Iterator<Map.Entry<Path, ArticleFile>> files) {
        return files.hasNext() ? files.next() : null;
    }

    boolean isEmpty() {
        return toRead.isEmpty() && gone.isEmpty();
    }
}
