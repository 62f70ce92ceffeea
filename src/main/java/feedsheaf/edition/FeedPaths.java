package feedsheaf.edition;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where feeds are: the path of a feed's page; with the suffix of a format, that of a document. */
public final class FeedPaths {

    /** The feed of all articles, and the list of all feeds. */
    public static final String ALL = "/feeds";

    /** What the paths of stylesheet and icons begin with. */
    static final String ASSETS = "/assets/";

    private FeedPaths() {}

    /** A path without percent-encoding, as file systems and web servers have it; a plus is no space in one. */
    public static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** A segment of a path as our links spell it. */
    public static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8);
    }

    static String of(String slug) {
        return ALL + "/" + encoded(slug);
    }
}
