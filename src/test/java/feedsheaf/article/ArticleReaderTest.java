package feedsheaf.article;

import static feedsheaf.article.Readings.NOW;
import static feedsheaf.article.Readings.RULES;
import static feedsheaf.article.Readings.article;
import static feedsheaf.article.Readings.articleWith;
import static feedsheaf.article.Readings.minimal;
import static feedsheaf.article.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import feedsheaf.article.Problem.Severity;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {

    private static List<String> messages(Reading reading) {
        return reading.problems().stream().map(Problem::toString).toList();
    }

    private static Article accepted(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        return ((Reading.Accepted) reading).article();
    }

    private static boolean withdrawn(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Rejected.class);
        return ((Reading.Rejected) reading).withdrawn();
    }

    // the file

    @Test
    void readsEveryKeyOfASeed() throws IOException {
        byte[] seed = Files.readAllBytes(Path.of("seeds/003_1df407b6f309c58f.txt"));

        Reading reading = new ArticleReader(RULES).read("003.txt", seed, NOW);

        assertThat(reading.problems()).isEmpty();
        Article article = accepted(reading);
        assertThat(article.id())
                .isEqualTo("https://www.engadget.com/ibm-exits-facial-recognition-business-012915316.html");
        assertThat(article.title()).isEqualTo("IBM stops work on facial recognition over human rights concerns");
        assertThat(article.published()).isEqualTo("2020-06-09T01:08:00Z");
        assertThat(article.updated()).isEqualTo(article.published());
        assertThat(article.withheld()).isEmpty();
        assertThat(article.topics())
                .containsExactly(new Topic("computer-vision", "Computer Vision"), new Topic("ai", "AI"));
        assertThat(article.summary())
                .hasValueSatisfying(text -> assertThat(text).startsWith("IBM is exiting"));
        assertThat(article.provider().name()).contains("Engadget");
        assertThat(article.provider().domain()).contains("engadget.com");
        assertThat(article.provider().images()).hasSize(1);
        assertThat(article.images()).hasSize(1);
        assertThat(article.related()).hasSize(5);
        assertThat(article.quality()).hasValue(89);
        assertThat(article.heat()).hasValue(139);
        assertThat(article.ampLink())
                .contains(new WebUrl(
                        "https://www.engadget.com/amp/ibm-exits-facial-recognition-business-012915316.html"));
        assertThat(reading.toString()).doesNotContain("2SzAyrZHa6jGycGCybeFZUeZTXWBwVyu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# A README\n", "----\n", " ---\ntitle: x\n---\n", "--- title\n", "\n---\n"})
    void ignoresAFileWithoutFrontMatter(String text) {
        assertThat(read(text)).isEqualTo(new Reading.Ignored(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF---\ntitle: T\nwebUrl: https://a.example/\npublishedDateTime: 2020-01-01\n---\nbody\n",
                "---\r\ntitle: T\r\nwebUrl: https://a.example/\r\npublishedDateTime: 2020-01-01\r\n---\r\nbody\r\n",
                "--- \t\ntitle: T\nwebUrl: https://a.example/\npublishedDateTime: 2020-01-01\n... \nbody: [\n",
                "---\ntitle: T\nwebUrl: https://a.example/\npublishedDateTime: 2020-01-01\n---"
            })
    void readsFrontMatterBetweenFences(String text) {
        assertThat(article(text).title()).isEqualTo("T");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\n", "--- \t\n", "---\r\n", "---\r", "...\n", "... \t \r\n"})
    void takesAllThatFollowsTheFenceForTheBody(String fence) {
        assertThat(article(minimal("").replaceFirst("---\n\\z", "") + fence + "- a\n")
                        .body())
                .contains("<ul>\n<li>a</li>\n</ul>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---x: 1", "...x: 1", "----: 1"})
    void closesFrontMatterByNothingButAFence(String line) {
        assertThat(article(minimal(line) + "body").body()).contains("<p>body</p>");
    }

    @Test
    void rejectsFrontMatterThatIsNotClosed() {
        assertThat(messages(read("---\ntitle: T\n")))
                .containsExactly("a.md:1:1: the front matter is not closed (write a line --- after its last key)");
    }

    @Test
    void rejectsEmptyFrontMatter() {
        assertThat(messages(read("---\n---\n")))
                .containsExactly("a.md:2:1: the front matter is empty (write title: … and more)");
    }

    @Test
    void rejectsFrontMatterThatIsNoMapping() {
        assertThat(messages(read("---\n- a\n- b\n---\n")))
                .containsExactly("a.md:2:1: the front matter is no list of keys (write title: …)");
    }

    @Test
    void namesThePlaceOfBytesThatAreNotUtf8() {
        byte[] latin1 = "---\ntitle: ok\nexcerpt: Stra\u00DFe\n---\n".getBytes(StandardCharsets.ISO_8859_1);

        Reading reading = new ArticleReader(RULES).read("a.md", latin1, NOW);

        assertThat(messages(reading)).containsExactly("a.md:3:14: the file is not UTF-8 (save it as UTF-8)");
    }

    @Test
    void namesThePlaceOfBytesThatAreNotUtf8AlsoWhereLinesEndInCarriageReturns() {
        byte[] latin1 = "---\rtitle: ok\rexcerpt: Stra\u00DFe\r---\r".getBytes(StandardCharsets.ISO_8859_1);

        Reading reading = new ArticleReader(RULES).read("a.md", latin1, NOW);

        assertThat(messages(reading)).containsExactly("a.md:3:14: the file is not UTF-8 (save it as UTF-8)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE"})
    void namesUtf16ForWhatItIsNot(Charset utf16) {
        byte[] content = ("\uFEFF" + stated("published: false")).getBytes(utf16);

        Reading reading = new ArticleReader(RULES).read("a.md", content, NOW);

        assertThat(messages(reading)).containsExactly("a.md:1:1: the file is not UTF-8 (save it as UTF-8)");
        assertThat(withdrawn(reading)).isTrue();
        assertThat(new ArticleReader(RULES).read("a.md", "\uFEFFA README".getBytes(utf16), NOW))
                .isEqualTo(new Reading.Ignored(false));
    }

    @Test
    void tellsAllTheProblemsOfAFileAtOnceInTheirOrder() {
        Reading reading = read("news/ibm.md", """
                ---
                webUrl: nowhere
                heat: warm
                title: [IBM]
                publishedDateTime: "last tuesday"
                ---
                """);

        assertThat(messages(reading))
                .containsExactly(
                        "news/ibm.md:2:9: \"webUrl\" is not an absolute URL (begin it with https://)",
                        "news/ibm.md:3:7: \"heat\" is not a whole number: \"warm\" (write digits only); it is left out",
                        "news/ibm.md:4:8: \"title\" is a list (write one text)",
                        "news/ibm.md:5:20: \"publishedDateTime\" is not a date: \"last tuesday\""
                                + " (write 2020-06-08T23:49:00Z)");
    }

    @Test
    void countsColumnsInCodePoints() {
        assertThat(messages(read(minimal("images: [{title: 😀, url: x}]"))))
                .containsExactly(
                        "a.md:6:26: \"images.url\" is not an absolute URL (begin it with https://); it is left out");
    }

    @Test
    void namesNoMoreProblemsThanCanBeRead() {
        String images = "images: [" + "{url: x}, ".repeat(60) + "]";

        Reading reading = read(minimal(images + "\nprovider: {" + images + "}"));

        assertThat(reading.problems()).hasSize(101);
        assertThat(reading.problems().get(100))
                .isEqualTo(Problem.ofFile("a.md", Severity.WARNING, "has 20 problems more than the 100 shown"));
    }

    @Test
    void saysThatThereAreMoreErrorsWhereThereAreAny() {
        Reading reading = read("---\nimages: [" + "{url: x}, ".repeat(100) + "]\n---\n");

        assertThat(reading.problems().get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(reading.problems())
                .last()
                .isEqualTo(Problem.ofFile("a.md", Severity.ERROR, "has 3 problems more than the 100 shown"));
    }

    // YAML

    @Test
    void saysInAnEditorsWordsWhatIsNotYaml() {
        assertThat(messages(read(minimal("excerpt: IBM: withdraws"))))
                .containsExactly("a.md:6:13: YAML: mapping values are not allowed here"
                        + " (put quotation marks around a text that holds a colon)");
        assertThat(messages(read(minimal("provider:\n\tname: x"))))
                .containsExactly("a.md:7:1: YAML: found a tab (write spaces)");
        assertThat(messages(read(minimal("excerpt: @home"))))
                .containsExactly(
                        "a.md:6:10: YAML: a text may not begin with this sign (put quotation marks around it)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            excerpt:No space            | 6:1 | this is no key (write a space after its colon)
            excerpt:\u00A0No space      | 6:1 | this is no key: what is behind its colon only looks like a space, or like nothing (write a space)
            excerpt:\u200BNo space      | 6:1 | this is no key: what is behind its colon only looks like a space, or like nothing (write a space)
            quality 5                   | 6:1 | this is neither a key nor part of what stands above (write key: value, or indent a text that goes on)
            `provider:\n  name x\n  domain: a.example` | 7:3 | this is neither a key nor part of what stands above (write key: value, or indent a text that goes on)
            -AI                         | 6:1 | this is no item (write a space after the hyphen)
            `topics: [AI]\n excerpt: "x"` | 7:2 | this line does not belong where it is indented to (begin it in the column of those that it belongs to)
            `provider:\n  name: x\n domain: y` | 8:2 | this line does not belong where it is indented to (begin it in the column of those that it belongs to)
            excerpt: "C:\\Users\\x"      | 6:15 | expected escape sequence of 8 hexadecimal numbers (write \\\\ for a backslash, or use single quotation marks)
            excerpt: “Smart: quotes”    | 6:16 | these are no quotation marks for YAML (use straight ones, "…")
            `  excerpt: x`              | 6:10 | this is indented further than the line above (begin a key in the same column; put quotation marks around a text that goes on here)
            excerpt: "He said "hi" x"   | 6:20 | the text ended at an earlier quotation mark (write \\" inside "…")
            excerpt: 'It's fine'        | 6:14 | the text ended at an apostrophe (write '' for one inside '…')
            excerpt: [Update] AI news   | 6:19 | a list or mapping ended before this (put quotation marks around a text that begins with [ or {)
            excerpt: "unclosed          | 6:10 | this quotation mark is not closed (close it)
            `excerpt: "open\nquality: 1\nprovider:\n  name: "x"` | 6:10 | this quotation mark is not closed (close it)
            `excerpt: 'open\nlanguage: 'en'` | 6:10 | this quotation mark is not closed (close it)
            `excerpt: 'Tis\nlanguage: it's` | 6:10 | this quotation mark is not closed (close it)
            `excerpt: "Open\nlanguage: He said "so"` | 6:10 | this quotation mark is not closed (close it)
            `excerpt: "One\n  two"\nlanguage: "He said "so""` | 8:21 | the text ended at an earlier quotation mark (write \\" inside "…")
            `excerpt: of #MeToo\n  and more` | 6:13 | this begins a comment (put quotation marks around a text that holds #)
            excerpt: "https:\\/\\/a.example/" | 6:18 | found an escaped slash (write / without the backslash)
            excerpt: - Breaking         | 6:10 | behind a colon begins no list (put each item on a line of its own, or quotation marks around a text that begins with a hyphen)
            excerpt: ? Why              | 6:10 | a text may not begin with this sign (put quotation marks around it)
            excerpt: , and              | 6:10 | a text may not begin with this sign (put quotation marks around it)
            excerpt: > quote            | 6:12 | `expected a comment or a line break (put quotation marks around a text that begins with | or >)`
            topics: [C#, F #]           | 6:16 | this begins a comment (put quotation marks around a text that holds #)
            topics: [AI, #ML]           | 6:14 | this begins a comment (put quotation marks around a text that holds #)
            topics: [#AI]               | 6:10 | this begins a comment (put quotation marks around a text that holds #)
            `topics: [AI, # both\n  ML` | 6:14 | this begins a comment (put quotation marks around a text that holds #)
            `topics: [AI,\n  ML`        | 6:9 | this list is not closed, or a comma is missing between its items (write ] or ,)
            provider: {name: x          | 6:11 | this mapping is not closed, or a comma is missing between its keys (write } or ,)
            """)
    void findsTheMistakeThatAnEditorMade(String line, String place, String sentence) {
        assertThat(messages(read(minimal("heat: 1\n" + line + "\nid: x").replace("heat: 1\n", ""))))
                .containsExactly("a.md:" + place + ": YAML: " + sentence);
    }

    @Test
    void findsThatTheFirstKeyHasNoColon() {
        assertThat(messages(read("---\ntitle A title\nwebUrl: https://a.example/\n---\n")))
                .containsExactly("a.md:2:1: YAML: this is neither a key nor part of what stands above"
                        + " (write key: value, or indent a text that goes on)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secured: *hu1lBv3A2gO",
                "secured: !hu1lBv3A2gO!x y",
                "secured: \"\\hu1lBv3A2gO\"",
                "secured: hu1lBv3A2gO: hu1lBv3A2gO: x",
                "secured: [hu1lBv3A2gO",
                "secured: \"hu1lBv3A2gO",
                "secured: &hu1lBv3A2gO,x y",
                "secured: !<hu1lBv3A2gO y"
            })
    void neverQuotesWhatIsSecured(String line) {
        Reading reading = read(minimal(line));

        assertThat(messages(reading)).isNotEmpty().noneMatch(message -> message.contains("hu1lBv3A2gO"));
    }

    @Test
    void carriesNothingSecuredToAnotherKey() {
        Reading reading = read(minimal("secured: &s {a: &t hidden}\nexcerpt: *t\nprovider: *s"));

        assertThat(accepted(reading).summary()).isEmpty();
        assertThat(messages(reading))
                .containsExactly(
                        "a.md:7:1: \"excerpt\" refers to \"secured\" (write the text itself); it is left out",
                        "a.md:8:1: \"provider\" refers to \"secured\" (write the keys themselves); it is left out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secured: !!java.net.URL [\"http://127.0.0.1:1/\"]",
                "topics: !!seq [AI]",
                "excerpt: !!str text",
                "excerpt: ! text",
                "extra: {deep: [!!javax.script.ScriptEngineManager []]}"
            })
    void refusesEveryTag(String line) {
        assertThat(messages(read(minimal(line))))
                .singleElement()
                .asString()
                .endsWith(
                        "YAML tags are not allowed (remove the word that begins with !, or put quotation marks around the text)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2028", "\u2029", "\u0085"})
    void countsTheLinesThatEditorsCount(String separator) {
        String pasted = "excerpt: one" + separator + separator + "two\nprovider: {name: \"a" + separator + "b\"}\n";

        assertThat(accepted(read(minimal(pasted))).summary()).contains("one  two");
        assertThat(messages(read(minimal(pasted + "heat: hot"))))
                .containsExactly(
                        "a.md:8:7: \"heat\" is not a whole number: \"hot\" (write digits only); it is left out");
        assertThat(messages(read(minimal(pasted + "heat: b: c"))))
                .containsExactly("a.md:8:8: YAML: mapping values are not allowed here"
                        + " (put quotation marks around a text that holds a colon)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo: \"\\UFFFFFFFF\"", "foo: !a%20 y"})
    void hasAPlaceAlsoForWhatSnakeYamlHasNone(String line) {
        assertThat(messages(read(minimal(line)))).first().asString().startsWith("a.md:6:");
    }

    @Test
    void carriesNothingSecuredFromInsideAnotherKey() {
        assertThat(messages(read(minimal("provider: {name: x, secured: &t hidden}\nexcerpt: *t"))))
                .containsExactly("a.md:7:1: \"excerpt\" refers to \"secured\" (write the text itself); it is left out");
        assertThat(messages(read(minimal("extra: [{secured: {a: &t hidden}}]\nexcerpt: *t"))))
                .containsExactly("a.md:7:1: \"excerpt\" refers to \"secured\" (write the text itself); it is left out");
        assertThat(articleWith("excerpt: &t Hello\nsecured: {t: *t}").summary()).contains("Hello");
        assertThat(messages(read(minimal("secured: {a: {secured: 1}, b: &t hidden}\nexcerpt: *t"))))
                .containsExactly("a.md:7:1: \"excerpt\" refers to \"secured\" (write the text itself); it is left out");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThat(messages(read(minimal("topics: AI\nexcerpt: x\ntopics: News"))))
                .containsExactly("a.md:8:1: \"topics\" stands here and in line 6 (remove one of the two)");
    }

    @Test
    void refusesMergeKeys() {
        assertThat(messages(read(minimal("x: &x {draft: true}\n<<: *x"))))
                .containsExactly("a.md:7:1: \"<<\" is not supported (write the keys out)");
    }

    @Test
    void followsAliasesAndStopsAtACycle() {
        assertThat(articleWith("common: &c [AI]\ntopics: *c").topics()).containsExactly(new Topic("ai", "AI"));
        assertThat(messages(read(minimal("topics: &a [*a, AI]"))))
                .containsExactly("a.md:6:9: an item of \"topics\" is a list (write one text); it is left out");
    }

    @Test
    void takesAnyDepthWhereTheOperatorSaysSo() {
        ReadingRules any = new ReadingRules(false, 1000, 1000, Integer.MAX_VALUE, 50);

        assertThat(read("a.md", minimal("x: " + "[".repeat(200) + "]".repeat(200)), any))
                .isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void limitsAliases() {
        ReadingRules two = new ReadingRules(false, 1000, 1000, 50, 2);

        assertThat(read("a.md", minimal("x: &x 1\ny: [*x, *x]"), two)).isInstanceOf(Reading.Accepted.class);
        assertThat(messages(read("a.md", minimal("x: &x 1\ny: [*x, *x, *x]"), two)))
                .containsExactly("a.md:7:13: YAML: there are more than 2 aliases (write the values out)");
    }

    @Test
    void readsAsManyAliasesAsAreAllowed() {
        ReadingRules sixty = new ReadingRules(false, 1000, 1000, 50, 60);

        assertThat(read("a.md", minimal("x: &x []\ny: [" + "*x, ".repeat(60) + "]"), sixty))
                .isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void readsFrontMatterThatIsLargerThanTheLibraryWouldByItself() {
        assertThat(read(minimal("x: " + "a".repeat(3_200_000)))).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void limitsDepth() {
        ReadingRules three = new ReadingRules(false, 1000, 1000, 3, 50);

        assertThat(read("a.md", minimal("x: [[]]"), three)).isInstanceOf(Reading.Accepted.class);
        assertThat(messages(read("a.md", minimal("x: [[[]]]"), three)))
                .containsExactly("a.md:6:6: YAML: lists and mappings are nested deeper than 3 levels (write fewer)");
        assertThat(messages(read(minimal("x: " + "[".repeat(10_000)))))
                .containsExactly("a.md:6:53: YAML: lists and mappings are nested deeper than 50 levels (write fewer)");
    }

    @Test
    void refusesControlCharactersInTheSource() {
        assertThat(messages(read(minimal("excerpt: a\u0007b"))))
                .containsExactly("a.md:6:11: the character U+0007 is not allowed in YAML (remove it)");
    }

    // title, excerpt

    @Test
    void makesATitleOneLineAndLeavesAnExcerptItsLines() {
        Article article = article("""
                ---
                title: |
                  First line\s\s

                  second line
                excerpt: |
                  First line
                  second line
                provider: {name: "The\\r\\nDaily"}
                topics: ["Computer\\n Vision"]
                webUrl: https://a.example/
                publishedDateTime: 2020-01-01
                ---
                """);

        assertThat(article.title()).isEqualTo("First line second line");
        assertThat(article.summary()).contains("First line\nsecond line");
        assertThat(article.provider().name()).contains("The Daily");
        assertThat(article.topics()).containsExactly(new Topic("computer-vision", "Computer Vision"));
    }

    @Test
    void saysThatAHashtagEndsATitle() {
        Reading reading = read(minimal("excerpt: After #MeToo, and #2").replace("A title", "Life after #MeToo"));

        assertThat(accepted(reading).title()).isEqualTo("Life after");
        assertThat(messages(reading))
                .containsExactly(
                        "a.md:2:8: \"title\" ends before \"#MeToo\", which is a comment"
                                + " (put the whole text into quotation marks; if a comment is meant, a space after #)",
                        "a.md:6:10: \"excerpt\" ends before \"#MeToo,\", which is a comment"
                                + " (put the whole text into quotation marks; if a comment is meant, a space after #)");
    }

    @Test
    void saysThatAHashtagIsNoTopic() {
        Reading reading = read(minimal("topics:\n  - 🙂 AI\n  - #MeToo"));

        assertThat(messages(reading))
                .containsExactly("a.md:8:4: an item of \"topics\" ends before \"#MeToo\", which is a comment"
                        + " (put the whole text into quotation marks; if a comment is meant, a space after #)");
    }

    @Test
    void saysThatAnAnchorBeginsATitle() {
        Reading reading = read(minimal("").replace("A title", "&Co at law"));

        assertThat(accepted(reading).title()).isEqualTo("at law");
        assertThat(messages(reading))
                .containsExactly("a.md:2:8: \"title\" begins behind \"&Co\", which is an anchor"
                        + " (put the whole text into quotation marks)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"excerpt: Long # later more", "excerpt: \"A #tag\" #done", "excerpt: C# and A#1", "heat: 3 #low"
            })
    void takesACommentThatIsMeantAsOneForGranted(String line) {
        assertThat(messages(read(minimal(line)))).isEmpty();
    }

    @Test
    void requiresATitle() {
        assertThat(messages(read("---\nwebUrl: https://a.example/\npublishedDateTime: 2020-01-01\n---\n")))
                .containsExactly("a.md:2:1: \"title\" is missing (write title: …)");
        assertThat(messages(
                        read("---\ntitle: \"\\0 \"\nwebUrl: https://a.example/\npublishedDateTime: 2020-01-01\n---\n")))
                .containsExactly("a.md:2:8: \"title\" is empty (write title: …)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u00A0", "\u3164", "\u00AD\u2800", "\u200E \uFEFF", "\u3000\u2060"})
    void takesWhatCannotBeSeenForNoTitle(String invisible) {
        assertThat(messages(read(minimal("").replace("A title", '"' + invisible + '"'))))
                .containsExactly("a.md:2:8: \"title\" is empty (write title: …)");
        assertThat(article(minimal("").replace("A title", "\"A" + invisible + '"'))
                        .title())
                .startsWith("A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"014", "1e3", "yes", "0x1F", "12:30:45", "2020-06-08", "1_000", ".inf", "=", "false"})
    void keepsTheTextThatStandsInTheFile(String text) {
        assertThat(article("---\ntitle: " + text + "\nwebUrl: https://a.example/\npublishedDateTime: 2020-01-01\n---\n")
                        .title())
                .isEqualTo(text);
    }

    @Test
    void limitsTitlesAndTexts() {
        ReadingRules short5 = new ReadingRules(false, 7, 30, 50, 50);

        Reading reading = read("a.md", minimal("excerpt: \"" + "😀".repeat(31) + "\""), short5);
        assertThat(accepted(reading).summary()).isEmpty();
        assertThat(messages(reading))
                .containsExactly("a.md:6:10: \"excerpt\" has 31 characters (write no more than 30); it is left out");
        assertThat(messages(read("a.md", minimal("").replace("A title", "A titles"), short5)))
                .containsExactly("a.md:2:8: \"title\" has 8 characters (write no more than 7)");
    }

    @Test
    void losesCharactersThatNoFeedCanCarry() {
        assertThat(articleWith("excerpt: \"a\\0b\\x07c\\ud800d\\uFFFEe\\u202Ef\"")
                        .summary())
                .contains("abcde\u202Ef");
    }

    // links, id

    @Test
    void takesOriginalUrlOnlyWhereWebUrlIsAbsent() {
        String text = "---\ntitle: T\n%soriginalUrl: https://o.example/\npublishedDateTime: 2020-01-01\n---\n";

        assertThat(article(text.formatted("")).link()).isEqualTo(new WebUrl("https://o.example/"));
        assertThat(article(text.formatted("webUrl: https://w.example/\n")).link())
                .isEqualTo(new WebUrl("https://w.example/"));
        assertThat(messages(read(text.formatted("webUrl: w.example\n"))))
                .containsExactly("a.md:3:9: \"webUrl\" is not an absolute URL (begin it with https://)");
        assertThat(messages(read(text.formatted("webUrl:\n"))))
                .containsExactly("a.md:3:8: \"webUrl\" is empty (write webUrl: https://…)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0007", "\\0", "\\t", "\\x7F", "\\uD83D"})
    void losesNothingThatIsInAnAddress(String escaped) {
        String text = "---\ntitle: T\nwebUrl: \"https://a.exam%sple/\"\npublishedDateTime: 2020-01-01\n---\n";

        assertThat(messages(read(text.formatted(escaped))))
                .containsExactly("a.md:3:9: \"webUrl\" holds a control character or a broken one (remove it)");
        assertThat(messages(read(minimal("id: \"urn:x" + escaped + "y\""))))
                .singleElement()
                .asString()
                .startsWith("a.md:6:5: \"id\" is not an absolute URI: ");
    }

    @Test
    void requiresALink() {
        assertThat(messages(read("---\ntitle: T\npublishedDateTime: 2020-01-01\n---\n")))
                .containsExactly("a.md:2:1: \"webUrl\" is missing (write webUrl: https://…)");
    }

    @Test
    void takesTheServedLinkForTheId() {
        String text = "---\ntitle: T\nwebUrl: https://a.example/b c\npublishedDateTime: 2020-01-01\n---\n";

        assertThat(article(text).id()).isEqualTo("https://a.example/b%20c");
    }

    @Test
    void pinsTheId() {
        assertThat(articleWith("id: urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a")
                        .id())
                .isEqualTo("urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a");
        assertThat(articleWith("id: urn:" + "a".repeat(50_000)).id()).hasSize(50_004);
        assertThat(messages(read(minimal("id: article 7"))))
                .containsExactly("a.md:6:5: \"id\" is not an absolute URI: \"article 7\" (write urn:… or https://…)");
        assertThat(messages(read(minimal("id:"))))
                .containsExactly("a.md:6:4: \"id\" is empty (write an absolute URI, or remove the key)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a",
                "tag:example.com,2020:a/b#c",
                "https://[2001:db8::1]/a",
                "HTTP://example.com/%e4",
                "x-scheme:%20"
            })
    void takesAnyAbsoluteUriForAnId(String id) {
        assertThat(articleWith("id: " + id).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "/a",
                "urn:",
                "urn:a b",
                "urn:ä",
                "urn:%zz",
                "urn:[x]",
                "urn:a#b#c",
                "http://[::1",
                "https://example.com/a b",
                "https://user@example.com/"
            })
    void takesNothingElseForAnId(String id) {
        assertThat(messages(read(minimal("id: '" + id + "'"))))
                .containsExactly("a.md:6:5: \"id\" is not an absolute URI: \"" + id + "\" (write urn:… or https://…)");
    }

    // dates

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-06-08T23:49:00Z",
                "2020-06-09 01:49:00 +02:00",
                "\"2020-06-08 23:49\"",
                "'2020-06-08T23:49:00Z'",
                "2020-06-08t19:49:00.0-04:00"
            })
    void readsDatesQuotedOrNot(String date) {
        String text = "---\ntitle: T\nwebUrl: https://a.example/\npublishedDateTime: " + date + "\n---\n";

        assertThat(article(text).published()).isEqualTo("2020-06-08T23:49:00Z");
    }

    @Test
    void takesTheDateOfTheFileNameOnlyWhereTheKeyIsAbsent() {
        String text = "---\ntitle: T\nwebUrl: https://a.example/\n%s---\n";

        assertThat(accepted(read("2021-06-02-t.md", text.formatted(""))).published())
                .isEqualTo("2021-06-02T00:00:00Z");
        assertThat(messages(read("2021-06-02-t.md", text.formatted("publishedDateTime: soon\n"))))
                .containsExactly("2021-06-02-t.md:4:20: \"publishedDateTime\" is not a date: \"soon\""
                        + " (write 2020-06-08T23:49:00Z)");
        assertThat(messages(read("t.md", text.formatted(""))))
                .containsExactly("t.md:2:1: \"publishedDateTime\" is missing"
                        + " (write publishedDateTime: 2020-06-08T23:49:00Z,"
                        + " or the date in front of the file's name: 2020-06-08-…)");
    }

    @Test
    void saysWhyTheDateOfTheFileNameIsNone() {
        String text = "---\ntitle: T\nwebUrl: https://a.example/\n%s---\n";

        assertThat(messages(read("2021-02-30-t.md", text.formatted(""))))
                .containsExactly("2021-02-30-t.md:1:1: the file's name begins with what is a date that does not exist:"
                        + " \"2021-02-30\" (rename the file, or write publishedDateTime: …)");
        assertThat(messages(read("2021-02-30-t.md", text.formatted("publishedDateTime: 2021-03-02\n"))))
                .isEmpty();
    }

    @Test
    void takesAnUpdateThatIsNeitherEarlierNorInTheFuture() {
        assertThat(articleWith("updatedDateTime: 2020-07-01").updated()).isEqualTo("2020-07-01T00:00:00Z");
        assertThat(articleWith("updatedDateTime:").updated()).isEqualTo("2020-06-08T23:49:00Z");

        Reading earlier = read(minimal("updatedDateTime: 2020-06-01"));
        assertThat(accepted(earlier).updated()).isEqualTo("2020-06-08T23:49:00Z");
        assertThat(messages(earlier))
                .containsExactly("a.md:6:18: \"updatedDateTime\" is earlier than the published date; it is left out");

        Reading future = read(minimal("updatedDateTime: 2024-05-01T12:00:01Z"));
        assertThat(accepted(future).updated()).isEqualTo("2020-06-08T23:49:00Z");
        assertThat(((Reading.Accepted) future).readAgainAt()).contains(Instant.parse("2024-05-01T12:00:01Z"));
        assertThat(messages(future))
                .containsExactly("a.md:6:18: \"updatedDateTime\" is in the future;"
                        + " until then the published date stands for it");
    }

    // published, draft, deleted, removed

    private static String stated(String lines) {
        return "---\ntitle: T\nwebUrl: https://a.example/\npublishedDateTime: 2020-01-01\n" + lines + "\n---\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "published: true",
                "published: TRUE",
                "published:   true   # for good",
                "published: True\ndraft: false",
                "published: true\ndraft: False\ndeleted: false\nremoved: FALSE"
            })
    void releasesWhatIsPublishedAndNotTakenOut(String lines) {
        assertThat(article(stated(lines)).withheld()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            language: en                       | it has no key "published"
            published: false                   | "published" is false
            published: FALSE                   | "published" is false
            {published: true, draft: true}     | "draft" is true
            {published: true, deleted: True}   | "deleted" is true
            {published: true, removed: TRUE}   | "removed" is true
            """)
    void withholdsEverythingElseAndSaysWhy(String keys, String why) {
        String lines = keys.replaceAll("[{}]", "").replace(", ", "\n");

        assertThat(article(stated(lines)).withheld()).contains(why);
    }

    @Test
    void warnsOfAKeyInOtherCase() {
        assertThat(messages(read(minimal("Excerpt: x\nimages: [{url: https://a.example/1.jpg, URL: x}]"))))
                .containsExactly(
                        "a.md:6:1: \"Excerpt\" is not read (write excerpt)",
                        "a.md:7:41: \"images.URL\" is not read (write url)");
    }

    @Test
    void warnsOfAKeyWithACharacterThatNobodySees() {
        Reading reading = read("a.md", minimal("\u00A0draft: true\nquality\u200B: 3\n"));

        assertThat(messages(reading))
                .containsExactly(
                        "a.md:6:1: \"\u00A0draft\" is not read (write draft)",
                        "a.md:7:1: \"quality\\u200B\" is not read (write quality)");
    }

    @Test
    void publishesByDefaultWhereTheOperatorSaysSo() {
        ReadingRules published = new ReadingRules(true, 1000, 1000, 50, 50);

        assertThat(accepted(read("a.md", stated(""), published)).withheld()).isEmpty();
        assertThat(accepted(read("a.md", stated("published: false"), published)).withheld())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "published: yes",
                "published: 1",
                "published: \"true\"",
                "published:",
                "published: [true]",
                "published: true\ndraft: maybe",
                "published: true\ndeleted: no",
                "published: true\nremoved:",
                "published: true\ndraft: ΑΣΑΣ"
            })
    void takesOutWhatHasASenselessState(String lines) {
        Reading reading = read(stated(lines));

        assertThat(withdrawn(reading)).isTrue();
        assertThat(messages(reading)).singleElement().asString().contains("is neither true nor false (write ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "published: !!str true",
                "published: true\ndraft: !!str false",
                "published: true\n<<: {draft: true}"
            })
    void takesOutWhatHasAStateThatIsMoreThanAWord(String lines) {
        assertThat(withdrawn(read(stated(lines)))).isTrue();
    }

    @Test
    void saysWhatToWriteForAState() {
        assertThat(messages(read(stated("published: yes\ndraft: off"))))
                .containsExactly(
                        "a.md:5:12: \"published\" is neither true nor false (write true or false,"
                                + " without quotation marks)",
                        "a.md:6:8: \"draft\" is neither true nor false (write true or false,"
                                + " without quotation marks)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "published: false\nexcerpt: a: b",
                "published: @\n",
                "published: [\n",
                "published: \"true\nx",
                "excerpt: a: b\npublished: false",
                "published: true\ndraft: true # soon\nexcerpt: a: b",
                "\"published\" : no\nexcerpt: a: b",
                "  published: false",
                "\tpublished: false",
                "- published: false",
                "published: true\n\n  # soon\n  draft: true",
                "topics: [AI] # and more\npublished: true\n \t draft: true",
                "related:\n  - title: x\npublished: true\n  draft: true"
            })
    void takesOutWhatIsNoYamlAndSaysSoInOneOfItsLines(String lines) {
        assertThat(withdrawn(read(stated(lines)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "published: true\nexcerpt: a: b",
                "excerpt: a: b",
                "published: true # yes\ndraft: false\nexcerpt: a: b",
                "provider:\n  published: false\nexcerpt: a: b",
                "related:\n  - title: x\n    published: 2020-01-01\nexcerpt: a: b",
                "related:\n- title: x\n  published: 2020-01-01\nexcerpt: a: b",
                "provider: # none\n\n  published: 2020-01-01\nexcerpt: a: b",
                "excerpt: |\n  published: never\nheat: a: b",
                "provider: {name: x,\n  published: never}\nexcerpt: a: b"
            })
    void doesNotTakeOutWhatIsOnlyNoYaml(String lines) {
        assertThat(withdrawn(read(stated(lines)))).isFalse();
    }

    @Test
    void doesNotTakeALineThatIsBeingWrittenForAState() {
        assertThat(withdrawn(read("---\ntitle: T\npublished: tr"))).isFalse();
        assertThat(withdrawn(read("---\ntitle: T\npublished: tr\n"))).isTrue();
    }

    @Test
    void takesOutARejectedArticleThatIsNotPublished() {
        assertThat(withdrawn(read(minimal("").replace("title: A title", "published: false"))))
                .isTrue();
        assertThat(withdrawn(read(minimal("").replace("A title", "")))).isFalse();
    }

    // topics

    @Test
    void takesAListOfTopicsOrOne() {
        assertThat(articleWith("topics: Computer Vision").topics())
                .containsExactly(new Topic("computer-vision", "Computer Vision"));
        assertThat(articleWith("topics: [AI, ' ', 2024, ai, ~, C++]").topics())
                .containsExactly(new Topic("ai", "AI"), new Topic("2024", "2024"), new Topic("c-plus-plus", "C++"));
        assertThat(articleWith("topics:").topics()).isEmpty();
    }

    @Test
    void takesNoListWithoutSpacesForATopic() {
        Reading reading = read(minimal("topics:\n  -AI\n  -ML"));

        assertThat(accepted(reading).topics()).isEmpty();
        assertThat(messages(reading))
                .containsExactly("a.md:7:3: \"topics\" is not a list (begin each item with a hyphen and a space);"
                        + " it is left out");
        assertThat(articleWith("topics: \"-AI\"").topics()).containsExactly(new Topic("ai", "-AI"));
    }

    @Test
    void tellsOnceWhatIsLostOfATopic() {
        assertThat(messages(read(minimal("topics: AI #ML"))))
                .singleElement()
                .asString()
                .contains("a.md:6:9:");
    }

    @Test
    void tellsWhereATextInBracesEndsAtItsComma() {
        Reading reading = read(minimal("""
                provider: {name: Smith, Jones & Co, domain: a.example, note: }
                images: [{url: https://a.example/w_3,h_2/a.png, width: 3}]"""));

        assertThat(messages(reading))
                .containsExactly(
                        "a.md:6:25: the text before this ended at the comma"
                                + " (put quotation marks around a text with a comma in it)",
                        "a.md:7:38: the text before this ended at the comma"
                                + " (put quotation marks around a text with a comma in it)");
        assertThat(accepted(reading).provider().domain()).contains("a.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u200B", "\u200E", "\u2060"})
    void takesNoCharacterThatNobodySeesForAPartOfAnAddressOrADate(String unseen) {
        Article article = articleWith("ampWebUrl: " + unseen + "https://a.example/b" + unseen + "\nupdatedDateTime: "
                + unseen + "2021-01-01" + unseen + "\nquality: " + unseen + "5" + unseen);

        assertThat(article.ampLink()).contains(new WebUrl("https://a.example/b"));
        assertThat(article.updated()).isEqualTo("2021-01-01T00:00:00Z");
        assertThat(article.quality()).hasValue(5);
    }

    @Test
    void saysThatAStateHoldsACharacterThatNobodySees() {
        Reading reading = read(stated("published: true\u200B"));

        assertThat(withdrawn(reading)).isTrue();
        assertThat(messages(reading))
                .containsExactly("a.md:5:12: \"published\" holds a character that nobody sees (type the value anew)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"English", "und", "x-private", "deutsch-DE"})
    void takesNoLanguageThatIsRegisteredNowhere(String name) {
        Reading reading = read(minimal("language: " + name));

        assertThat(accepted(reading).language()).isEmpty();
        assertThat(messages(reading))
                .containsExactly("a.md:6:11: \"language\" is not a language tag: \"" + name
                        + "\" (write en or en-US); it is left out");
    }

    @Test
    void saysThatATopicBelowAnotherIsIndentedTooFar() {
        Reading reading = read(minimal("topics:\n - A\n   - B\n - C\n - D - E\n - F\n   G"));

        assertThat(accepted(reading).topics()).extracting(Topic::name).containsExactly("A - B", "C", "D - E", "F G");
        assertThat(messages(reading))
                .containsExactly("a.md:7:4: an item of \"topics\" goes on below with another hyphen"
                        + " (begin each item in the same column)");
    }

    @Test
    void asksWhetherATopicWithACommaIsMeantToBeTwo() {
        Reading reading = read(minimal("topics: AI, Robots"));

        assertThat(accepted(reading).topics()).containsExactly(new Topic("ai-robots", "AI, Robots"));
        assertThat(messages(reading))
                .containsExactly("a.md:6:9: \"topics\" is one topic, \"AI, Robots\""
                        + " (write [A, B] for two, \"A, B\" for this one)");
        assertThat(articleWith("topics: \"AI, Robots\"").topics())
                .containsExactly(new Topic("ai-robots", "AI, Robots"));
    }

    @Test
    void leavesOutTopicsWithoutAUsableSlug() {
        Reading reading = read(minimal("topics: ['!!!', AI, " + "x".repeat(201) + "]"));

        assertThat(accepted(reading).topics()).containsExactly(new Topic("ai", "AI"));
        assertThat(messages(reading))
                .containsExactly(
                        "a.md:6:10: the topic \"!!!\" gives no usable slug"
                                + " (write letters or digits, at most 200 bytes); it is left out",
                        "a.md:6:21: the topic \"" + "x".repeat(60) + "…\" gives no usable slug"
                                + " (write letters or digits, at most 200 bytes); it is left out");
    }

    @Test
    void leavesOutTopicsOfAnotherType() {
        Reading reading = read(minimal("topics: {AI: true}"));

        assertThat(accepted(reading).topics()).isEmpty();
        assertThat(messages(reading))
                .containsExactly("a.md:6:9: \"topics\" is not a list (begin each item with a hyphen and a space);"
                        + " it is left out");
    }

    @Test
    void takesNoMoreTopicsThanAFeedCanName() {
        StringBuilder topics = new StringBuilder();
        for (int i = 0; i < 103; i++) {
            topics.append("t").append(i).append(", ");
        }

        Reading reading = read(minimal("topics: [" + topics + "]"));

        assertThat(accepted(reading).topics()).hasSize(100);
        assertThat(messages(reading))
                .containsExactly(
                        "a.md:6:9: \"topics\" names 103 topics (write no more than 100);" + " the others are left out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            images:     | - url: https://example.com/  |
            related:    | - {title: b, webUrl: https://example.com/  | }
            """)
    void takesNoMoreItemsOfAListThanAFeedCanName(String key, String begin, String end) {
        StringBuilder items = new StringBuilder(key);
        for (int i = 0; i < 103; i++) {
            items.append("\n").append(begin).append(i).append(end == null ? "" : end);
        }

        Reading reading = read(minimal(items.toString()));

        Article article = accepted(reading);
        assertThat(article.images().size() + article.related().size()).isEqualTo(100);
        assertThat(messages(reading))
                .containsExactly("a.md:7:1: \"" + key.replace(":", "")
                        + "\" names 103 items (write no more than 100); the others are left out");
    }

    // provider

    @Test
    void readsTheProvider() {
        Provider provider = articleWith("""
                provider:
                  name: CNET
                  domain: cnet.com
                  images: [{url: https://example.com/icon.png}]
                  authors: [{name: Ann}, {name: Bob}, {name: Ann}]
                """).provider();

        assertThat(provider.name()).contains("CNET");
        assertThat(provider.uri()).contains(new WebUrl("https://cnet.com"));
        assertThat(provider.images()).hasSize(1);
        assertThat(provider.authors()).containsExactly("Ann", "Bob");
    }

    @Test
    void leavesOutBrokenPartsOfTheProvider() {
        Reading reading = read(minimal("provider: {name: [CNET], domain: cnet.com/news, authors: [Ann, {age: 5}]}"));

        assertThat(accepted(reading).provider()).isEqualTo(Provider.UNKNOWN);
        assertThat(messages(reading))
                .containsExactly(
                        "a.md:6:18: \"provider.name\" is a list (write one text); it is left out",
                        "a.md:6:34: \"provider.domain\" is not a host name: \"cnet.com/news\" (write example.com);"
                                + " it is left out",
                        "a.md:6:59: an item of \"provider.authors\" has no keys (write name: …); it is left out",
                        "a.md:6:64: \"provider.authors.name\" is missing (write name: …); it is left out");
    }

    @Test
    void leavesOutAProviderThatIsNoMapping() {
        assertThat(messages(read(minimal("provider: CNET"))))
                .containsExactly(
                        "a.md:6:11: \"provider\" has no keys (write name: … below it, indented); it is left out");
        assertThat(articleWith("provider:").provider()).isEqualTo(Provider.UNKNOWN);
    }

    // images

    @Test
    void readsImages() {
        assertThat(articleWith("""
                        images:
                          - url: https://example.com/a.jpg
                            width: 756
                            height: "0567"
                            title: A picture
                            type: image/JPG
                            length: 12345678901
                            isCached: true
                          - url: https://example.com/b.jpg
                        """).images())
                .containsExactly(
                        new Image(
                                new WebUrl("https://example.com/a.jpg"),
                                OptionalInt.of(756),
                                OptionalInt.of(567),
                                Optional.of("A picture"),
                                "image/jpeg",
                                OptionalLong.of(12345678901L)),
                        new Image(
                                new WebUrl("https://example.com/b.jpg"),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                Optional.empty(),
                                "image/jpeg",
                                OptionalLong.empty()));
    }

    @Test
    void leavesOutBrokenPartsOfImages() {
        Reading reading = read(minimal("""
                images:
                  - width: 5
                  - {url: "javascript:x"}
                  - url: https://example.com/a.jpg
                    width: -1
                    height: 12px
                    length: 1e99
                    type: jpeg
                """));

        assertThat(accepted(reading).images())
                .containsExactly(new Image(
                        new WebUrl("https://example.com/a.jpg"),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        "image/jpeg",
                        OptionalLong.empty()));
        assertThat(messages(reading))
                .containsExactly(
                        "a.md:7:5: \"images.url\" is missing (write url: https://…); it is left out",
                        "a.md:8:11: \"images.url\" is neither an https nor an http URL (begin it with https://);"
                                + " it is left out",
                        "a.md:10:12: \"images.width\" is not a number of pixels: \"-1\""
                                + " (write 1 or more, in digits only); it is left out",
                        "a.md:11:13: \"images.height\" is not a number of pixels: \"12px\""
                                + " (write 1 or more, in digits only); it is left out",
                        "a.md:12:13: \"images.length\" is not a number of bytes: \"1e99\""
                                + " (write 1 or more, in digits only); it is left out",
                        "a.md:13:11: \"images.type\" is not a MIME type: \"jpeg\" (write image/jpeg); it is left out");
    }

    @Test
    void takesAnImageOnceThatIsGivenTwice() {
        assertThat(articleWith("""
                        images:
                          - {url: https://example.com/a.jpg, title: First}
                          - {url: https://example.com/b.jpg}
                          - {url: https://example.com/a.jpg, title: Again}
                        """).images())
                .extracting(image -> image.url().value(), Image::title)
                .containsExactly(
                        tuple("https://example.com/a.jpg", Optional.of("First")),
                        tuple("https://example.com/b.jpg", Optional.empty()));
    }

    @Test
    void leavesOutImagesThatAreNoList() {
        assertThat(messages(read(minimal("images: {url: https://example.com/a.jpg}"))))
                .containsExactly(
                        "a.md:6:9: \"images\" is not a list (begin each item with a hyphen and a space); it is left out");
    }

    // related

    @Test
    void readsRelatedStories() {
        assertThat(articleWith("""
                        related:
                          - title: Another
                            excerpt: Summary
                            publishedDateTime: 2020-06-09T00:55:00Z
                            webUrl: https://example.com/other
                            provider: {name: The Verge}
                            images: [{url: https://example.com/o.jpg}]
                            quality: 7
                        """).related()).singleElement().satisfies(story -> {
            assertThat(story.title()).isEqualTo("Another");
            assertThat(story.link()).isEqualTo(new WebUrl("https://example.com/other"));
            assertThat(story.summary()).contains("Summary");
            assertThat(story.published()).contains(Instant.parse("2020-06-09T00:55:00Z"));
            assertThat(story.provider()).contains("The Verge");
            assertThat(story.images()).hasSize(1);
        });
    }

    @Test
    void leavesOutARelatedStoryWithoutTitleOrLink() {
        Reading reading = read(minimal("related: [{title: T}, {webUrl: https://example.com}, 7]"));

        assertThat(accepted(reading).related()).isEmpty();
        assertThat(messages(reading))
                .containsExactly(
                        "a.md:6:11: \"related.webUrl\" is missing (write webUrl: https://…); it is left out",
                        "a.md:6:23: \"related.title\" is missing (write title: …); it is left out",
                        "a.md:6:54: an item of \"related\" has no keys (write title: …); it is left out");
    }

    // the rest

    @Test
    void readsNumbersAndLanguageAndAmpLink() {
        Article article = articleWith("quality: 89\nheat: -1\nlanguage: EN-us\nampWebUrl: https://example.com/amp");

        assertThat(article.quality()).hasValue(89);
        assertThat(article.heat()).hasValue(-1);
        assertThat(article.language()).contains("en-US");
        assertThat(article.ampLink()).contains(new WebUrl("https://example.com/amp"));
    }

    @Test
    void leavesOutBrokenNumbersAndLanguageAndAmpLink() {
        assertThat(messages(read(minimal("quality: 8.5\nheat: 99999999999\nlanguage: en_US\nampWebUrl: /amp"))))
                .containsExactly(
                        "a.md:6:10: \"quality\" is not a whole number: \"8.5\" (write digits only); it is left out",
                        "a.md:7:7: \"heat\" is too long a number: \"99999999999\" (write fewer digits); it is left out",
                        "a.md:8:11: \"language\" is not a language tag: \"en_US\" (write en or en-US); it is left out",
                        "a.md:9:12: \"ampWebUrl\" is not an absolute URL (begin it with https://); it is left out");
    }

    @Test
    void neverKeepsAKeyThatItDoesNotKnow() {
        assertThat(read(minimal("secured: hu1lBv3A2gO\ncategory: [1, {a: b}]\n? [x]\n: y"))
                        .toString())
                .doesNotContain("hu1lBv3A2gO")
                .doesNotContain("category");
    }
}
