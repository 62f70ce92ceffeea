package feedsheaf.config;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.quarkus.runtime.configuration.PathConverter;
import io.quarkus.runtime.configuration.QuarkusConfigBuilderCustomizer;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesLocationConfigSourceFactory;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;

/** Reads the options before any container runs, from the same places. */
public final class ConfigLoader {

    /** The priority that Quarkus gives them. */
    private static final int CONVERTERS = 200;

    private ConfigLoader() {}

    /** Sources and converters by name, none looked up as a service: a native executable holds only what is named. */
    private static SmallRyeConfigBuilder builder() {
        return new SmallRyeConfigBuilder()
                .withCustomizers(new QuarkusConfigBuilderCustomizer())
                .addDefaultInterceptors()
                .addDefaultSources()
                .withSources(new PropertiesLocationConfigSourceFactory())
                .withConverter(Path.class, CONVERTERS, new PathConverter())
                .withConverter(Duration.class, CONVERTERS, new DurationConverter())
                .withConverter(MemorySize.class, CONVERTERS, new MemorySizeConverter());
    }

    /**
     * The options.
     *
     * @throws ConfigurationException if values are of the wrong type or names are misspelt; the message names them all
     */
    public static FeedsheafConfig load() {
        try {
            return builder().withMapping(FeedsheafConfig.class).build().getConfigMapping(FeedsheafConfig.class);
        } catch (ConfigValidationException mistakes) {
            throw new ConfigurationException(String.join("; ", OptionMistakes.sentences(mistakes)), mistakes);
        }
    }
}
