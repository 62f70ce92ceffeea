package feedsheaf.article;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Whatever is written for a URL, what comes out is one. See {@link ArticleReaderFuzzTest} for how to fuzz. */
class WebUrlFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void makesAUrlOrSaysWhyNot(byte[] written) {
        WebUrl.read(new String(written, StandardCharsets.UTF_8), complaint -> {})
                .ifPresent(url -> {
                    URI.create(url.value());
                    if (!WebUrl.read(url.value(), complaint -> {}).equals(java.util.Optional.of(url))) {
                        throw new IllegalStateException("not the same when read again: " + url);
                    }
                });
    }
}
