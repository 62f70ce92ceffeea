package feedsheaf.page;

import feedsheaf.page.DirectoryPage.TopicLink;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.nio.charset.StandardCharsets;

/** Writes pages. */
public final class PageRenderer {

    /** The value of Content-Type. */
    public static final String MEDIA_TYPE = "text/html;charset=utf-8";

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance topic(TopicPage page);

        static native TemplateInstance teaser(TopicTeaser topic);

        static native TemplateInstance directory(DirectoryPage page);

        static native TemplateInstance message(MessagePage page);
    }

    /** The page in UTF-8. */
    public byte[] render(TopicPage page) {
        return bytes(Templates.topic(page));
    }

    /** A topic for the list of them. Most stay what they are from one list to the next. */
    public TopicLink render(TopicTeaser topic) {
        return new TopicLink(
                topic.title(), topic.href(), Templates.teaser(topic).render());
    }

    /** The page in UTF-8. */
    public byte[] render(DirectoryPage page) {
        return bytes(Templates.directory(page));
    }

    /** The page in UTF-8. */
    public byte[] render(MessagePage page) {
        return bytes(Templates.message(page));
    }

    private static byte[] bytes(TemplateInstance page) {
        return page.render().getBytes(StandardCharsets.UTF_8);
    }
}
