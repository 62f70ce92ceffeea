package feedsheaf.cli;

import static feedsheaf.catalog.TestFolder.article;
import static org.assertj.core.api.Assertions.assertThat;

import feedsheaf.catalog.TestFolder;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CheckCommandTest {

    @TempDir
    Path root;

    private TestFolder folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** A Quarkus test leaves the options of its profile behind. */
    @BeforeAll
    static void forgetOptionsOfOtherTests() {
        System.getProperties().keySet().removeIf(name -> name.toString().startsWith("feedsheaf."));
    }

    @BeforeEach
    void openFolder() {
        folder = new TestFolder(root);
    }

    private int run(String... arguments) {
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }

    private int check(String... options) {
        List<String> arguments = new ArrayList<>(List.of("check", root.toString()));
        arguments.addAll(Arrays.asList(options));
        return run(arguments.toArray(String[]::new));
    }

    private String printed() {
        return out.toString().replace(root.toString(), "ROOT");
    }

    @Test
    void summarisesTheSeeds() {
        assertThat(run("check", "seeds")).isZero();
        assertThat(out.toString()).isEqualTo("""
                        5 files: 2 selected, 0 future, 3 unpublished, 0 superseded, 0 rejected, 0 ignored
                        topic ai: 2
                        topic computer-vision: 2
                        """);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void takesANameThatBeginsWithAnAtSignAsItIs() {
        folder.write("options", "--help");

        assertThat(run("check", "@" + root.resolve("options"))).isEqualTo(2);
        assertThat(err.toString()).contains("does not exist");
    }

    @Test
    void namesEachProblemWhereItIsAndFailsOnErrors() {
        folder.write("a.md", article("a"));
        folder.write("b/c.md", "---\ntitle: [x]\nwebUrl: https://a.example\npublishedDateTime: 2020-01-01\n---\n");
        folder.write("d.md", article("d", "publishedDateTime: 2020-01-01\nheat: hot"));

        assertThat(check()).isEqualTo(1);
        assertThat(printed()).isEqualTo("""
                        ROOT/b/c.md:2:8: error: "title" is a list (write one text)
                        ROOT/d.md:6:7: warning: "heat" is not a whole number: "hot" (write digits only); it is left out
                        3 files: 2 selected, 0 future, 0 unpublished, 0 superseded, 1 rejected, 0 ignored
                        """);
    }

    @Test
    void failsOnWarningsOnlyWhereItIsStrict() {
        folder.write("d.md", article("d", "publishedDateTime: 2020-01-01\nheat: hot"));

        assertThat(check()).isZero();
        assertThat(check("--strict")).isEqualTo(1);
    }

    @Test
    void saysWhatBecomesOfEveryFile() {
        folder.write("a-selected.md", article("a", "publishedDateTime: 2020-01-02\ntopics: [AI, News]\nid: urn:x"));
        folder.write("b-superseded.md", article("b", "publishedDateTime: 2020-01-01\nid: urn:x"));
        folder.write("c-future.md", article("c", "publishedDateTime: 2999-01-01"));
        folder.write("d-draft.md", article("d", "publishedDateTime: 2020-01-01\ndraft: true"));
        folder.write("e-rejected.md", "---\n");
        folder.write("f-ignored.md", "a README\n");
        folder.write("g-no-topic.md", article("g"));

        assertThat(check("--all")).isEqualTo(1);
        assertThat(printed()).contains("""
                        ROOT/a-selected.md: selected: in ai, news
                        ROOT/b-superseded.md: superseded: by a-selected.md
                        ROOT/c-future.md: future: until 2999-01-01T00:00:00Z
                        ROOT/d-draft.md: unpublished: "draft" is true
                        ROOT/e-rejected.md: rejected: see its errors
                        ROOT/f-ignored.md: ignored: it has no front matter (its first line is not ---)
                        ROOT/g-no-topic.md: selected: in no topic's feed
                        7 files: 2 selected, 1 future, 1 unpublished, 1 superseded, 1 rejected, 1 ignored
                        """);
    }

    @Test
    void escapesControlCharactersInTheNamesOfOtherFiles() {
        folder.write("a\u001B[31m\n.md", article("a", "publishedDateTime: 2020-01-02\nid: urn:x"));
        folder.write("b.md", article("b", "publishedDateTime: 2020-01-01\nid: urn:x"));

        check("--all");

        assertThat(printed()).contains("ROOT/b.md: superseded: by a\\u001B[31m\\u000A.md\n");
    }

    @Test
    void knowsDeclaredFeedsAndThoseThatHaveMoved() {
        folder.write("a.md", article("a", "publishedDateTime: 2020-01-01\nquality: 90\ntopics: [AI, Old, Gone]"));
        folder.write("b.md", article("b", "publishedDateTime: 2020-01-01\nquality: 10\ntopics: [Old]"));

        withOptions(
                Map.of(
                        "feedsheaf.feeds[0].slug", "best",
                        "feedsheaf.feeds[0].topics", "*",
                        "feedsheaf.feeds[0].min-quality", "80",
                        "feedsheaf.redirects", "old:best",
                        "feedsheaf.retired", "gone"),
                () -> check("--all"));

        assertThat(printed())
                .contains("ROOT/a.md: selected: in ai, best\n")
                .contains("ROOT/b.md: selected: in no topic's feed\n")
                .endsWith("topic ai: 1\ntopic best: 1\n");
    }

    @Test
    void refusesWrongOptionsInSentences() {
        int code = withOptions(Map.of("feedsheaf.rescan-evry", "5s", "feedsheaf.max-items", "ten"), this::check);

        assertThat(code).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("the options are wrong: feedsheaf.max-items=ten cannot be read (write a whole number up to"
                        + " 2147483647); there is no option feedsheaf.rescan-evry");
    }

    @Test
    void doesNotServeWithWrongOptions() {
        assertThat(withOptions(Map.of("feedsheaf.max-items", "0"), Main::run)).isEqualTo(2);
    }

    private static int withOptions(Map<String, String> options, IntSupplier command) {
        options.forEach(System::setProperty);
        try {
            return command.getAsInt();
        } finally {
            options.keySet().forEach(System::clearProperty);
        }
    }

    @Test
    void saysWhenAnArticleIsNotAmongTheNewest() {
        for (int i = 1; i <= 51; i++) {
            String second = String.format("%02d", i);
            folder.write(
                    second + ".md",
                    article(
                            "t",
                            "publishedDateTime: 2020-01-01T00:00:" + second + "Z\ntopics: AI\nid: urn:x:" + second));
        }

        check("--all");

        assertThat(printed())
                .contains("ROOT/01.md: selected: in no topic's feed; not among the newest 50 of ai\n")
                .contains("ROOT/02.md: selected: in ai\n");
    }

    @Test
    void writesJsonForPrograms() {
        folder.write("a.md", article("a", "publishedDateTime: 2020-01-01\nheat: hot\ntopics: AI"));

        assertThat(check("--format", "json", "--all")).isZero();
        JsonObject report = new JsonObject(out.toString());
        assertThat(report.getString("folder")).isEqualTo(root.toString());
        assertThat(report.getJsonArray("problems").getJsonObject(0).getMap())
                .containsEntry("path", "a.md")
                .containsEntry("line", 6)
                .containsEntry("column", 7)
                .containsEntry("severity", "warning");
        assertThat(report.getJsonObject("files").getInteger("selected")).isEqualTo(1);
        assertThat(report.getJsonObject("topics").getInteger("ai")).isEqualTo(1);
        assertThat(report.getJsonArray("verdicts").getJsonObject(0).getMap())
                .containsEntry("path", "a.md")
                .containsEntry("outcome", "selected")
                .containsEntry("explanation", "in ai");
    }

    @Test
    void refusesAFolderWithoutArticlesAsTheServiceDoes() {
        folder.write("README.md", "no article\n");

        assertThat(check()).isEqualTo(2);
        assertThat(out.toString()).startsWith("1 file: ");
        assertThat(err.toString())
                .contains("holds no article, so the service would have nothing to serve")
                .contains("(put one there, or set feedsheaf.allow-empty=true)");
    }

    @Test
    void saysWhichFolderCannotBeRead() {
        assertThat(run("check", root + "/missing")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("the folder " + root + "/missing does not exist" + System.lineSeparator());
    }

    @Test
    void refusesAFolderWithoutAName() {
        assertThat(run("check", "")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Invalid value for positional parameter at index 0 (FOLDER): is empty");
        err.getBuffer().setLength(0);

        assertThat(run("export", "--to=")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Invalid value for option '--to': is empty (name a folder)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "check --format=xml", "check a b", "check --loud"})
    void refusesWrongUse(String arguments) {
        assertThat(run(arguments.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: feedsheaf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "check --help", "check -h"})
    void helps(String arguments) {
        assertThat(run(arguments.split(" ", -1))).isZero();
        assertThat(out.toString()).startsWith("Usage: feedsheaf");
    }
}
