package feedsheaf.document;

/** How the bytes of a representation are compressed (RFC 9110 section 8.4.1), the smallest first. */
public enum ContentCoding {
    /** Brotli, RFC 7932. */
    BROTLI("br"),
    /** RFC 1952. */
    GZIP("gzip"),
    IDENTITY("identity");

    private final String token;

    ContentCoding(String token) {
        this.token = token;
    }

    /** The name in headers. */
    public String token() {
        return token;
    }
}
