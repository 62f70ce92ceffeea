package feedsheaf.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in an environment of its own, which whoever starts it for tests cannot give it. */
class EnvironmentIT {

    private static final Path BUILT = Path.of("target");

    @TempDir
    Path parent;

    private static List<String> program() throws IOException {
        Properties artifact = new Properties();
        try (Reader written = Files.newBufferedReader(BUILT.resolve("quarkus-artifact.properties"))) {
            artifact.load(written);
        }
        String path = BUILT.resolve(artifact.getProperty("path")).toString();
        return artifact.getProperty("type").equals("native")
                ? List.of(path)
                : List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", path);
    }

    /** What the program writes in its whole run. */
    private static String told(String variable, String value, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(program());
        command.addAll(List.of(arguments));
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().put(variable, value);
        Process run = program.start();
        try {
            return new String(run.getInputStream().readAllBytes(), UTF_8);
        } finally {
            run.destroyForcibly();
        }
    }

    @Test
    void tellsOfAMisspeltVariableWhereArticlesAreChecked() throws Exception {
        assertThat(told("FEEDSHEAF_MAXITEMS", "7", "check"))
                .contains("there is no option for the environment variable FEEDSHEAF_MAXITEMS"
                        + " (write FEEDSHEAF_MAX_ITEMS)");
    }

    @Test
    void tellsOfAMisspeltVariableWhereFeedsAreMade() throws Exception {
        String folder = parent.resolve("public").toString();

        assertThat(told("FEEDSHEAF_FEEDS_0_SLUG", "best", "export", "--to", folder))
                .containsOnlyOnce("there is no option for the environment variable FEEDSHEAF_FEEDS_0_SLUG"
                        + " (write FEEDSHEAF_FEEDS_0__SLUG)");
    }

    @Test
    void readsAnOptionFromTheEnvironment() throws Exception {
        assertThat(told("FEEDSHEAF_SEEDS", parent.resolve("nowhere").toString(), "check"))
                .contains("nowhere")
                .doesNotContain("there is no option");
    }
}
