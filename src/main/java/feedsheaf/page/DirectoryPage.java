package feedsheaf.page;

import java.util.List;
import java.util.Optional;

/**
 * What the list of topics shows.
 *
 * @param opml where the list is for readers to import
 */
public record DirectoryPage(PageHead head, String opml, List<TopicLink> topics) {

    public DirectoryPage {
        topics = List.copyOf(topics);
    }

    /** One topic. */
    public record TopicLink(String title, String href, int total, Optional<Story> newest, List<FormatLink> formats) {}
}
