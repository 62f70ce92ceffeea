package feedsheaf.http;

import feedsheaf.document.ContentCoding;
import feedsheaf.document.RenderedDocument;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Bodies where the system can send them from. What lies in the heap is copied for each answer, which for a feed without
 * compression takes longer than all the rest. Only so many bytes lie outside of the heap; bodies beyond that are copied.
 */
final class BodyBuffers {

    private final Cleaner cleaner = Cleaner.create();
    private final AtomicInteger left;
    private final IntFunction<ByteBuffer> allocator;

    /**
     * Buffers for the documents of a process. The collector frees them: answers of an earlier edition may still be under
     * way, and only it knows of the last one.
     *
     * @param most bytes outside of the heap, also of what is not freed yet
     */
    BodyBuffers(int most) {
        this(most, ByteBuffer::allocateDirect);
    }

    BodyBuffers(int most, IntFunction<ByteBuffer> allocator) {
        this.left = new AtomicInteger(most);
        this.allocator = allocator;
    }

    /** The body of a document in one of its content codings. */
    Body of(RenderedDocument document, ContentCoding coding) {
        return new Body(document, coding);
    }

    /** A copy outside of the heap; none where there is no room for it. */
    private @Nullable ByteBuf outside(byte[] bytes) {
        int length = bytes.length;
        int before = left.getAndUpdate(room -> room < length ? room : room - length);
        if (before < length) {
            return null;
        }
        try {
            ByteBuffer outside = allocator.apply(length);
            // Holds the number only: the bytes in the heap need not stay as long as those outside of it.
            cleaner.register(outside, () -> left.addAndGet(length));
            outside.put(bytes).flip();
            // Answers that are being sent count on it: no count of references frees it.
            return Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(outside.asReadOnlyBuffer()));
        } catch (OutOfMemoryError full) {
            // The JVM's own limit is lower. To ask again would take half a second each time, since it collects first.
            left.set(0);
            return null;
        }
    }

    /** A body, brought to its place when it is asked for first. */
    final class Body {

        private final RenderedDocument document;
        private final ContentCoding coding;
        private volatile @Nullable ByteBuf direct;

        private Body(RenderedDocument document, ContentCoding coding) {
            this.document = document;
            this.coding = coding;
        }

        /** The bytes, for one answer; none where it would take time to make them. */
        Optional<ByteBuf> atHand() {
            ByteBuf known = direct;
            return known != null
                    ? Optional.of(known.duplicate())
                    : document.bodyAtHand(coding).map(this::place);
        }

        /** The bytes, for one answer. */
        ByteBuf get() {
            return atHand().orElseGet(() -> place(document.body(coding)));
        }

        private synchronized ByteBuf place(byte[] bytes) {
            ByteBuf known = direct;
            if (known == null) {
                known = outside(bytes);
                direct = known;
            }
            return known == null ? Unpooled.wrappedBuffer(bytes) : known.duplicate();
        }
    }
}
