package feedsheaf.export;

import feedsheaf.document.ContentCoding;
import feedsheaf.document.RenderedDocument;
import feedsheaf.edition.Edition;
import feedsheaf.edition.FeedAddress;
import feedsheaf.edition.FeedPaths;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which document goes into which file: names relative to the folder, in raw UTF-8. */
final class ExportedFiles {

    /** The folder of what is no document, and nothing for readers. */
    static final String HIDDEN = ".feedsheaf";

    static final String PAGE = ".html";
    private static final String INDEX = "/index";

    private ExportedFiles() {}

    /** The documents by the names of their files: what lists feeds comes after the feeds that it names. */
    static Map<String, RenderedDocument> of(Edition edition) {
        Map<String, RenderedDocument> files = new LinkedHashMap<>();
        files.put(error(404), edition.errors().notFound());
        files.put(error(410), edition.errors().gone());
        edition.documents().entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, RenderedDocument> document) -> -depth(document.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(document -> files.put(name(document.getKey()), document.getValue()));
        return files;
    }

    /** The page that is shown where no document is. */
    static String error(int status) {
        return status + PAGE;
    }

    private static long depth(String path) {
        return path.chars().filter(c -> c == '/').count();
    }

    /**
     * The file of a path. The page of a folder's worth of topics is its index; where a topic itself is called index, its
     * page is the index of a folder of that name, so that {@code $uri/index.html} and then {@code $uri.html} finds all.
     */
    static String name(String path) {
        String decoded = FeedPaths.decoded(path).substring(1);
        boolean isPage = FeedAddress.of(path).filter(FeedAddress::isPage).isPresent();
        if (!isPage) {
            return decoded;
        }
        boolean isIndex = path.endsWith(INDEX) || path.indexOf('/', 1) < 0;
        return decoded + (isIndex ? INDEX : "") + PAGE;
    }

    /** What a file's name ends with in a content coding, as web servers look for it. */
    static String suffix(ContentCoding coding) {
        return switch (coding) {
            case BROTLI -> ".br";
            case GZIP -> ".gz";
            case IDENTITY -> "";
        };
    }
}
