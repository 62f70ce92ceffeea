package feedsheaf.page;

import java.util.List;

/**
 * What the list of topics shows.
 *
 * @param opml where the list is for readers to import
 */
public record DirectoryPage(String title, String description, String language, String opml, List<TopicLink> topics) {

    /** One topic. */
    public record TopicLink(String title, String href, int articles, List<FormatLink> formats) {}
}
