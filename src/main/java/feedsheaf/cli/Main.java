package feedsheaf.cli;

import feedsheaf.config.ConfigLoader;
import feedsheaf.config.OptionMistakes;
import feedsheaf.edition.Options;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.util.ExceptionUtil;
import io.smallrye.config.ConfigValidationException;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program. */
@QuarkusMain
public final class Main {

    /** Of the jar; a native executable keeps what it was built of. */
    private static final @Nullable String VERSION = Main.class.getPackage().getImplementationVersion();

    private Main() {}

    /** The command that has only sub-commands. */
    @Command(
            name = "feedsheaf",
            description = "Turns a folder of article files into feeds. Without a command it serves them.",
            footer = {
                "",
                "Options of the service stand in front of -jar (-Dfeedsheaf.seeds=/path), in",
                "the environment (FEEDSHEAF_SEEDS) or in config/application.properties; the",
                "README lists them."
            },
            subcommands = {CheckCommand.class, ExportCommand.class, HealthCommand.class})
    static final class Feedsheaf implements Runnable {

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Show this help.")
        boolean help;

        @Option(
                names = {"-V", "--version"},
                versionHelp = true,
                description = "Show the version of the program and of Java.")
        boolean version;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "Missing command");
        }
    }

    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    /** The exit code. */
    static int run(String... arguments) {
        return arguments.length == 0 ? serve() : commandLine().execute(arguments);
    }

    /** Runs until the process is told to stop. */
    private static int serve() {
        try {
            Options.load();
            ConfigLoader.refusePorts();
        } catch (ConfigurationException wrong) {
            return tell(wrong);
        }
        Quarkus.run(null, Main::end);
        return ExitCode.OK;
    }

    private static void end(int exitCode, @Nullable Throwable failure) {
        System.exit(failure == null ? exitCode : tell(failure));
    }

    /**
     * Says why the program did not start, which Quarkus leaves to whoever asks it for the exit code.
     *
     * @return the exit code
     */
    static int tell(Throwable failure) {
        Throwable cause = ExceptionUtil.getRootCause(failure);
        Optional<String> wrongOptions = wrongOptions(failure).or(() -> wrongOptions(cause));
        if (wrongOptions.isPresent()) {
            System.err.println(wrongOptions.get());
            return ExitCode.USAGE;
        }
        if (isOfListening(cause)) {
            Config config = ConfigProvider.getConfig();
            System.err.printf(
                    "the service cannot listen: %s (quarkus.http.port is %s, quarkus.management.port is %s;"
                            + " set another, or stop what listens there)%n",
                    cause.getMessage(),
                    config.getValue("quarkus.http.port", String.class),
                    config.getValue("quarkus.management.port", String.class));
        } else {
            failure.printStackTrace();
        }
        return ExitCode.SOFTWARE;
    }

    private static Optional<String> wrongOptions(Throwable cause) {
        Optional<String> mistakes = cause instanceof ConfigValidationException found
                ? Optional.of(OptionMistakes.sentence(found))
                : Optional.of(cause)
                        .filter(ConfigurationException.class::isInstance)
                        .map(Throwable::getMessage);
        return mistakes.map(sentence -> Stream.concat(
                        Stream.of("the options are wrong: " + sentence),
                        // What has no value may be there in another spelling.
                        ConfigLoader.strayVariables().stream())
                .collect(Collectors.joining("\n")));
    }

    /** The native transport throws no exception of its own where a port is taken, and none has one of what is no port. */
    private static boolean isOfListening(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return cause instanceof BindException
                || (cause instanceof IOException && message.startsWith("bind("))
                || (cause instanceof IllegalArgumentException && message.startsWith("port must be "));
    }

    /** What every sub-command does that reads the options. */
    private static int refuseWrongOptions(Exception failure, CommandLine command, ParseResult result) throws Exception {
        command.getErr().println(wrongOptions(failure).orElseThrow(() -> failure));
        return ExitCode.USAGE;
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Feedsheaf());
        commandLine
                .getCommandSpec()
                .version("feedsheaf " + (VERSION == null ? "(not built)" : VERSION) + ", Java " + Runtime.version());
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                // A folder may have a name that begins with @.
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler(Main::refuseWrongOptions)
                // By itself, picocli finds this one by name, which a native executable does not hold.
                .registerConverter(Path.class, Main::path);
    }

    /** An empty one would be the current folder, which nobody means who leaves it empty. */
    private static Path path(String written) {
        if (written.isBlank()) {
            throw new TypeConversionException("is empty (name a folder)");
        }
        return Path.of(written);
    }
}
