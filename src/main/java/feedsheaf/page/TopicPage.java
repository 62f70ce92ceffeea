package feedsheaf.page;

import feedsheaf.article.Article;
import java.util.List;

/** What the page of a topic shows. */
public record TopicPage(
        String title,
        String description,
        String language,
        List<FormatLink> formats,
        String directory,
        List<Article> articles) {}
