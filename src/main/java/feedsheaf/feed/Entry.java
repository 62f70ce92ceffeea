package feedsheaf.feed;

import feedsheaf.article.Article;
import feedsheaf.article.ArticleCard;

/**
 * An entry as every format writes it.
 *
 * @param content HTML, see {@link EntryContent}
 */
public record Entry(Article article, String content) {

    static Entry of(ArticleCard card) {
        Article article = card.open();
        return new Entry(article, EntryContent.html(article));
    }
}
