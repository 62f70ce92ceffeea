package feedsheaf.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
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

    /** The variables of all options; an asterisk stands for a number. */
    private final SortedSet<String> options;

    /**
     * What strays from some options.
     *
     * @param options by the names that they have in a file; {@code *} stands for a number
     */
    StrayVariables(Iterable<String> options) {
        this.options = new TreeSet<>();
        options.forEach(option -> this.options.add(variable(option)));
    }

    /** A sentence for each, in the order of their names. */
    List<String> in(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(entry -> !OF_A_SERVICE.matcher(entry.getKey()).matches()
                        && !ADDRESS_OF_A_SERVICE.matcher(entry.getValue()).matches())
                .map(Map.Entry::getKey)
                .filter(name -> variable(name).startsWith(PREFIX))
                .filter(name -> option(name, UnaryOperator.identity()).isEmpty())
                .sorted()
                .map(name -> "there is no option for the environment variable " + name
                        + option(name, StrayVariables::runTogether)
                                .map(meant -> " (write " + meant + ")")
                                .orElse(""))
                .toList();
    }

    /** The variable of the option that a name means, both taken in one form. */
    private Optional<String> option(String name, UnaryOperator<String> form) {
        for (String option : options) {
            Matcher numbers =
                    Pattern.compile(form.apply(option).replace("*", "([0-9]+)")).matcher(form.apply(variable(name)));
            if (numbers.matches()) {
                return Optional.of(numbered(option, numbers));
            }
        }
        return Optional.empty();
    }

    private static String numbered(String option, Matcher numbers) {
        String numbered = option;
        for (int i = 1; i <= numbers.groupCount(); i++) {
            numbered = numbered.replaceFirst("\\*", numbers.group(i));
        }
        return numbered;
    }

    /** As an option is called in the environment (MicroProfile Config 3.1, "Environment Variables Mapping Rules"). */
    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9*]", "_").toUpperCase(Locale.ROOT);
    }

    private static String runTogether(String variable) {
        return variable.replace("_", "");
    }
}
