package feedsheaf.edition;

import feedsheaf.article.ArticleReader;
import feedsheaf.article.ReadingRules;
import feedsheaf.catalog.ArticleFolder;
import feedsheaf.config.FeedsheafConfig;
import feedsheaf.feed.FeedRenderer;
import feedsheaf.page.PageRenderer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the rooms together as the options say. */
final class Wiring {

    private Wiring() {}

    @Produces
    @Singleton
    static Republisher republisher(FeedsheafConfig config, CurrentEdition current) {
        return new Republisher(
                folder(config),
                new EditionFactory(Site.of(config), FeedRenderer.all(), new PageRenderer()),
                config.maxTopics(),
                current,
                new RescanLog(),
                Clock.systemUTC());
    }

    private static ArticleFolder folder(FeedsheafConfig config) {
        ReadingRules rules = new ReadingRules(
                config.publishedByDefault(),
                config.maxTitle(),
                config.maxText(),
                config.maxYamlDepth(),
                config.maxYamlAliases());
        return new ArticleFolder(
                config.seeds(),
                new ArticleReader(rules),
                new ArticleFolder.Limits(config.maxFileSize().asLongValue(), config.maxFiles(), config.allowEmpty()));
    }
}
