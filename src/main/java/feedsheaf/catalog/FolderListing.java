package feedsheaf.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * The files of a folder that may be articles, unread.
 *
 * @param files by path relative to the folder; only these paths are shown to anybody
 * @param unreadable folders below that could not be listed, relative too
 * @param beyondLimit how many files more there are than may be
 */
record FolderListing(SortedMap<Path, ListedFile> files, List<Path> unreadable, int beyondLimit) {

    /**
     * One file.
     *
     * @param real where it is, links resolved
     */
    record ListedFile(Path real, Fingerprint fingerprint) {}
}
