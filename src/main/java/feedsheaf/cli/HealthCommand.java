package feedsheaf.cli;

import feedsheaf.config.ConfigLoader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks the service on this machine whether it is ready: the health check of a container that has no shell. */
@Command(
        name = "health",
        description = "Asks a running service whether it is ready.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it is", "1:it is not, or does not answer", "2:wrong use"})
final class HealthCommand implements Callable<Integer> {

    private static final int MILLISECONDS = 2000;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "What to ask, by http or https. Default: readiness, at the management port of this machine.")
    @Nullable
    URI url;

    @Override
    public Integer call() {
        URI asked = url == null ? ConfigLoader.managementAddress().resolve("/q/health/ready") : url;
        if (!asked.toString().matches("https?://.*") || asked.getRawAuthority() == null || asked.getPort() > 65535) {
            spec.commandLine().getErr().println(asked + " is no URL (write http://localhost:9000/q/health/ready)");
            return ExitCode.USAGE;
        }
        try {
            int status = status(asked);
            if (status == HttpURLConnection.HTTP_OK) {
                return ExitCode.OK;
            }
            spec.commandLine().getErr().println("not ready: " + asked + " answers " + status);
        } catch (IOException failure) {
            spec.commandLine().getErr().println("not ready: " + asked + ": " + failure.getMessage());
        }
        return ExitCode.SOFTWARE;
    }

    private static int status(URI asked) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) asked.toURL().openConnection();
        connection.setConnectTimeout(MILLISECONDS);
        connection.setReadTimeout(MILLISECONDS);
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}
