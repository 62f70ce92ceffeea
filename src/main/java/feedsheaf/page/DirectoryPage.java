package feedsheaf.page;

import feedsheaf.article.Article;
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
    public record TopicLink(
            String title, String href, int total, Optional<Headline> newest, List<FormatLink> formats) {}

    /** An article, in a line. */
    public record Headline(String title, String link, Story.Moment published) {

        public static Headline of(Article article) {
            return new Headline(article.title(), article.link().value(), Story.Moment.of(article.published()));
        }
    }
}
