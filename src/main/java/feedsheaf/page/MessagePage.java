package feedsheaf.page;

/** A page that says why there is nothing to see, and where there is. */
public record MessagePage(PageHead head, String sentence) {}
