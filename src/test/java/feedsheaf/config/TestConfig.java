package feedsheaf.config;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Options that a test sets, over the defaults. */
public final class TestConfig {

    private TestConfig() {}

    public static FeedsheafConfig of(Map<String, String> options) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(options, "test", 100))
                .withMapping(FeedsheafConfig.class)
                .build()
                .getConfigMapping(FeedsheafConfig.class);
    }
}
