package feedsheaf.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a folder that may be articles, unread.
 *
 * @param root the folder, links resolved
 * @param folders it and those below, by where they are
 * @param unreadable folders below that could not be listed, and links that could not be followed, relative to the root
 * @param outside links to folders and to what may be articles that are not in the folder, relative to the root
 * @param dangling links that led nowhere, be it for good or for a moment, relative to the root
 * @param beyondLimit how many files more there are than may be
 * @param unsteady whether something went away while it was being listed
 * @param comparable whether it says for each folder what was met there; not where links or the limit decided what counts
 */
record FolderListing(
        Path root,
        Map<Path, ListedFolder> folders,
        List<Path> unreadable,
        List<Path> outside,
        List<Path> dangling,
        int beyondLimit,
        boolean unsteady,
        boolean comparable) {

    FolderListing {
        unreadable = List.copyOf(unreadable);
        outside = List.copyOf(outside);
        dangling = List.copyOf(dangling);
    }

    /**
     * One file. What is listed stays in memory, so files share the path of their folder.
     *
     * @param shown its path relative to the root; only this one is shown to anybody
     * @param folder a folder that it is in, links resolved
     * @param path the way to it from there
     */
    record ListedFile(Path shown, Path folder, Path path, Fingerprint fingerprint) {

        /** Where it is, links resolved. Made anew each time: a path that was opened keeps what it needed for that. */
        Path real() {
            return folder.resolve(path);
        }
    }

    /**
     * One folder. The next listing has the very same one where no file came, went or changed.
     *
     * @param shown its path relative to the root
     * @param files by the way to them from there
     */
    record ListedFolder(Path shown, Map<Path, ListedFile> files) {

        static ListedFolder of(Path shown, Stream<ListedFile> files) {
            return new ListedFolder(shown, files.collect(Collectors.toMap(ListedFile::path, Function.identity())));
        }
    }
}
