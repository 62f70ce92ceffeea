package feedsheaf.page;

import feedsheaf.article.Article;
import java.util.List;
import java.util.Optional;

/** What the list of topics shows of one. */
public record TopicTeaser(String title, String href, int total, Optional<Headline> newest, List<FormatLink> formats) {

    public TopicTeaser {
        formats = List.copyOf(formats);
    }

    /** An article, in a line. */
    public record Headline(String title, String link, Story.Moment published) {

        public static Headline of(Article article) {
            return new Headline(article.title(), article.link().value(), Story.Moment.of(article.published()));
        }
    }
}
