package feedsheaf.page;

import java.util.List;

/**
 * What the list of topics shows.
 *
 * @param opml where the list is for readers to import
 */
public record DirectoryPage(PageHead head, String opml, List<TopicLink> topics) {

    public DirectoryPage {
        topics = List.copyOf(topics);
    }

    /**
     * One topic.
     *
     * @param html its teaser, as it stands in the list
     */
    public record TopicLink(String title, String href, String html) {}
}
