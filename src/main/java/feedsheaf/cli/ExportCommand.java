package feedsheaf.cli;

import feedsheaf.edition.Options;
import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Reads the folder once, as the service would, and writes down what it would serve. */
@Command(
        name = "export",
        description = {
            "Writes everything that the service would serve as files, for a web server or an object store.",
            "Options of the service apply. Only what has changed is written, and what is gone is removed."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the folder holds what would be served",
            "1:some documents could not be made, or files could not be written or removed",
            "2:wrong use, or the articles cannot be read; nothing was written"
        })
final class ExportCommand implements Callable<Integer> {

    /** The pages need the container, but nobody is to connect to it. */
    private static final List<String> SILENT =
            List.of("quarkus.http.host-enabled", "quarkus.management.host-enabled", "quarkus.scheduler.enabled");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "The folder to write to.")
    Path folder = Path.of(".");

    @Override
    public Integer call() {
        Options.load();
        SILENT.forEach(option -> System.setProperty(option, "false"));
        List.of("io.quarkus", "feedsheaf")
                .forEach(category -> System.setProperty("quarkus.log.category.\"" + category + "\".level", "WARN"));
        System.setProperty("quarkus.shutdown.delay", "0");
        AtomicInteger exitCode = new AtomicInteger(ExitCode.SOFTWARE);
        Quarkus.run(
                ExportApplication.class,
                (code, failure) -> exitCode.set(failure == null ? code : Main.tell(failure)),
                folder.toString());
        return exitCode.get();
    }
}
