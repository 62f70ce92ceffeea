package feedsheaf.article;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Whatever a file holds, it is read without an exception. {@code mvn test} replays the inputs that are kept below
 * {@code src/test/resources}; {@code mvn test -Pfuzz -Dtest=ArticleReaderFuzzTest} looks for others.
 */
class ArticleReaderFuzzTest {

    private static final ArticleReader READER = new ArticleReader(Readings.RULES);

    @FuzzTest(maxDuration = "5m")
    void readsWhateverAFileHolds(byte[] content) {
        READER.read("a.md", content, Readings.NOW);
        READER.read("a.html", content, Readings.NOW);
    }
}
