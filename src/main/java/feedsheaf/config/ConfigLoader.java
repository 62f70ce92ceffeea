package feedsheaf.config;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.quarkus.runtime.configuration.PathConverter;
import io.quarkus.runtime.configuration.QuarkusConfigBuilderCustomizer;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesLocationConfigSourceFactory;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Reads the options before any container runs, from the same places. */
public final class ConfigLoader {

    /** Made once, and in a native executable while that is built, as Quarkus does with its own. */
    private static final ConfigClass OPTIONS = ConfigClass.configClass(FeedsheafConfig.class);

    /** The priority that Quarkus gives them. */
    private static final int CONVERTERS = 200;

    private ConfigLoader() {}

    /** Where the management port is, as seen from this machine. */
    public static URI managementAddress() {
        SmallRyeConfig config = builder().build();
        String host =
                config.getOptionalValue("quarkus.management.host", String.class).orElse("0.0.0.0");
        int port = config.getOptionalValue("quarkus.management.port", Integer.class)
                .orElse(9000);
        return URI.create("http://" + reachable(host) + ":" + port);
    }

    /** Where something that is bound to a host is, in the form that a URL has (RFC 3986 section 3.2.2). */
    private static String reachable(String host) {
        return switch (host) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::" -> "[::1]";
            default -> host.contains(":") ? "[" + host + "]" : host;
        };
    }

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
            return builder().withMapping(OPTIONS).build().getConfigMapping(FeedsheafConfig.class);
        } catch (ConfigValidationException mistakes) {
            throw new ConfigurationException(OptionMistakes.sentence(mistakes), mistakes);
        }
    }
}
