package feedsheaf.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The strong validator of a document (RFC 9110 section 8.8.3): the SHA-256 of its bytes before any content coding.
 *
 * @param opaque what stands between the quotation marks
 */
public record EntityTag(String opaque) {

    static EntityTag of(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new EntityTag(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The tag of one representation: another one for each content coding, since the bytes differ. */
    public EntityTag in(ContentCoding coding) {
        return coding == ContentCoding.IDENTITY ? this : new EntityTag(opaque + "-" + coding.token());
    }

    /** As it stands in a header. */
    @Override
    public String toString() {
        return '"' + opaque + '"';
    }
}
