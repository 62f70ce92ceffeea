package feedsheaf.article;

/**
 * What the operator decides about reading.
 *
 * @param publishedByDefault whether a file without the key {@code published} is published
 * @param maxTitle code points that a one-line text may have
 * @param maxText code points that any other text may have
 * @param maxDepth levels that YAML collections may be nested
 * @param maxAliases YAML aliases in one file
 */
public record ReadingRules(boolean publishedByDefault, int maxTitle, int maxText, int maxDepth, int maxAliases) {}
