package feedsheaf.config;

import io.smallrye.config.SmallRyeConfigBuilder;

/** Reads the options where no container runs, from the same places. */
public final class ConfigLoader {

    private ConfigLoader() {}

    /**
     * The options.
     *
     * @throws RuntimeException if a value is of the wrong type or a name is misspelt; the message names it
     */
    public static FeedsheafConfig load() {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .addDiscoveredSources()
                .addDiscoveredConverters()
                .withMapping(FeedsheafConfig.class)
                .build()
                .getConfigMapping(FeedsheafConfig.class);
    }
}
