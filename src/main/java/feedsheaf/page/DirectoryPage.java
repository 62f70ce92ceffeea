package feedsheaf.page;

import java.util.List;

/** What the list of topics shows. */
public record DirectoryPage(String title, String description, String language, List<TopicLink> topics) {

    /** One topic. */
    public record TopicLink(String title, String href, int articles, List<FormatLink> formats) {}
}
