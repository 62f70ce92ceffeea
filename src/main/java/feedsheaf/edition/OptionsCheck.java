package feedsheaf.edition;

import feedsheaf.config.ConfigCheck;
import feedsheaf.config.FeedsheafConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;

/** Stops the start when options cannot be meant. One message names them all. */
@ApplicationScoped
public class OptionsCheck {

    void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start, FeedsheafConfig config) {
        check(config);
    }

    /**
     * Checks every option.
     *
     * @throws ConfigurationException which names all that are wrong
     */
    public static void check(FeedsheafConfig config) {
        List<String> complaints = new ArrayList<>(ConfigCheck.complaints(config));
        Declarations.read(config, complaints);
        if (!complaints.isEmpty()) {
            throw new ConfigurationException(String.join("; ", complaints));
        }
    }
}
