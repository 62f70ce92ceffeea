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
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the options before any container runs, from the same places. */
public final class ConfigLoader {

    /** Made once, and in a native executable while that is built, as Quarkus does with its own. */
    private static final ConfigClass OPTIONS = ConfigClass.configClass(FeedsheafConfig.class);

    /** The priority that Quarkus gives them. */
    private static final int CONVERTERS = 200;

    /** What articles a declared feed takes, or one item of that. */
    private static final Pattern CONDITION =
            Pattern.compile("feedsheaf\\.feeds\\[\\d+]\\.(?:topics|min-quality|min-heat|providers)(?:\\[\\d+])?");

    private static final Pattern BLANK = Pattern.compile("[\\s,]*");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What Java makes of bytes that are no text in the encoding that it expects. */
    private static final String REPLACEMENT = "\uFFFD";

    private ConfigLoader() {}

    /** Where the management port is, as seen from this machine. */
    public static URI managementAddress() {
        Listener management = Listener.management(built(builder()));
        return URI.create("http://" + reachable(management.host()) + ":" + management.port());
    }

    /**
     * Refuses to listen at what is no port; and for feeds and for the operator at one address: the connections would be
     * dealt out to either, so that readers are told of feeds that are not there, and everybody of files.
     *
     * @throws ConfigurationException which names the options
     */
    public static void refusePorts() {
        SmallRyeConfig config = built(builder());
        Listener publicly = Listener.publicly(config);
        Listener management = Listener.management(config);
        for (Listener listener : List.of(publicly, management)) {
            if (listener.isTooHigh()) {
                throw new ConfigurationException(listener.option() + "=" + listener.port()
                        + " is no port (write one up to " + ConfigCheck.LARGEST_PORT + ")");
            }
        }
        if (management.isFixed() && management.sharesWith(publicly)) {
            throw new ConfigurationException("quarkus.http.port and quarkus.management.port are both "
                    + management.port() + " (set one of them to another port)");
        }
    }

    /** Where something listens, as the options have it, which may be wrong. */
    private record Listener(String option, String host, String port) {

        static Listener publicly(SmallRyeConfig config) {
            return of("quarkus.http.", "8080", config);
        }

        static Listener management(SmallRyeConfig config) {
            return of("quarkus.management.", "9000", config);
        }

        private static Listener of(String prefix, String port, SmallRyeConfig config) {
            return new Listener(
                    prefix + "port",
                    config.getOptionalValue(prefix + "host", String.class).orElse("0.0.0.0"),
                    config.getOptionalValue(prefix + "port", String.class).orElse(port));
        }

        boolean sharesWith(Listener other) {
            return host.equals(other.host) && port.equals(other.port);
        }

        /** What is no number at all is found where it is read as one. */
        boolean isTooHigh() {
            return NUMBER.matcher(port).matches()
                    && new BigInteger(port).compareTo(BigInteger.valueOf(ConfigCheck.LARGEST_PORT)) > 0;
        }

        /** Of 0 the system makes a port that is free. */
        boolean isFixed() {
            return !port.equals("0");
        }
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
     * @throws ConfigurationException if a file of options cannot be read, values are of the wrong type or names are
     *     misspelt; the message names them all
     */
    public static FeedsheafConfig load() {
        try {
            SmallRyeConfig config = built(builder().withMapping(OPTIONS));
            refuseWhatWouldBeMisread(config);
            return config.getConfigMapping(FeedsheafConfig.class);
        } catch (ConfigValidationException mistakes) {
            throw new ConfigurationException(OptionMistakes.sentence(mistakes), mistakes);
        }
    }

    private static SmallRyeConfig built(SmallRyeConfigBuilder builder) {
        try {
            return builder.build();
        } catch (IllegalArgumentException unreadable) {
            throw new ConfigurationException(OptionMistakes.sentence(unreadable), unreadable);
        }
    }

    /** What the environment holds that is called like an option and is none: a sentence for each. */
    public static List<String> strayVariables() {
        return new StrayVariables(OPTIONS.getProperties().keySet()).in(System.getenv());
    }

    /**
     * The library takes a value that is blank for none, a property in another spelling for one of somebody else, and bytes
     * that are no text for some.
     */
    private static void refuseWhatWouldBeMisread(SmallRyeConfig config) {
        Stream<String> mistakes = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .flatMap(name -> mistake(name, config).stream());
        Stream<String> misspelt = System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("FEEDSHEAF_"))
                .map(name -> "there is no option " + name + " (it is an environment variable's name)");
        String sentence = Stream.concat(mistakes, misspelt).sorted().collect(Collectors.joining("; "));
        if (!sentence.isEmpty()) {
            throw new ConfigurationException(sentence);
        }
    }

    private static Optional<String> mistake(String name, SmallRyeConfig config) {
        if (name.startsWith(BYTE_ORDER_MARK)) {
            return Optional.of(
                    "a byte order mark stands in front of " + name.substring(1) + " (save the file without one)");
        }
        if (!name.startsWith("feedsheaf.")) {
            return Optional.empty();
        }
        String value = String.valueOf(config.getRawValue(name));
        if (value.contains(REPLACEMENT)) {
            return Optional.of(name + "=" + value + " was not read as UTF-8 (save the file so; for -D and the"
                    + " environment, start the program with LC_ALL=C.UTF-8)");
        }
        if (CONDITION.matcher(name).matches() && BLANK.matcher(value).matches()) {
            return Optional.of(name + " has no value (remove it, or the feed would take more than is meant)");
        }
        return Optional.empty();
    }
}
