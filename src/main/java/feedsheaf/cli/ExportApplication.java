package feedsheaf.cli;

import feedsheaf.config.FeedsheafConfig;
import feedsheaf.edition.CurrentEdition;
import feedsheaf.edition.CurrentEdition.Outage;
import feedsheaf.edition.Declarations;
import feedsheaf.edition.Edition;
import feedsheaf.edition.ReportedProblem;
import feedsheaf.edition.Republisher;
import feedsheaf.export.ExportFolder;
import feedsheaf.export.ExportFolder.Changes;
import feedsheaf.export.ExportRefusedException;
import feedsheaf.export.ServerRules;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
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
        republisher.rescan();
        Optional<Edition> edition = current.get();
        if (edition.isEmpty()) {
            System.err.println(current.outage().map(Outage::reason).orElse("there is nothing to export"));
            return ExitCode.USAGE;
        }
        return export(edition.get(), folder);
    }

    private int export(Edition edition, Path folder) {
        boolean complete = current.problems().stream().noneMatch(ReportedProblem::isOfDocument);
        try {
            ServerRules rules = ServerRules.of(folder, edition, config, declarations);
            Changes changes = new ExportFolder(folder).write(edition, rules, complete);
            System.out.printf(
                    "%s: files written: %d, unchanged: %d, removed: %d%n",
                    folder, changes.written(), changes.unchanged(), changes.removed());
            return complete ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (ExportRefusedException refused) {
            System.err.println(refused.getMessage());
            return ExitCode.USAGE;
        } catch (IOException failure) {
            System.err.println(folder + " cannot be written: " + failure);
            return ExitCode.SOFTWARE;
        }
    }
}
