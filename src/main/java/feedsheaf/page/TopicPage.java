package feedsheaf.page;

import java.util.List;

/**
 * What the page of a topic shows.
 *
 * @param total articles of the topic, of which the stories are the newest
 */
public record TopicPage(PageHead head, String subject, int total, List<Story> stories) {

    public TopicPage {
        stories = List.copyOf(stories);
    }
}
