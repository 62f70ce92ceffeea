package feedsheaf.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * One document, in every content coding that it is served in. Immutable: nobody changes the arrays that it hands out.
 */
public final class RenderedDocument {

    private final String mediaType;
    private final Map<ContentCoding, byte[]> representations;
    private final EntityTag tag;
    private final Instant lastModified;

    private RenderedDocument(String mediaType, Map<ContentCoding, byte[]> representations, Instant lastModified) {
        this.mediaType = mediaType;
        this.representations = representations;
        this.tag = EntityTag.of(body(ContentCoding.IDENTITY));
        this.lastModified = lastModified;
    }

    /**
     * A document that is new.
     *
     * @param content in UTF-8, not compressed
     * @param now counts in whole seconds, as HTTP dates do
     */
    public static RenderedDocument first(String mediaType, byte[] content, Instant now) {
        return new RenderedDocument(mediaType, encode(content), now.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The document after this one: the same if the bytes are, else one with another modification date. */
    public RenderedDocument next(byte[] content, Instant now) {
        if (Arrays.equals(content, body(ContentCoding.IDENTITY))) {
            return this;
        }
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        // A date that was used before would answer 304: two changes in a second, or a clock that went back.
        return new RenderedDocument(
                mediaType, encode(content), second.isAfter(lastModified) ? second : lastModified.plusSeconds(1));
    }

    private static Map<ContentCoding, byte[]> encode(byte[] content) {
        Map<ContentCoding, byte[]> representations = new EnumMap<>(ContentCoding.class);
        representations.put(ContentCoding.IDENTITY, content);
        byte[] zipped = gzip(content);
        // A picture is compressed already.
        if (zipped.length < content.length) {
            representations.put(ContentCoding.GZIP, zipped);
        }
        return representations;
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(content.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(content);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return compressed.toByteArray();
    }

    /** With its charset. */
    public String mediaType() {
        return mediaType;
    }

    /** The content codings that it has: always {@link ContentCoding#IDENTITY}, others where they make it smaller. */
    public Set<ContentCoding> codings() {
        return Collections.unmodifiableSet(representations.keySet());
    }

    /**
     * The bytes in a content coding.
     *
     * @param coding one of {@link #codings()}
     */
    public byte[] body(ContentCoding coding) {
        byte[] body = representations.get(coding);
        if (body == null) {
            throw new IllegalArgumentException("not there in " + coding);
        }
        return body;
    }

    /** The tag of the bytes without a content coding. */
    public EntityTag tag() {
        return tag;
    }

    /** When this process first had these bytes, in whole seconds. */
    public Instant lastModified() {
        return lastModified;
    }
}
