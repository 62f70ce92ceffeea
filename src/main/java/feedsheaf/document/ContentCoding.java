package feedsheaf.document;

import java.util.Locale;

/** How the bytes of a representation are compressed (RFC 9110 section 8.4.1), the smallest first. */
public enum ContentCoding {
    GZIP,
    IDENTITY;

    /** The name in headers. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
