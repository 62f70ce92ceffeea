package feedsheaf.catalog;

import feedsheaf.catalog.FolderListing.ListedFile;
import feedsheaf.catalog.FolderListing.ListedFolder;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Walks a folder once. Folders are visited in the order of their paths, so that each real folder is met first under its
 * smallest path and need not be entered again, however links lead around.
 */
final class FolderWalk {

    private static final Set<String> EXTENSIONS = Set.of("md", "markdown", "txt", "html");

    /** A folder to list: the path that is shown, relative to the root, and where it is. */
    private record Folder(Path shown, Path real) {
        /** By the path of the first file that it could hold: {@code a-b/x} comes before {@code a/x}. */
        static final Comparator<Folder> IN_ORDER =
                Comparator.comparing(folder -> folder.shown().resolve("\u0001"));
    }

    private final Path root;
    private final Map<Path, ListedFolder> before;
    private final Queue<Folder> waiting = new PriorityQueue<>(Folder.IN_ORDER);
    private final Map<Path, ListedFolder> folders = new LinkedHashMap<>();
    private final Map<Path, ListedFile> linked = new HashMap<>();
    private final List<Path> unreadable = new ArrayList<>();
    private final List<Path> outside = new ArrayList<>();
    private final List<Path> dangling = new ArrayList<>();
    private boolean unsteady;

    private FolderWalk(Path root, Map<Path, ListedFolder> before) {
        this.root = root;
        this.before = before;
    }

    /**
     * Lists a folder.
     *
     * @param folder resolved anew, links and all
     * @param before what an earlier walk met, by where it is: what is the same is not made anew
     * @throws IOException if the folder itself cannot be listed; one below it is only noted
     */
    static FolderListing list(Path folder, int maxFiles, Map<Path, ListedFolder> before) throws IOException {
        Path real = folder.toRealPath();
        if (!Files.isDirectory(real)) {
            // To open a pipe would last until somebody writes into it.
            throw new NotDirectoryException(folder.toString());
        }
        FolderWalk walk = new FolderWalk(real, before);
        walk.enter(new Folder(Path.of(""), walk.root));
        walk.walkWhatWaits();
        return walk.listing(maxFiles);
    }

    private void walkWhatWaits() {
        for (Folder folder = waiting.poll(); folder != null; folder = waiting.poll()) {
            try {
                enter(folder);
            } catch (NoSuchFileException | NotDirectoryException vanished) {
                unsteady = true;
            } catch (IOException denied) {
                unreadable.add(folder.shown());
            }
        }
    }

    private void enter(Folder folder) throws IOException {
        ListedFolder nothing = new ListedFolder(folder.shown(), Map.of());
        if (folders.putIfAbsent(folder.real(), nothing) != null) {
            return;
        }
        ListedFolder known = Optional.ofNullable(before.get(folder.real()))
                .filter(listed -> listed.shown().equals(folder.shown()))
                .orElse(nothing);
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.real())) {
            stream.forEach(paths::add);
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        // To ask the file system takes nearly all of the time of a rescan in which nothing has changed.
        List<Entry> entries = paths.parallelStream()
                .map(path -> Entry.of(folder, path, known.files().get(path.getFileName())))
                .toList();
        for (Entry entry : entries) {
            meet(entry);
        }
        folders.put(folder.real(), listed(entries, known));
    }

    /** The very same folder where all files are the same. */
    private static ListedFolder listed(List<Entry> entries, ListedFolder known) {
        List<Entry.Article> articles = entries.stream()
                .filter(Entry.Article.class::isInstance)
                .map(Entry.Article.class::cast)
                .toList();
        boolean isSame =
                articles.size() == known.files().size() && articles.stream().allMatch(Entry.Article::isKnown);
        return isSame ? known : ListedFolder.of(known.shown(), articles.stream().map(Entry.Article::file));
    }

    /** What a folder holds. */
    private sealed interface Entry {

        /**
         * A file that may be an article.
         *
         * @param isKnown whether it is as it was
         */
        record Article(ListedFile file, boolean isKnown) implements Entry {}

        record Subfolder(Folder folder) implements Entry {}

        record SymbolicLink(Path shown, Path link) implements Entry {}

        /** A file that cannot be an article, a device, a socket. */
        record Other() implements Entry {}

        /** The file system does not say what it is. */
        record Unknown(IOException why) implements Entry {}

        static Entry of(Folder folder, Path path, @Nullable ListedFile known) {
            try {
                if (known != null) {
                    BasicFileAttributes attributes = attributes(path);
                    if (attributes.isRegularFile() && known.fingerprint().equals(Fingerprint.of(attributes))) {
                        return new Article(known, true);
                    }
                }
                return of(folder, path);
            } catch (IOException why) {
                return new Unknown(why);
            }
        }

        private static Entry of(Folder folder, Path path) throws IOException {
            if (path.getFileName().toString().startsWith(".")) {
                return new Other();
            }
            // To be kept, so another one than that which was asked for its text and keeps it.
            Path name = path.getFileName();
            Path shown = folder.shown().resolve(name);
            BasicFileAttributes attributes = attributes(path);
            if (attributes.isDirectory()) {
                return new Subfolder(new Folder(shown, path));
            }
            if (attributes.isSymbolicLink()) {
                return new SymbolicLink(shown, path);
            }
            return attributes.isRegularFile() && mayBeArticle(path)
                    ? new Article(new ListedFile(shown, folder.real(), name, Fingerprint.of(attributes)), false)
                    : new Other();
        }

        private static BasicFileAttributes attributes(Path path) throws IOException {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private void meet(Entry entry) throws IOException {
        if (entry instanceof Entry.Subfolder subfolder) {
            waiting.add(subfolder.folder());
        } else if (entry instanceof Entry.SymbolicLink link) {
            follow(link.shown(), link.link());
        } else if (entry instanceof Entry.Unknown unknown) {
            if (!(unknown.why() instanceof NoSuchFileException)) {
                throw unknown.why();
            }
            unsteady = true;
        }
    }

    private void follow(Path shown, Path link) {
        try {
            Path real = link.toRealPath();
            if (!real.startsWith(root)) {
                if (mayBeArticle(shown) || Files.isDirectory(real)) {
                    outside.add(shown);
                }
                return;
            }
            BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                waiting.add(new Folder(shown, real));
            } else if (attributes.isRegularFile() && mayBeArticle(shown)) {
                ListedFile found = new ListedFile(shown, root, root.relativize(real), Fingerprint.of(attributes));
                linked.merge(real, found, FolderWalk::smaller);
            }
        } catch (NoSuchFileException nowhere) {
            dangling.add(shown);
        } catch (IOException broken) {
            // It may not be followed, leads round in a circle, or the file system fails: what is known of it stays.
            unreadable.add(shown);
        }
    }

    private static boolean mayBeArticle(Path path) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT)) && dot >= 0;
    }

    /** A real file counts once, under its smallest path. */
    private static ListedFile smaller(ListedFile a, ListedFile b) {
        return a.shown().compareTo(b.shown()) <= 0 ? a : b;
    }

    private FolderListing listing(int maxFiles) {
        int met = folders.values().stream()
                .mapToInt(folder -> folder.files().size())
                .sum();
        if (linked.isEmpty() && met <= maxFiles) {
            return listing(folders, 0, unreadable.isEmpty() && !unsteady && dangling.isEmpty());
        }
        Map<Path, ListedFile> files = new HashMap<>(linked);
        folders.values()
                .forEach(folder ->
                        folder.files().values().forEach(file -> files.merge(file.real(), file, FolderWalk::smaller)));
        Map<Path, ListedFile> kept = files.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(ListedFile::shown)))
                .limit(maxFiles)
                .collect(Collectors.toMap(file -> root.relativize(file.getKey()), Map.Entry::getValue));
        return listing(Map.of(root, new ListedFolder(Path.of(""), kept)), Math.max(0, files.size() - maxFiles), false);
    }

    private FolderListing listing(Map<Path, ListedFolder> counted, int beyondLimit, boolean comparable) {
        return new FolderListing(root, counted, unreadable, outside, dangling, beyondLimit, unsteady, comparable);
    }
}
