package feedsheaf.document;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Makes documents smaller. The same bytes give the same bytes. */
public final class Compression {

    /** Smaller than gzip's best, in less time; above it, time doubles for a few bytes less. */
    private static final int BROTLI_QUALITY = 5;

    /** Nearly as small as by the default, in little more than half of the time. */
    private static final int GZIP_LEVEL = 5;

    private Compression() {}

    /**
     * Why there is no brotli, if there is none: its encoder is a library for the processor, which has to be loaded. Then
     * gzip is what there is.
     */
    public static Optional<Throwable> whyNoBrotli() {
        return Brotli4jLoader.isAvailable()
                ? Optional.empty()
                : Optional.ofNullable(Brotli4jLoader.getUnavailabilityCause())
                        .or(() -> Optional.of(new UnsatisfiedLinkError("brotli")));
    }

    static byte[] brotli(byte[] content) {
        try {
            return Encoder.compress(content, new Encoder.Parameters().setQuality(BROTLI_QUALITY));
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(content.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed) {
            {
                def.setLevel(GZIP_LEVEL);
            }
        }) {
            gzip.write(content);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return compressed.toByteArray();
    }

    static byte[] gunzip(byte[] zipped) {
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped), 8192)) {
            return unzipped.readAllBytes();
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
    }
}
