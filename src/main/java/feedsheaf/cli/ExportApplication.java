package feedsheaf.cli;

import feedsheaf.article.LogText;
import feedsheaf.config.FeedsheafConfig;
import feedsheaf.edition.CurrentEdition;
import feedsheaf.edition.CurrentEdition.Outage;
import feedsheaf.edition.CurrentEdition.Progress;
import feedsheaf.edition.Declarations;
import feedsheaf.edition.Edition;
import feedsheaf.edition.Republisher;
import feedsheaf.export.ExportFolder;
import feedsheaf.export.ExportFolder.Changes;
import feedsheaf.export.ExportRefusedException;
import feedsheaf.export.ServerRules;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ExitCode;

/** The part of {@link ExportCommand} that runs inside the container. */
final class ExportApplication implements QuarkusApplication {

    private final Republisher republisher;
    private final CurrentEdition current;
    private final FeedsheafConfig config;
    private final Declarations declarations;

    ExportApplication(
            Republisher republisher, CurrentEdition current, FeedsheafConfig config, Declarations declarations) {
        this.republisher = republisher;
        this.current = current;
        this.config = config;
        this.declarations = declarations;
    }

    @Override
    public int run(String... arguments) {
        Path folder = Path.of(arguments[0]);
        try {
            ExportFolder target = new ExportFolder(folder);
            // Before the articles are read, which may take long.
            target.refuseForeignFolder();
            target.refuseFolderOfArticles(config.seeds());
            republisher.rescan();
            Progress progress = current.progress();
            if (progress.edition().isEmpty()) {
                System.err.println(progress.outage().map(Outage::reason).orElse("there is nothing to export"));
                return ExitCode.USAGE;
            }
            return write(progress.edition().get(), progress.isComplete(), folder, target);
        } catch (ExportRefusedException refused) {
            System.err.println(LogText.printable(String.valueOf(refused.getMessage())));
            return ExitCode.USAGE;
        } catch (InvalidPathException unnameable) {
            System.err.printf(
                    "this system cannot name a file %s (set LANG=C.UTF-8)%n", LogText.printable(unnameable.getInput()));
            return ExitCode.USAGE;
        } catch (IOException failure) {
            System.err.printf(
                    "%s cannot be written (%s: %s)%n",
                    folder, failure.getClass().getSimpleName(), failure.getMessage());
            return ExitCode.SOFTWARE;
        }
    }

    private int write(Edition edition, boolean complete, Path folder, ExportFolder target)
            throws IOException, ExportRefusedException {
        Changes changes = target.write(edition, ServerRules.of(folder, edition, config, declarations), complete);
        System.out.printf(
                "%s: files written: %d, unchanged: %d, removed: %d%n",
                folder, changes.written(), changes.unchanged(), changes.removed());
        if ("localhost".equals(config.baseUrl().getHost())) {
            System.err.println("links lead to " + config.address() + " (feedsheaf.base-url sets the public address)");
        }
        return complete ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
