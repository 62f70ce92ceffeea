package feedsheaf.page;

import java.util.List;
import java.util.Optional;

/**
 * What every page tells of itself, to people, feed readers and those who show a preview of a link.
 *
 * @param site the title of the site
 * @param home the URL of the list of topics
 * @param assets the path below which stylesheet and icons are, on whatever host the page is seen; ends with a slash
 * @param icon the URL of a square picture of the site
 * @param url of the page; none where it is not the page of one URL
 * @param formats the feeds that a reader finds on the page
 * @param picture of what the page shows, by https
 */
public record PageHead(
        String title,
        String description,
        String language,
        String site,
        String home,
        String assets,
        String icon,
        Optional<String> url,
        List<FormatLink> formats,
        Optional<String> picture) {

    public PageHead {
        formats = List.copyOf(formats);
    }

    /** What a preview of a link to the page shows. */
    public String preview() {
        return picture.orElse(icon);
    }
}
