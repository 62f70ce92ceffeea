/**
 * One file in, one {@link feedsheaf.article.Reading} out. Start at {@link feedsheaf.article.ArticleReader}. Uses the JDK,
 * SnakeYAML, commonmark-java and jsoup, and no other room.
 */
@NullMarked
package feedsheaf.article;

import org.jspecify.annotations.NullMarked;
