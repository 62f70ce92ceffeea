package feedsheaf.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program in an environment of its own, which whoever starts it for tests cannot give it. */
class EnvironmentIT {

    private static final Path BUILT = Path.of("target");

    @TempDir
    Path folder;

    private static List<String> program() throws IOException {
        Properties artifact = new Properties();
        try (Reader written = Files.newBufferedReader(BUILT.resolve("quarkus-artifact.properties"))) {
            artifact.load(written);
        }
        String path =
                BUILT.resolve(artifact.getProperty("path")).toAbsolutePath().toString();
        return artifact.getProperty("type").equals("native")
                ? List.of(path)
                : List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", path);
    }

    /** What the program writes in its whole run, and then its exit code. */
    private String told(Map<String, String> variables, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(program());
        command.addAll(List.of(arguments));
        ProcessBuilder program =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        program.environment().putAll(variables);
        Process run = program.start();
        try {
            String told = new String(run.getInputStream().readAllBytes(), UTF_8);
            return told + "exit code " + run.waitFor();
        } finally {
            run.destroyForcibly();
        }
    }

    private void configure(String options) throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/application.properties"), options);
    }

    @Test
    void tellsOfAMisspeltVariableWhereArticlesAreChecked() throws Exception {
        assertThat(told(Map.of("FEEDSHEAF_MAXITEMS", "7"), "check"))
                .contains("there is no option for the environment variable FEEDSHEAF_MAXITEMS"
                        + " (write FEEDSHEAF_MAX_ITEMS)\n");
    }

    @Test
    void tellsOfAMisspeltVariableWhereFeedsAreMade() throws Exception {
        Files.createDirectory(folder.resolve("seeds"));

        assertThat(told(Map.of("FEEDSHEAF_FEEDS_0_SLUG", "best"), "export", "--to", "public"))
                .containsOnlyOnce("there is no option for the environment variable FEEDSHEAF_FEEDS_0_SLUG"
                        + " (write FEEDSHEAF_FEEDS_0__SLUG)\n");
    }

    @Test
    void tellsOfAMisspeltVariableThatIsMissingInItsRightSpelling() throws Exception {
        assertThat(told(Map.of("FEEDSHEAF_FEEDS_0_SLUG", "best", "FEEDSHEAF_FEEDS_0__TITLE", "The best"), "check"))
                .isEqualTo("the options are wrong: feedsheaf.feeds[0].slug has no value\nthere is no option for the"
                        + " environment variable FEEDSHEAF_FEEDS_0_SLUG (write FEEDSHEAF_FEEDS_0__SLUG)\nexit code 2");
    }

    @Test
    void readsAnOptionFromTheEnvironment() throws Exception {
        assertThat(told(Map.of("FEEDSHEAF_SEEDS", "nowhere"), "check"))
                .isEqualTo("the folder " + folder.toRealPath().resolve("nowhere") + " does not exist\nexit code 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "check", "health"})
    void saysInALineThatAFileOfOptionsCannotBeRead(String command) throws Exception {
        configure("feedsheaf.seeds=C:\\users\n");

        assertThat(told(Map.of(), command.isEmpty() ? new String[0] : new String[] {command}))
                .isEqualTo("the options are wrong: a file of options cannot be read: Malformed \\uxxxx encoding\n"
                        + "exit code 2");
    }

    @Test
    void refusesAByteOrderMarkThatWouldHideTheFirstOption() throws Exception {
        configure("\uFEFFfeedsheaf.max-items=3\n");

        assertThat(told(Map.of(), "check"))
                .isEqualTo("the options are wrong: a byte order mark stands in front of feedsheaf.max-items"
                        + " (save the file without one)\nexit code 2");
    }

    @Test
    void reportsForProgramsWhateverTheLocaleCanWrite() throws Exception {
        Files.createDirectory(folder.resolve("seeds"));
        Files.writeString(folder.resolve("seeds/a.md"), """
                ---
                title: T
                webUrl: https://a.example/
                publishedDateTime: 2020-01-01
                published: true
                topics: [Künste]
                ---
                """);

        String told = told(Map.of("LC_ALL", "C"), "check", "--format", "json");

        assertThat(new ObjectMapper().readTree(told).at("/topics/künste").asInt())
                .isEqualTo(1);
    }
}
