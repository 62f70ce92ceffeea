package feedsheaf.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.TrimmedStringConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Every option of the service. */
@ConfigMapping(prefix = "feedsheaf")
public interface FeedsheafConfig {

    /** Where the service is while nobody has said so. */
    String DEFAULT_ADDRESS = "http://localhost:8080";

    /** The folder of article files. */
    @WithDefault("seeds")
    Path seeds();

    /** The public address of the service, which links in documents begin with; a path in it is the proxy's to strip. */
    @WithDefault(DEFAULT_ADDRESS)
    URI baseUrl();

    /** How long to wait between two readings of the folder, at least a second. */
    @WithDefault("30s")
    Duration rescanEvery();

    /** How many entries a feed has at most. */
    @WithDefault("50")
    int maxItems();

    /** The name of the site: it ends the title of every feed. */
    @WithDefault("Feedsheaf")
    String title();

    /** What the feeds are about, in a sentence. */
    @WithDefault("The newest articles, as feeds by topic.")
    String description();

    /** The language of the feeds, a tag of BCP 47. */
    @WithDefault("en")
    String language();

    /** Whether a file without the key {@code published} is published. */
    @WithDefault("false")
    @WithConverter(TrueOrFalse.class)
    boolean publishedByDefault();

    /** A larger file is rejected. */
    @WithDefault("1M")
    MemorySize maxFileSize();

    /** How many files are read at most: those with the smallest paths. */
    @WithDefault("2000000")
    int maxFiles();

    /** How many topics have a feed at most: those with the most articles. */
    @WithDefault("10000")
    int maxTopics();

    /** How many levels YAML lists and mappings may be nested. */
    @WithDefault("50")
    int maxYamlDepth();

    /** How many YAML aliases a file may hold. */
    @WithDefault("50")
    int maxYamlAliases();

    /** How many code points a title, a name or another one-line text may have. */
    @WithDefault("1000")
    int maxTitle();

    /** How many code points any other text may have. */
    @WithDefault("100000")
    int maxText();

    /** Whether a folder without any article may be published at the start. */
    @WithDefault("false")
    @WithConverter(TrueOrFalse.class)
    boolean allowEmpty();

    /** Feeds that exist whatever the folder holds. */
    List<DeclaredFeed> feeds();

    /** Feeds that have moved, each as {@code old:new}. */
    Optional<List<@WithConverter(TrimmedStringConverter.class) String>> redirects();

    /** Slugs of feeds that are gone for good. */
    Optional<List<@WithConverter(TrimmedStringConverter.class) String>> retired();

    /** A feed that takes the articles that meet every condition. */
    interface DeclaredFeed {

        /** The feed's name in URLs. */
        String slug();

        /** Default: the topic's name, or the slug. */
        Optional<String> title();

        /** Default: that of the site. */
        Optional<String> description();

        /** Default: that of the site. */
        Optional<String> language();

        /** Topics of which an article has one; {@code *} is any. Default: that of the slug. */
        Optional<List<@WithConverter(TrimmedStringConverter.class) String>> topics();

        /** The least quality that an article has. */
        OptionalInt minQuality();

        /** The least heat that an article has. */
        OptionalInt minHeat();

        /** Names or domains, of which the article's provider has one, ignoring case. */
        Optional<List<@WithConverter(TrimmedStringConverter.class) String>> providers();
    }

    /** {@link #baseUrl} without a slash at its end. */
    default String address() {
        return baseUrl().toString().replaceFirst("/+$", "");
    }

    /** For how long a cache or a reader need not ask again: as long as nothing can have changed, at least a minute. */
    default Duration maxAge() {
        Duration shortest = Duration.ofMinutes(1);
        return rescanEvery().compareTo(shortest) < 0 ? shortest : rescanEvery();
    }
}
