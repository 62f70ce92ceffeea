package feedsheaf.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class RenderedDocumentTest {

    private static final Instant NOW = Instant.parse("2024-05-01T12:00:00.9Z");

    private final RenderedDocument document =
            RenderedDocument.first("text/plain", "hello".repeat(100).getBytes(UTF_8), NOW);

    @Test
    void isTaggedByTheSha256OfItsBytes() {
        assertThat(document.tag()).hasToString("\"adfeb7fe603d0dc4a253b1dbe6acc812bea8efc90cc15a15222d18b57e3bd354\"");
    }

    @Test
    void hasATagOfItsOwnForEachCoding() {
        assertThat(document.tag().in(ContentCoding.IDENTITY)).isEqualTo(document.tag());
        assertThat(document.tag().in(ContentCoding.GZIP).opaque())
                .isEqualTo(document.tag().opaque() + "-gzip");
    }

    @Test
    void unzipsToTheSameBytes() throws IOException {
        byte[] zipped = document.body(ContentCoding.GZIP);

        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes())
                .isEqualTo(document.body(ContentCoding.IDENTITY));
    }

    @Test
    void isSmallerByBrotliThanByGzip() throws IOException {
        byte[] brotli = document.body(ContentCoding.BROTLI);

        assertThat(brotli).hasSizeLessThan(document.body(ContentCoding.GZIP).length);
        assertThat(new BrotliInputStream(new ByteArrayInputStream(brotli)).readAllBytes())
                .isEqualTo("hello".repeat(100).getBytes(UTF_8));
    }

    @Test
    void isNotCompressedWhereThatMakesItLarger() {
        RenderedDocument small = RenderedDocument.first("text/plain", "hello".getBytes(UTF_8), NOW);

        assertThat(small.codings()).containsExactly(ContentCoding.IDENTITY);
    }

    @Test
    void isModifiedInWholeSeconds() {
        assertThat(document.lastModified()).isEqualTo("2024-05-01T12:00:00Z");
    }

    @Test
    void staysTheSameWhileTheBytesDo() {
        assertThat(document.next("hello".repeat(100).getBytes(UTF_8), NOW.plusSeconds(60)))
                .isSameAs(document);
    }

    @Test
    void movesItsModificationDateOnEveryChange() {
        RenderedDocument later = document.next("world".getBytes(UTF_8), NOW.plusSeconds(60));
        RenderedDocument sameSecond = document.next("world".getBytes(UTF_8), NOW);
        RenderedDocument clockWentBack = document.next("world".getBytes(UTF_8), NOW.minusSeconds(60));

        assertThat(later.lastModified()).isEqualTo("2024-05-01T12:01:00Z");
        assertThat(sameSecond.lastModified()).isEqualTo("2024-05-01T12:00:01Z");
        assertThat(clockWentBack.lastModified()).isEqualTo("2024-05-01T12:00:01Z");
    }
}
