package feedsheaf.config;

import io.smallrye.config.ConfigValidationException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says in sentences what the configuration library says in its own words, which it does not offer as data. */
public final class OptionMistakes {

    private static final Pattern UNKNOWN = Pattern.compile("SRCFG00050: (\\S+) in .*");
    private static final Pattern MISSING = Pattern.compile(".*SRCFG000(?:14|40): The config property (\\S+) is .*");
    private static final Pattern UNREADABLE = Pattern.compile(
            ".*SRCFG00039: The config property (?<name>\\S+) with the config value \"(?<value>.*)\" threw an Exception"
                    + " whilst being converted (?<why>.*)",
            Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("^.*?SRCFG\\d+: ");

    private OptionMistakes() {}

    /** All of them, in one line. */
    public static String sentence(ConfigValidationException problems) {
        return IntStream.range(0, problems.getProblemCount())
                .mapToObj(i -> sentence(problems.getProblem(i).getMessage()))
                .collect(Collectors.joining("; "));
    }

    /** Of a file that cannot be read. */
    static String sentence(IllegalArgumentException unreadable) {
        String why = withoutCode(String.valueOf(unreadable.getMessage()));
        return "a file of options cannot be read: " + why
                + Optional.ofNullable(unreadable.getCause())
                        .map(cause -> " (" + cause.getClass().getSimpleName() + ")")
                        .orElse("");
    }

    private static String sentence(String message) {
        return match(UNKNOWN, message)
                .map(unknown -> "there is no option " + unknown.group(1))
                .or(() -> match(MISSING, message).map(missing -> missing.group(1) + " has no value"))
                .or(() -> match(UNREADABLE, message).map(OptionMistakes::unreadable))
                .orElseGet(() -> withoutCode(message));
    }

    private static Optional<MatchResult> match(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static String unreadable(MatchResult problem) {
        return problem.group(1) + "=" + problem.group(2) + " cannot be read (" + advice(problem.group(3)) + ")";
    }

    private static String advice(String why) {
        if (why.contains("Expected an integer value")) {
            return "write a whole number up to " + Integer.MAX_VALUE;
        }
        if (why.contains("Invalid duration") || why.contains("For input string")) {
            return "write 30s, 5m or 1h";
        }
        if (why.contains("BbKkMmGg")) {
            return "write 500K or 1M";
        }
        return withoutCode(why);
    }

    private static String withoutCode(String message) {
        return CODE.matcher(message).replaceFirst("");
    }
}
