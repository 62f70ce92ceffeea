package feedsheaf.program;

import feedsheaf.FreePort;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Articles that need what is found by name at run time: tables of letters, of hosts, of languages, of entities. */
public class Corners implements QuarkusTestProfile {

    /** A name beyond ASCII, in a folder of such a name. */
    static final String MARKDOWN = "möglich/人工智能.md";

    private static final Path FOLDER = write();

    /** Asked for more than once, and known to the test as well as to the program. */
    static final String MANAGEMENT_PORT = String.valueOf(FreePort.next());

    private static Path write() {
        try {
            Path folder = Files.createTempDirectory("feedsheaf-corners");
            Files.createDirectories(folder.resolve(MARKDOWN).getParent());
            Files.writeString(folder.resolve(MARKDOWN), """
                    ---
                    title: "Ein Titel, 見出し & <tag>"
                    webUrl: https://bücher.example/straße?a=b c
                    publishedDateTime: 2020-06-08T23:49:00+02:00
                    published: true
                    excerpt: Kurz &amp; gut
                    topics: [人工智能, C++, ﬁnance, .NET, Σίσυφος]
                    provider: {name: Nachrichten, domain: nachrichten.example, authors: [{name: Änne}]}
                    images:
                      - {url: "https://bücher.example/ä b.png", width: 756, height: 567, title: Bild}
                    related:
                      - {title: Anderes, webUrl: "https://example.com/x", publishedDateTime: 2020-01-02}
                    quality: 7
                    ---
                    # Überschrift

                    | a | b |
                    |---|--:|
                    | 1 | *2* &hellip; &CounterClockwiseContourIntegral; |

                    [relative](weiter) ![picture](ü.png)

                    <script>alert(1)</script>
                    """);
            Files.writeString(folder.resolve("2021-02-03-page.html"), """
                    ---
                    title: A page
                    webUrl: https://example.com/page
                    published: True
                    topics: finance
                    ---
                    <p onclick="x()">&Auml;&nbsp;&mdash;&thetasym;<table><tr><td>1</table><iframe src="x"></iframe>
                    """);
            Files.writeString(folder.resolve("broken.md"), """
                    ---
                    title: [a list]
                    publishedDateTime: last tuesday
                    ---
                    """);
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.management.port",
                MANAGEMENT_PORT,
                "quarkus.management.test-port",
                MANAGEMENT_PORT,
                "feedsheaf.seeds",
                FOLDER.toString(),
                "feedsheaf.base-url",
                "https://news.example/sub",
                "feedsheaf.title",
                "Ecken",
                "feedsheaf.redirects",
                "old:finance",
                "feedsheaf.retired",
                "gone",
                "feedsheaf.feeds[0].slug",
                "index",
                "feedsheaf.feeds[0].topics",
                "*");
    }
}
