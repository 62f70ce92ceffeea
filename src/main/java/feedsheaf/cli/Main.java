package feedsheaf.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program. */
@QuarkusMain
public final class Main {

    private Main() {}

    /** The command that has only sub-commands. */
    @Command(
            name = "feedsheaf",
            description = "Turns a folder of article files into feeds. Without a command it serves them.",
            subcommands = CheckCommand.class)
    static final class Feedsheaf implements Runnable {

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Show this help.")
        boolean help;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "Missing command");
        }
    }

    public static void main(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.run();
        } else {
            System.exit(commandLine().execute(arguments));
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Feedsheaf()).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
