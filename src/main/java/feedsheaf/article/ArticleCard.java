package feedsheaf.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * An article as it is kept: what selects and orders it is at hand, the rest packed until somebody shows it. Equal cards
 * stand for equal articles.
 *
 * @param withheld why it is not published, or is taken out
 * @param publishers name and domain of the provider, as far as they are known
 */
public record ArticleCard(
        String id,
        Instant published,
        Instant updated,
        Optional<String> withheld,
        List<Topic> topics,
        List<String> publishers,
        OptionalInt quality,
        OptionalInt heat,
        PackedArticle packed) {

    public ArticleCard {
        topics = List.copyOf(topics);
        publishers = List.copyOf(publishers);
    }

    /** The card of an article. */
    public static ArticleCard of(Article article) {
        Provider provider = article.provider();
        return new ArticleCard(
                article.id(),
                article.published(),
                article.updated(),
                article.withheld(),
                article.topics(),
                Stream.concat(provider.name().stream(), provider.domain().stream())
                        // A few providers have written all articles.
                        .map(String::intern)
                        .toList(),
                article.quality(),
                article.heat(),
                PackedArticle.of(article));
    }

    /** Whether it may be shown: published, not taken out, and not in the future. */
    public boolean isOut(Instant now) {
        return withheld.isEmpty() && !published.isAfter(now);
    }

    /** The same article, not to be shown, whenever. */
    public ArticleCard keptBack(String why) {
        return new ArticleCard(id, published, updated, Optional.of(why), topics, publishers, quality, heat, packed);
    }

    /** The same article with its topics in another spelling. */
    public ArticleCard withTopics(List<Topic> spelled) {
        return new ArticleCard(id, published, updated, withheld, spelled, publishers, quality, heat, packed);
    }

    /** The whole article, made anew each time. */
    public Article open() {
        return packed.open(this);
    }
}
