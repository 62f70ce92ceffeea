package feedsheaf.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bodies where the system can send them from. What lies in the heap is copied for each answer, which for a feed without
 * compression takes longer than all the rest. Only so many bytes lie outside of the heap; bodies beyond that are copied.
 */
final class BodyBuffers {

    private final AtomicInteger left;

    /**
     * Buffers for the documents of one edition. The collector frees them with the edition.
     *
     * @param most bytes outside of the heap
     */
    BodyBuffers(int most) {
        left = new AtomicInteger(most);
    }

    /** The body, brought to its place when it is asked for first. */
    Supplier<ByteBuf> of(Supplier<byte[]> body) {
        return new Supplier<>() {
            private volatile @Nullable ByteBuf direct;

            @Override
            public ByteBuf get() {
                ByteBuf known = direct;
                return known != null ? known : place();
            }

            private synchronized ByteBuf place() {
                ByteBuf known = direct;
                if (known != null) {
                    return known;
                }
                byte[] bytes = body.get();
                if (left.addAndGet(-bytes.length) < 0) {
                    left.addAndGet(bytes.length);
                    return Unpooled.wrappedBuffer(bytes);
                }
                ByteBuffer outside = ByteBuffer.allocateDirect(bytes.length);
                outside.put(bytes).flip();
                // Answers that are being sent count on it: no count of references frees it.
                ByteBuf placed = Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(outside.asReadOnlyBuffer()));
                direct = placed;
                return placed;
            }
        };
    }
}
