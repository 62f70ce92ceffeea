package feedsheaf.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * The files of a folder that may be articles, unread.
 *
 * @param files by path relative to the folder; only these paths are shown to anybody
 * @param root the folder, links resolved
 * @param unreadable folders below that could not be listed, and links that could not be followed; relative too
 * @param beyondLimit how many files more there are than may be
 * @param unsteady whether something went away while it was being listed
 * @param dangling whether a link led nowhere, be it for good or for a moment
 */
record FolderListing(
        Path root,
        SortedMap<Path, ListedFile> files,
        List<Path> unreadable,
        int beyondLimit,
        boolean unsteady,
        boolean dangling) {

    /**
     * One file.
     *
     * @param real where it is, links resolved
     */
    record ListedFile(Path real, Fingerprint fingerprint) {}
}
