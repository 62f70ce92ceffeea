package feedsheaf.catalog;

import feedsheaf.catalog.FolderListing.ListedFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /** A file behind a link. */
    private record Linked(Path shown, ListedFile file) {}

    private final Path root;
    private final Queue<Folder> waiting = new PriorityQueue<>(Folder.IN_ORDER);
    private final Set<Path> visited = new HashSet<>();
    private final Map<Path, Linked> linked = new HashMap<>();
    private final SortedMap<Path, ListedFile> files = new TreeMap<>();
    private final List<Path> unreadable = new ArrayList<>();
    private boolean unsteady;
    private boolean dangling;

    private FolderWalk(Path root) {
        this.root = root;
    }

    /**
     * Lists a folder.
     *
     * @param folder resolved anew, links and all
     * @throws IOException if the folder itself cannot be listed; one below it is only noted
     */
    static FolderListing list(Path folder, int maxFiles) throws IOException {
        FolderWalk walk = new FolderWalk(folder.toRealPath());
        walk.enter(new Folder(Path.of(""), walk.root));
        walk.walkWhatWaits();
        walk.addLinkedFiles();
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
        if (!visited.add(folder.real())) {
            return;
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.real(), FolderWalk::isVisible)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        // To ask the file system takes nearly all of the time of a rescan in which nothing has changed.
        List<Entry> met = entries.parallelStream()
                .map(entry -> Entry.of(folder.shown().resolve(entry.getFileName()), entry))
                .toList();
        for (Entry entry : met) {
            meet(entry);
        }
    }

    private static boolean isVisible(Path entry) {
        return !entry.getFileName().toString().startsWith(".");
    }

    /** What a folder holds. */
    private sealed interface Entry {

        record Article(Path shown, ListedFile file) implements Entry {}

        record Subfolder(Folder folder) implements Entry {}

        record SymbolicLink(Path shown, Path link) implements Entry {}

        /** A file that cannot be an article, a device, a socket. */
        record Other() implements Entry {}

        /** The file system does not say what it is. */
        record Unknown(IOException why) implements Entry {}

        static Entry of(Path shown, Path real) {
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isDirectory()) {
                    return new Subfolder(new Folder(shown, real));
                }
                if (attributes.isSymbolicLink()) {
                    return new SymbolicLink(shown, real);
                }
                return attributes.isRegularFile() && mayBeArticle(shown)
                        ? new Article(shown, new ListedFile(real, Fingerprint.of(attributes)))
                        : new Other();
            } catch (IOException why) {
                return new Unknown(why);
            }
        }
    }

    private void meet(Entry entry) throws IOException {
        if (entry instanceof Entry.Article article) {
            files.put(article.shown(), article.file());
        } else if (entry instanceof Entry.Subfolder subfolder) {
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
                return;
            }
            BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                waiting.add(new Folder(shown, real));
            } else if (attributes.isRegularFile() && mayBeArticle(shown)) {
                Linked found = new Linked(shown, new ListedFile(real, Fingerprint.of(attributes)));
                linked.merge(real, found, (a, b) -> a.shown().compareTo(b.shown()) <= 0 ? a : b);
            }
        } catch (AccessDeniedException denied) {
            unreadable.add(shown);
        } catch (NoSuchFileException nowhere) {
            dangling = true;
        } catch (IOException loop) {
            // It leads nowhere.
        }
    }

    private static boolean mayBeArticle(Path path) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT)) && dot >= 0;
    }

    /** A real file counts once, under its smallest path. */
    private void addLinkedFiles() {
        if (linked.isEmpty()) {
            return;
        }
        files.entrySet().removeIf(file -> {
            Linked other = linked.get(file.getValue().real());
            return other != null && other.shown().compareTo(file.getKey()) < 0;
        });
        Set<Path> present = new HashSet<>();
        files.values().forEach(file -> present.add(file.real()));
        linked.values().stream()
                .filter(found -> !present.contains(found.file().real()))
                .forEach(found -> files.put(found.shown(), found.file()));
    }

    private FolderListing listing(int maxFiles) {
        int beyondLimit = Math.max(0, files.size() - maxFiles);
        SortedMap<Path, ListedFile> kept = files;
        if (beyondLimit > 0) {
            Path firstLeftOut =
                    files.keySet().stream().skip(maxFiles).findFirst().orElseThrow();
            kept = files.headMap(firstLeftOut);
        }
        return new FolderListing(root, kept, List.copyOf(unreadable), beyondLimit, unsteady, dangling);
    }
}
