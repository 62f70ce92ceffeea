package feedsheaf.edition;

import feedsheaf.article.ArticleReader;
import feedsheaf.article.ReadingRules;
import feedsheaf.catalog.ArticleFolder;
import feedsheaf.config.FeedsheafConfig;
import feedsheaf.feed.FeedRenderer;
import feedsheaf.page.PageRenderer;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;

/** Puts the rooms together as the options say. */
public final class Wiring {

    private Wiring() {}

    @Produces
    @Singleton
    static Declarations declarations(FeedsheafConfig config) {
        return Declarations.of(config);
    }

    @Produces
    @Singleton
    static Republisher republisher(
            FeedsheafConfig config, Declarations declarations, CurrentEdition current, Event<Rescan> rescans) {
        return new Republisher(
                folder(config, config.seeds(), config.allowEmpty()),
                new EditionFactory(Site.of(config), declarations, FeedRenderer.all(), new PageRenderer()),
                config.maxTopics(),
                current,
                new RescanLog(declarations),
                rescans::fire,
                Clock.systemUTC());
    }

    /** A folder, read as the options say. */
    public static ArticleFolder folder(FeedsheafConfig config, Path path, boolean allowEmpty) {
        ReadingRules rules = new ReadingRules(
                config.publishedByDefault(),
                config.maxTitle(),
                config.maxText(),
                config.maxYamlDepth(),
                config.maxYamlAliases());
        return new ArticleFolder(
                path,
                new ArticleReader(rules),
                new ArticleFolder.Limits(
                        config.maxFileSize().asBigInteger().intValueExact(), config.maxFiles(), allowEmpty));
    }
}
