package feedsheaf.export;

import feedsheaf.document.ContentCoding;
import feedsheaf.document.RenderedDocument;
import feedsheaf.edition.Edition;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A folder of files that a web server gives out as they are. It holds what an edition held when it was last written
 * there, and files of others, which are never touched: which ones are ours is written down in it.
 */
public final class ExportFolder {

    /** What ends a quoted text, or begins a variable, for nginx or for Caddy. */
    private static final Pattern UNQUOTABLE = Pattern.compile("[\\p{Cntrl}\"$\\\\{}]");

    private static final String MANIFEST = ExportedFiles.HIDDEN + "/files";
    private static final String LOCK = ExportedFiles.HIDDEN + "/lock";

    private final Path folder;

    /** The folder at a path; it need not exist. */
    public ExportFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** What was done. */
    public record Changes(int written, int unchanged, int removed) {}

    /**
     * Makes the folder hold an edition. Each file is replaced in one step, those that stay the same are not touched, and
     * files of feeds that are no more are removed last.
     *
     * @param rules for the web server
     * @param complete whether files that the edition does not have may go
     * @throws ExportRefusedException before a document is written, if a file of somebody else is in the way
     * @throws IOException if a file cannot be written; what was written stays, and the next export goes on from there
     */
    public Changes write(Edition edition, ServerRules rules, boolean complete)
            throws IOException, ExportRefusedException {
        refuseForeignFolder();
        Files.createDirectories(folder.resolve(ExportedFiles.HIDDEN));
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            Set<String> before = ownFiles();
            Map<String, Content> files = files(edition, rules);
            refuseForeignFiles(files.keySet(), before);
            // Whatever happens from here on, the next export knows which files are ours.
            writeManifest(
                    Stream.concat(before.stream(), files.keySet().stream()).toList());
            int written = 0;
            for (Map.Entry<String, Content> file : files.entrySet()) {
                written +=
                        replace(folder.resolve(file.getKey()), file.getValue().bytes()) ? 1 : 0;
            }
            int removed = 0;
            for (String gone : complete ? without(before, files.keySet()) : Set.<String>of()) {
                removed += remove(folder.resolve(gone)) ? 1 : 0;
            }
            if (complete) {
                writeManifest(files.keySet());
            }
            return new Changes(written, files.size() - written, removed);
        }
    }

    /** The bytes of a file, made when they are needed. */
    private interface Content {
        byte[] bytes();
    }

    private static Map<String, Content> files(Edition edition, ServerRules rules) {
        Map<String, Content> files = new LinkedHashMap<>();
        rules.files().forEach((name, text) -> files.put(name, () -> text.getBytes(StandardCharsets.UTF_8)));
        ExportedFiles.of(edition).forEach((name, document) -> addInEachCoding(name, document, files));
        return files;
    }

    private static void addInEachCoding(String name, RenderedDocument document, Map<String, Content> files) {
        for (ContentCoding coding : document.codings()) {
            files.put(name + ExportedFiles.suffix(coding), () -> document.body(coding));
        }
    }

    /**
     * Looks before anything is written whether this may be the folder of an export.
     *
     * @throws ExportRefusedException if it is a file, or holds files and was never exported to, or if no configuration of
     *     a web server could name it
     */
    public void refuseForeignFolder() throws IOException, ExportRefusedException {
        if (UNQUOTABLE.matcher(folder.toString()).find()) {
            throw new ExportRefusedException(
                    folder + " is no name for a web server's configuration (name a folder without \" $ \\ { })");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ExportRefusedException(folder + " is no folder");
        }
        if (Files.isDirectory(folder) && !Files.isDirectory(folder.resolve(ExportedFiles.HIDDEN)) && !isEmpty(folder)) {
            throw new ExportRefusedException(
                    folder + " holds files that are not of an earlier export (name a folder that is new or empty)");
        }
    }

    /**
     * Refuses a folder in which the next scan would find what is written there.
     *
     * @param articles the folder of articles, which need not exist
     */
    public void refuseFolderOfArticles(Path articles) throws IOException, ExportRefusedException {
        if (!Files.exists(articles)) {
            return;
        }
        Path existing = Stream.iterate(folder, Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        Path target = existing.toRealPath().resolve(existing.relativize(folder));
        Path source = articles.toRealPath();
        if (target.startsWith(source)
                && StreamSupport.stream(source.relativize(target).spliterator(), false)
                        .noneMatch(name -> name.toString().startsWith("."))) {
            throw new ExportRefusedException(folder
                    + " lies in the folder of articles, where pages would be read as articles (name another one)");
        }
    }

    private void refuseForeignFiles(Set<String> names, Set<String> own) throws ExportRefusedException {
        // Also of our own: a name that this system cannot have is found before anything is written.
        for (String name : Stream.concat(own.stream(), names.stream()).toList()) {
            Path file = folder.resolve(name);
            if (!own.contains(name) && Files.exists(file)) {
                throw new ExportRefusedException(
                        file + " is not of an earlier export and would be lost (move it away)");
            }
        }
    }

    private FileLock lock(FileChannel channel) throws IOException, ExportRefusedException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException sameProcess) {
            // Another thread holds it, which is no better than another process.
        }
        throw new ExportRefusedException("another export is writing to " + folder);
    }

    private Set<String> ownFiles() throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        return Files.exists(manifest) ? new TreeSet<>(Files.readAllLines(manifest)) : Set.of();
    }

    private void writeManifest(Collection<String> names) throws IOException {
        String lines = String.join("\n", new TreeSet<>(names)) + "\n";
        replace(folder.resolve(MANIFEST), lines.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it was not there as it has to be. */
    private static boolean replace(Path file, byte[] content) throws IOException {
        if (Files.isRegularFile(file)
                && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content)) {
            return false;
        }
        Files.createDirectories(file.getParent());
        Path temporary = file.resolveSibling(ExportedFiles.HIDDEN + "-new");
        try {
            Files.write(temporary, content);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            // It is there where the disk was full, and nobody else would remove it.
            Files.deleteIfExists(temporary);
        }
        return true;
    }

    /** Removes a file, and the folders that are empty without it. */
    private boolean remove(Path file) throws IOException {
        boolean removed = Files.deleteIfExists(file);
        for (Path parent = file.getParent(); parent != null && !parent.equals(folder); parent = parent.getParent()) {
            if (!Files.isDirectory(parent) || !isEmpty(parent)) {
                break;
            }
            Files.delete(parent);
        }
        return removed;
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findFirst().isEmpty();
        }
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> rest = new TreeSet<>(names);
        rest.removeAll(others);
        return rest;
    }
}
