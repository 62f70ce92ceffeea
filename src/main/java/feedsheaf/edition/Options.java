package feedsheaf.edition;

import feedsheaf.config.ConfigCheck;
import feedsheaf.config.ConfigLoader;
import feedsheaf.config.FeedsheafConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.ArrayList;
import java.util.List;

/** The options, checked before anything is done with them. */
public final class Options {

    private Options() {}

    /**
     * The options of this run.
     *
     * @throws ConfigurationException which names all that cannot be meant
     */
    public static FeedsheafConfig load() {
        return checked(ConfigLoader.load());
    }

    static FeedsheafConfig checked(FeedsheafConfig config) {
        List<String> complaints = new ArrayList<>(ConfigCheck.complaints(config));
        Declarations.read(config, complaints);
        if (!complaints.isEmpty()) {
            throw new ConfigurationException(String.join("; ", complaints));
        }
        return config;
    }
}
