package feedsheaf.feed;

/** The formats in which a feed is published. */
public enum FeedFormat {
    /** RSS 2.0. */
    RSS("RSS", ".xml", "application/rss+xml"),
    /** Atom 1.0, RFC 4287. */
    ATOM("Atom", ".atom", "application/atom+xml"),
    /** JSON Feed 1.1. */
    JSON("JSON", ".json", "application/feed+json");

    private final String label;
    private final String suffix;
    private final String type;

    FeedFormat(String label, String suffix, String type) {
        this.label = label;
        this.suffix = suffix;
        this.type = type;
    }

    /** The name for people. */
    public String label() {
        return label;
    }

    /** The address of a document of this format: the path where that of its page is given, the URL where its URL is. */
    public String at(String page) {
        return page + suffix;
    }

    /** What an address of this format ends with. */
    public String suffix() {
        return suffix;
    }

    /** The MIME type, without parameters. */
    public String type() {
        return type;
    }

    /** The value of Content-Type. */
    public String mediaType() {
        return type + ";charset=utf-8";
    }
}
