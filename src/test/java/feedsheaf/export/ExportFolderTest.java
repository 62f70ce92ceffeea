package feedsheaf.export;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFolderTest {

    @TempDir
    Path root;

    private Path articles;

    @BeforeEach
    void makeFolders() throws IOException {
        articles = Files.createDirectories(root.resolve("articles"));
    }

    @Test
    void isNoFolderInWhichPagesWouldBeReadAsArticles() throws IOException {
        Files.createSymbolicLink(root.resolve("link"), articles);

        for (Path folder : new Path[] {articles, articles.resolve("a/b"), root.resolve("link/a")}) {
            assertThatThrownBy(() -> new ExportFolder(folder).refuseFolderOfArticles(articles))
                    .isInstanceOf(ExportRefusedException.class)
                    .hasMessage(folder + " lies in the folder of articles, where pages would be read as articles"
                            + " (name another one)");
        }
    }

    @Test
    void mayBeAHiddenFolderOfTheArticlesOrAnyOther() {
        for (String folder : new String[] {"articles/.site/public", "articles-public", "elsewhere/public"}) {
            assertThatCode(() -> new ExportFolder(root.resolve(folder)).refuseFolderOfArticles(articles))
                    .doesNotThrowAnyException();
        }
        assertThatCode(() -> new ExportFolder(articles).refuseFolderOfArticles(root.resolve("missing")))
                .doesNotThrowAnyException();
    }
}
