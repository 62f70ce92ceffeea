package feedsheaf.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import feedsheaf.document.ContentCoding;
import feedsheaf.document.RenderedDocument;
import feedsheaf.http.BodyBuffers.Body;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BodyBuffersTest {

    private static final byte[] CONTENT = "hello".repeat(100).getBytes(UTF_8);

    private final RenderedDocument document =
            RenderedDocument.first("text/plain", CONTENT, Instant.parse("2024-05-01T12:00:00Z"));
    private final byte[] zipped = document.body(ContentCoding.GZIP);
    private final BodyBuffers buffers = new BodyBuffers(zipped.length);

    @Test
    void bringsABodyOutOfTheHeapOnce() {
        Body body = buffers.of(document, ContentCoding.GZIP);

        assertThat(body.get().isDirect()).isTrue();
        assertThat(body.get().memoryAddress()).isEqualTo(body.get().memoryAddress());
        assertThat(ByteBufUtil.getBytes(body.get())).isEqualTo(zipped);
    }

    @Test
    void copiesWhatThereIsNoRoomFor() {
        assertThat(buffers.of(document, ContentCoding.GZIP).get().isDirect()).isTrue();
        ByteBuf second = buffers.of(document, ContentCoding.GZIP).get();

        assertThat(second.isDirect()).isFalse();
        assertThat(ByteBufUtil.getBytes(second)).isEqualTo(zipped);
    }

    @Test
    void hasRoomAgainWhenNobodyAsksForWhatTookIt() {
        assertThat(buffers.of(document, ContentCoding.GZIP).get().isDirect()).isTrue();
        Body next = buffers.of(document, ContentCoding.GZIP);

        await().until(() -> {
            System.gc();
            return next.get().isDirect();
        });
    }

    @Test
    void copiesWhatTheJvmHasNoRoomForAndDoesNotAskItAgain() {
        AtomicInteger asked = new AtomicInteger();
        BodyBuffers full = new BodyBuffers(10 * zipped.length, length -> {
            asked.incrementAndGet();
            throw new OutOfMemoryError("Cannot reserve bytes of direct buffer memory");
        });

        assertThat(ByteBufUtil.getBytes(full.of(document, ContentCoding.GZIP).get()))
                .isEqualTo(zipped);
        assertThat(ByteBufUtil.getBytes(full.of(document, ContentCoding.GZIP).get()))
                .isEqualTo(zipped);
        assertThat(asked).hasValue(1);
    }

    @Test
    void givesTheSameBytesToAnswersThatAreSentAtATime() {
        Body body = buffers.of(document, ContentCoding.GZIP);
        body.get().skipBytes(2).release();

        assertThat(ByteBufUtil.getBytes(body.get())).isEqualTo(zipped);
    }

    @Test
    void hasAtHandOnlyWhatNeedNotBeMadeFirst() {
        assertThat(buffers.of(document, ContentCoding.GZIP).atHand()).isPresent();
        Body uncompressed = new BodyBuffers(CONTENT.length).of(document, ContentCoding.IDENTITY);

        assertThat(uncompressed.atHand()).isEmpty();
        assertThat(ByteBufUtil.getBytes(uncompressed.get())).isEqualTo(CONTENT);
        assertThat(uncompressed.atHand()).isPresent();
    }
}
