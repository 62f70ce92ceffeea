package feedsheaf.edition;

import feedsheaf.article.LanguageTag;
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
        checkLanguages(config, complaints);
        Declarations.read(config, complaints);
        refuse(complaints);
        return config;
    }

    /** Throws where there is anything to complain of. */
    static void refuse(List<String> complaints) {
        if (!complaints.isEmpty()) {
            throw new ConfigurationException(String.join("; ", complaints));
        }
    }

    private static void checkLanguages(FeedsheafConfig config, List<String> complaints) {
        checkLanguage("language", config.language(), complaints);
        for (int i = 0; i < config.feeds().size(); i++) {
            String option = "feeds[" + i + "].language";
            config.feeds().get(i).language().ifPresent(tag -> checkLanguage(option, tag, complaints));
        }
    }

    private static void checkLanguage(String option, String tag, List<String> complaints) {
        if (LanguageTag.of(tag).isEmpty()) {
            complaints.add("feedsheaf." + option + "=" + tag + " is no language tag (write en or en-US)");
        }
    }
}
