package feedsheaf.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import feedsheaf.document.RenderedDocument;
import feedsheaf.http.RequestMetrics.DocumentCounters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreparedDocumentsTest {

    private static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");

    private final DocumentCounters counters = new RequestMetrics(new SimpleMeterRegistry()).of("/feeds/ai.xml");
    private final BodyBuffers buffers = new BodyBuffers(1000);
    private final PreparedDocuments documents = new PreparedDocuments((path, document) ->
            PreparedDocument.of(document, CachePolicy.of(Duration.ofMinutes(1)), counters, buffers));

    private final RenderedDocument ai = document("ai");
    private final RenderedDocument robots = document("robots");

    @Test
    void keepsWhatIsPreparedWhereOnlyAnotherDocumentHasChanged() {
        PreparedDocument prepared = documents.document("/ai", Map.of("/ai", ai, "/robots", robots));

        assertThat(documents.document("/ai", Map.of("/ai", ai, "/robots", document("more"))))
                .isNotNull()
                .isSameAs(prepared);
    }

    @Test
    void preparesADocumentThatHasChanged() {
        documents.document("/ai", Map.of("/ai", ai));
        RenderedDocument changed = document("more");

        assertThat(documents.document("/ai", Map.of("/ai", changed)))
                .extracting(PreparedDocument::document)
                .isSameAs(changed);
    }

    @Test
    void hasNothingWhereNoDocumentIsServedAnyMore() {
        documents.document("/ai", Map.of("/ai", ai));

        assertThat(documents.document("/ai", Map.of("/robots", robots))).isNull();
    }

    private static RenderedDocument document(String content) {
        return RenderedDocument.first("text/plain", content.getBytes(UTF_8), NOW);
    }
}
