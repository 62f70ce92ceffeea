package feedsheaf.cli;

import feedsheaf.article.ArticleCard;
import feedsheaf.article.Problem.Severity;
import feedsheaf.catalog.Catalog;
import feedsheaf.catalog.FolderSnapshot;
import feedsheaf.catalog.FolderUnavailableException;
import feedsheaf.catalog.Verdict;
import feedsheaf.config.ConfigLoader;
import feedsheaf.config.FeedsheafConfig;
import feedsheaf.edition.FeedPlan;
import feedsheaf.edition.Options;
import feedsheaf.edition.Wiring;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads the folder once, as the service would, and tells authors what to mend. */
@Command(
        name = "check",
        description = {
            "Reads a folder of article files once and reports their problems, without serving anything.",
            "Options of the service apply, such as feedsheaf.published-by-default."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:no errors",
            "1:errors, or warnings with --strict",
            "2:wrong use, or the folder cannot be read or holds no article"
        })
final class CheckCommand implements Callable<Integer> {

    /** How the report is written. */
    enum ReportFormat {
        TEXT,
        JSON
    }

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "The folder to read. Default: the option feedsheaf.seeds.")
    @Nullable
    Path folder;

    @Option(names = "--format", paramLabel = "text|json", description = "How to write the report. Default: text.")
    ReportFormat format = ReportFormat.TEXT;

    @Option(names = "--strict", description = "Exit with 1 also where there are only warnings.")
    boolean strict;

    @Option(
            names = "--all",
            description = "Tell of every file what becomes of it: selected and in which feeds, unpublished, future,"
                    + " superseded by another file, rejected, ignored.")
    boolean all;

    @Override
    public Integer call() {
        Instant now = Instant.now();
        try {
            FeedsheafConfig config = Options.load();
            ConfigLoader.strayVariables().forEach(spec.commandLine().getErr()::println);
            Path path = folder == null ? config.seeds() : folder;
            FolderSnapshot snapshot = read(config, path, now);
            Catalog catalog = Catalog.of(snapshot, now, config.maxTopics());
            SortedMap<String, List<ArticleCard>> topics = FeedPlan.of(config).shelves(catalog);
            List<Verdict> verdicts = Verdict.of(snapshot, topics, now, config.maxItems());
            print(new CheckReport(path, catalog, topics, verdicts, all));
            if (snapshot.articles() == 0 && !config.allowEmpty()) {
                return refuse("the folder " + path + " holds no article, so the service would have nothing to serve"
                        + " (put one there, or set feedsheaf.allow-empty=true)");
            }
            return isBad(catalog) ? ExitCode.SOFTWARE : ExitCode.OK;
        } catch (FolderUnavailableException unavailable) {
            return refuse(unavailable.sentence());
        }
    }

    private FolderSnapshot read(FeedsheafConfig config, Path path, Instant now) throws FolderUnavailableException {
        ProgressLine progress = ProgressLine.on(spec.commandLine().getErr());
        try {
            return Wiring.folder(config, path, true).rescan(Optional.empty(), now, file -> progress.advance());
        } finally {
            progress.clear();
        }
    }

    private boolean isBad(Catalog catalog) {
        return catalog.problems().stream().anyMatch(problem -> strict || problem.severity() == Severity.ERROR);
    }

    private void print(CheckReport report) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(format == ReportFormat.JSON ? report.json() : report.text());
        out.flush();
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println(why);
        return ExitCode.USAGE;
    }
}
