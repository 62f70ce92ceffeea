package feedsheaf.config;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds variables of the environment that are called like options and are none. They cannot stop the start, since others
 * put variables there, too; but one that is misspelt changes nothing, and somebody will look for the reason.
 */
final class StrayVariables {

    private static final String PREFIX = "FEEDSHEAF_";

    /** What Kubernetes tells every container of a Service that is called like the program. */
    private static final Pattern OF_A_SERVICE =
            Pattern.compile(".*_SERVICE_(?:HOST|PORT(?:_.*)?)|.*_PORT_[0-9]+_(?:TCP|UDP|SCTP)(?:_.*)?");

    private static final Pattern ADDRESS_OF_A_SERVICE = Pattern.compile("(?:tcp|udp|sctp)://.*");

    /**
     * An option's variable, in which an asterisk stands for a number.
     *
     * @param exact all spellings of it
     * @param letters all of them without their underscores
     */
    private record Option(String variable, Pattern exact, Pattern letters) {

        static Option of(String name) {
            String variable = inEnvironment(name);
            return new Option(variable, pattern(variable), pattern(runTogether(variable)));
        }

        private static Pattern pattern(String variable) {
            return Pattern.compile(variable.replace("*", "([0-9]+)"));
        }

        boolean isCalled(String name) {
            return exact.matcher(inEnvironment(name)).matches();
        }

        /** The variable, with the numbers of a name that has the same letters. */
        Optional<String> meantBy(String name) {
            Matcher numbers = letters.matcher(runTogether(inEnvironment(name)));
            if (!numbers.matches()) {
                return Optional.empty();
            }
            String meant = variable;
            for (int i = 1; i <= numbers.groupCount(); i++) {
                meant = meant.replaceFirst("\\*", numbers.group(i));
            }
            return Optional.of(meant);
        }
    }

    private final List<Option> options;

    /**
     * What strays from some options.
     *
     * @param options by the names that they have in a file; {@code *} stands for a number
     */
    StrayVariables(Collection<String> options) {
        this.options = options.stream().map(Option::of).toList();
    }

    /** A sentence for each, in the order of their names. */
    List<String> in(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(entry -> !OF_A_SERVICE.matcher(entry.getKey()).matches()
                        && !ADDRESS_OF_A_SERVICE.matcher(entry.getValue()).matches())
                .map(Map.Entry::getKey)
                .filter(name -> inEnvironment(name).startsWith(PREFIX))
                .filter(name -> options.stream().noneMatch(option -> option.isCalled(name)))
                .sorted()
                .map(name -> "there is no option for the environment variable " + name + advice(name))
                .toList();
    }

    private String advice(String name) {
        return options.stream()
                .flatMap(option -> option.meantBy(name).stream())
                .findFirst()
                .map(meant -> " (write " + meant + ")")
                .orElse("");
    }

    /** As an option is called in the environment (MicroProfile Config 3.1, "Environment Variables Mapping Rules"). */
    private static String inEnvironment(String name) {
        return name.replaceAll("[^A-Za-z0-9*]", "_").toUpperCase(Locale.ROOT);
    }

    private static String runTogether(String variable) {
        return variable.replace("_", "");
    }
}
