package feedsheaf.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainIntegrationTest;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sub-commands of the program. */
@QuarkusMainIntegrationTest
@TestProfile(Corners.class)
class CommandsIT {

    @TempDir
    Path parent;

    @Test
    void checksTheFolder(QuarkusMainLauncher program) {
        LaunchResult result = program.launch("check", "--all");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.getOutput())
                .contains("broken.md:3:20: error: ")
                .contains(Corners.MARKDOWN + ": selected: in c-plus-plus, dot-net, finance, index")
                .contains("3 files: 2 selected, 0 future, 0 unpublished, 0 superseded, 1 rejected, 0 ignored");
    }

    @Test
    void checksTheFolderForPrograms(QuarkusMainLauncher program) throws IOException {
        JsonNode report = new ObjectMapper()
                .readTree(program.launch("check", "--format", "json").getOutput());

        assertThat(report.at("/files/rejected").asInt()).isEqualTo(1);
        assertThat(report.at("/topics/人工智能").asInt()).isEqualTo(1);
    }

    @Test
    void isNotHealthyWhereNothingRuns(QuarkusMainLauncher program) {
        LaunchResult result = program.launch("health", "--url", "http://127.0.0.1:1/");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.getErrorOutput()).contains("not ready: http://127.0.0.1:1/");
    }

    @Test
    void showsItsUse(QuarkusMainLauncher program) {
        assertThat(program.launch("--help").getOutput()).contains("check", "export", "health");
    }

    @Test
    void tellsItsVersion(QuarkusMainLauncher program) {
        assertThat(program.launch("--version").getOutput())
                .containsPattern("feedsheaf \\d+\\.\\d+\\.\\d+.*, Java \\d+");
    }

    @Test
    void exportsWhatItWouldServe(QuarkusMainLauncher program) throws IOException {
        Path folder = parent.resolve("public");

        LaunchResult result = program.launch("export", "--to", folder.toString());

        assertThat(result.exitCode()).as(result.getErrorOutput()).isZero();
        assertThat(files(folder))
                .contains("feeds.xml", "feeds.xml.gz", "feeds.xml.br", "feeds.opml", "404.html", "410.html")
                .contains("feeds/index.html", "feeds/index/index.html", "feeds/index.atom")
                .contains("feeds/人工智能.xml", "feeds/人工智能.html", "feeds/c-plus-plus.json")
                .contains("assets/style.css", ".feedsheaf/Caddyfile", ".feedsheaf/nginx.conf");
        assertThat(folder.resolve("feeds.xml")).hasContent(golden("all.xml"));
        assertThat(folder.resolve("feeds/finance.html")).hasContent(golden("finance.html"));
        try (GZIPInputStream zipped = new GZIPInputStream(Files.newInputStream(folder.resolve("feeds.xml.gz")))) {
            assertThat(new String(zipped.readAllBytes(), UTF_8)).isEqualTo(golden("all.xml"));
        }
    }

    @Test
    void touchesOnlyWhatHasChangedAndRemovesWhatIsGone(QuarkusMainLauncher program) throws IOException {
        Path folder = parent.resolve("public");
        program.launch("export", "--to", folder.toString());
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(folder.resolve("feeds.xml"), longAgo);
        Files.writeString(folder.resolve("feeds.atom"), "spoilt");
        Files.writeString(folder.resolve("robots.txt"), "of somebody else");
        Files.createDirectories(folder.resolve("feeds/old"));
        Files.writeString(folder.resolve("feeds/old/gone.xml"), "a feed that is no more");
        Files.writeString(folder.resolve(".feedsheaf/files"), "feeds/old/gone.xml\n", StandardOpenOption.APPEND);

        LaunchResult result = program.launch("export", "--to", folder.toString());

        assertThat(result.getOutput()).contains(": files written: 1, ", ", removed: 1");
        assertThat(Files.getLastModifiedTime(folder.resolve("feeds.xml"))).isEqualTo(longAgo);
        assertThat(folder.resolve("feeds.atom")).hasContent(golden("all.atom"));
        assertThat(folder.resolve("robots.txt")).hasContent("of somebody else");
        assertThat(folder.resolve("feeds/old")).doesNotExist();
    }

    @Test
    void leavesNothingHalfWrittenBehind(QuarkusMainLauncher program) throws IOException {
        Path folder = parent.resolve("public");
        program.launch("export", "--to", folder.toString());
        Files.delete(folder.resolve("feeds.xml"));
        Files.createDirectories(folder.resolve("feeds.xml/in-the-way"));

        LaunchResult result = program.launch("export", "--to", folder.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(files(folder)).noneMatch(file -> file.contains(".feedsheaf-new"));
    }

    @Test
    void doesNotWriteIntoAFolderOfSomebodyElse(QuarkusMainLauncher program) throws IOException {
        Files.writeString(parent.resolve("letter.txt"), "dear");

        LaunchResult result = program.launch("export", "--to", parent.toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.getOutput()).as("told before articles are read").isEmpty();
        assertThat(result.getErrorOutput())
                .contains(
                        parent + " holds files that are not of an earlier export (name a folder that is new or empty)");
        assertThat(files(parent)).containsExactly("letter.txt");
    }

    @Test
    void doesNotWriteIntoAFolderThatNoConfigurationCanName(QuarkusMainLauncher program) {
        Path folder = parent.resolve("we$b");

        LaunchResult result = program.launch("export", "--to", folder.toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.getErrorOutput())
                .contains(folder + " is no name for a web server's configuration"
                        + " (name a folder without \" $ \\ { })");
        assertThat(folder).doesNotExist();
    }

    @Test
    void doesNotOverwriteAFileOfSomebodyElse(QuarkusMainLauncher program) throws IOException {
        Files.createDirectories(parent.resolve(".feedsheaf"));
        Files.writeString(parent.resolve("404.html"), "mine");

        LaunchResult result = program.launch("export", "--to", parent.toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.getErrorOutput())
                .contains(parent.resolve("404.html") + " is not of an earlier export and would be lost (move it away)");
        assertThat(files(parent)).containsExactlyInAnyOrder("404.html", ".feedsheaf/lock");
    }

    private static String golden(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/golden/program", name));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
