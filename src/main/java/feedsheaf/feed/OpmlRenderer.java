package feedsheaf.feed;

import com.rometools.opml.feed.opml.Attribute;
import com.rometools.opml.feed.opml.Opml;
import com.rometools.opml.feed.opml.Outline;
import java.util.Collection;
import java.util.List;

/** OPML 2.0: a list of feeds, for import into a reader. */
public final class OpmlRenderer {

    /** What a URL of the list ends with. */
    public static final String SUFFIX = ".opml";

    /** The value of Content-Type. */
    public static final String MEDIA_TYPE = "text/x-opml;charset=utf-8";

    /**
     * The list in UTF-8: each feed once, as RSS, since a reader subscribes to whatever the list names.
     *
     * @throws BrokenDocumentException if it cannot be written, or is not fit to be served
     */
    public byte[] render(String title, Collection<Feed> feeds) {
        Opml opml = new Opml();
        opml.setFeedType("opml_2.0");
        opml.setTitle(title);
        opml.setOutlines(feeds.stream().map(OpmlRenderer::outline).toList());
        byte[] document = RomeOutput.bytes(RomeOutput.document(opml));
        FeedRules.checkOpml(feeds.size(), document);
        return document;
    }

    private static Outline outline(Feed feed) {
        Outline outline = new Outline("rss", feed.title());
        outline.setTitle(feed.title());
        outline.setAttributes(List.of(
                new Attribute("xmlUrl", feed.self(FeedFormat.RSS)),
                new Attribute("htmlUrl", feed.address()),
                new Attribute("description", feed.description()),
                new Attribute("language", feed.language())));
        return outline;
    }
}
