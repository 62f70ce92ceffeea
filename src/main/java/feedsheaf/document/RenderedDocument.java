package feedsheaf.document;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One document, in every content coding that it is served in. Immutable: nobody changes the arrays that it hands out.
 *
 * <p>Nearly every client takes a compressed body, so that is what is kept. The uncompressed one is made of it when it is
 * asked for, and kept as long as memory allows.
 */
public final class RenderedDocument {

    private final String mediaType;
    private final Map<ContentCoding, byte[]> bodies;
    private final EntityTag tag;
    private final Instant lastModified;
    private volatile SoftReference<byte @Nullable []> unzipped = new SoftReference<>(null);

    private RenderedDocument(String mediaType, byte[] content, EntityTag tag, Instant lastModified) {
        this.mediaType = mediaType;
        this.bodies = Compression.compress(content);
        if (bodies.isEmpty()) {
            bodies.put(ContentCoding.IDENTITY, content);
        }
        this.tag = tag;
        this.lastModified = lastModified;
    }

    /**
     * A document that is new.
     *
     * @param content in UTF-8, not compressed
     * @param now counts in whole seconds, as HTTP dates do
     */
    public static RenderedDocument first(String mediaType, byte[] content, Instant now) {
        return new RenderedDocument(mediaType, content, EntityTag.of(content), now.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The document after this one: the same if the bytes are, else one with another modification date. */
    public RenderedDocument next(byte[] content, Instant now) {
        EntityTag next = EntityTag.of(content);
        if (next.equals(tag)) {
            return this;
        }
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        // A date that was used before would answer 304: two changes in a second, or a clock that went back.
        return new RenderedDocument(
                mediaType, content, next, second.isAfter(lastModified) ? second : lastModified.plusSeconds(1));
    }

    /** With its charset. */
    public String mediaType() {
        return mediaType;
    }

    /** The content codings that it has: always {@link ContentCoding#IDENTITY}, others where they make it smaller. */
    public Set<ContentCoding> codings() {
        Set<ContentCoding> codings = EnumSet.of(ContentCoding.IDENTITY);
        codings.addAll(bodies.keySet());
        return codings;
    }

    /**
     * The bytes in a content coding.
     *
     * @param coding one of {@link #codings()}
     */
    public byte[] body(ContentCoding coding) {
        byte[] body = bodies.get(coding);
        if (body == null && coding == ContentCoding.IDENTITY) {
            return unzipped();
        }
        if (body == null) {
            throw new IllegalArgumentException("not there in " + coding);
        }
        return body;
    }

    private byte[] unzipped() {
        byte[] content = unzipped.get();
        if (content == null) {
            content = Compression.gunzip(body(ContentCoding.GZIP));
            unzipped = new SoftReference<>(content);
        }
        return content;
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
