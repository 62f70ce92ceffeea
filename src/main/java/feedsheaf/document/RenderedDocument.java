package feedsheaf.document;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One document, in every content coding that it is served in. Immutable: nobody changes the arrays that it hands out.
 *
 * <p>One coding is kept, by which nearly every client can be answered. The others are made of it when they are asked for,
 * and stay as long as memory allows: to have them all ready would take most of the time and memory of an edition.
 */
public final class RenderedDocument {

    private final String mediaType;
    private final ContentCoding keptCoding;
    private final byte[] kept;
    private final EntityTag tag;
    private final Instant lastModified;
    private volatile Map<ContentCoding, SoftReference<byte[]>> made = Map.of();

    private RenderedDocument(String mediaType, byte[] content, EntityTag tag, Instant lastModified) {
        this.mediaType = mediaType;
        byte[] zipped = Compression.gzip(content);
        // A picture is compressed already.
        this.keptCoding = zipped.length < content.length ? ContentCoding.GZIP : ContentCoding.IDENTITY;
        this.kept = keptCoding == ContentCoding.GZIP ? zipped : content;
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
        if (keptCoding == ContentCoding.IDENTITY) {
            return EnumSet.of(ContentCoding.IDENTITY);
        }
        Set<ContentCoding> codings = EnumSet.allOf(ContentCoding.class);
        codings.removeIf(coding ->
                coding == ContentCoding.BROTLI && Compression.whyNoBrotli().isPresent());
        return codings;
    }

    /** The bytes in a content coding; none where it would take time to make them. */
    public Optional<byte[]> bodyAtHand(ContentCoding coding) {
        return coding == keptCoding
                ? Optional.of(kept)
                : Optional.ofNullable(made.get(coding)).map(SoftReference::get);
    }

    /**
     * The bytes in a content coding.
     *
     * @param coding one of {@link #codings()}
     */
    public byte[] body(ContentCoding coding) {
        return bodyAtHand(coding).orElseGet(() -> make(coding));
    }

    private synchronized byte[] make(ContentCoding coding) {
        if (!codings().contains(coding)) {
            throw new IllegalArgumentException("not there in " + coding);
        }
        return bodyAtHand(coding).orElseGet(() -> {
            byte[] content = Compression.gunzip(kept);
            byte[] body = coding == ContentCoding.BROTLI ? Compression.brotli(content) : content;
            Map<ContentCoding, SoftReference<byte[]>> further = new EnumMap<>(ContentCoding.class);
            further.putAll(made);
            further.put(coding, new SoftReference<>(body));
            made = further;
            return body;
        });
    }

    /** The tag of the bytes without a content coding. */
    public EntityTag tag() {
        return tag;
    }

    /**
     * When the rescan began by which this process first had these bytes, in whole seconds; later where the document before
     * has that date already, which may be ahead of a clock that was set back.
     */
    public Instant lastModified() {
        return lastModified;
    }
}
