package feedsheaf.page;

/**
 * A feed in one format.
 *
 * @param label for people
 * @param type the MIME type
 */
public record FormatLink(String label, String type, String href) {}
