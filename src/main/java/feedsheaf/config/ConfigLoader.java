package feedsheaf.config;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Reads the options before any container runs, from the same places. */
public final class ConfigLoader {

    private ConfigLoader() {}

    /**
     * The options.
     *
     * @throws ConfigurationException if values are of the wrong type or names are misspelt; the message names them all
     */
    public static FeedsheafConfig load() {
        try {
            return new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .addDefaultSources()
                    .addDiscoveredSources()
                    .addDiscoveredConverters()
                    .withMapping(FeedsheafConfig.class)
                    .build()
                    .getConfigMapping(FeedsheafConfig.class);
        } catch (ConfigValidationException mistakes) {
            throw new ConfigurationException(String.join("; ", OptionMistakes.sentences(mistakes)), mistakes);
        }
    }
}
