package feedsheaf.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BodyBuffersTest {

    private static final byte[] BODY = {1, 2, 3};

    private final BodyBuffers buffers = new BodyBuffers(BODY.length);

    @Test
    void bringsABodyOutOfTheHeapOnce() {
        Supplier<ByteBuf> body = buffers.of(BODY::clone);

        assertThat(body.get().isDirect()).isTrue();
        assertThat(body.get()).isSameAs(body.get());
        assertThat(ByteBufUtil.getBytes(body.get())).isEqualTo(BODY);
    }

    @Test
    void copiesWhatThereIsNoRoomFor() {
        assertThat(buffers.of(BODY::clone).get().isDirect()).isTrue();
        ByteBuf second = buffers.of(BODY::clone).get();

        assertThat(second.isDirect()).isFalse();
        assertThat(ByteBufUtil.getBytes(second)).isEqualTo(BODY);
    }

    @Test
    void givesTheSameBytesToAnswersThatAreSentAtATime() {
        Supplier<ByteBuf> body = buffers.of(BODY::clone);
        ByteBuf first = body.get().duplicate();
        first.skipBytes(2).release();

        assertThat(ByteBufUtil.getBytes(body.get().duplicate())).isEqualTo(BODY);
    }
}
