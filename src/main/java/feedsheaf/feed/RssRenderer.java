package feedsheaf.feed;

import com.rometools.modules.atom.modules.AtomLinkModule;
import com.rometools.modules.atom.modules.AtomLinkModuleImpl;
import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.MediaEntryModuleImpl;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.Metadata;
import com.rometools.modules.mediarss.types.Thumbnail;
import com.rometools.modules.mediarss.types.UrlReference;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Enclosure;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import feedsheaf.article.Article;
import feedsheaf.article.Image;
import feedsheaf.article.Topic;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** RSS 2.0, with the RSS Advisory Board's profile, Media RSS, Dublin Core and the Atom link. */
final class RssRenderer implements FeedRenderer {

    private static final Namespace CONTENT =
            Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");

    @Override
    public FeedFormat format() {
        return FeedFormat.RSS;
    }

    @Override
    public byte[] render(Feed feed, List<Entry> entries) {
        Document document = RomeOutput.document(channel(feed, entries));
        addWhatRomeCannot(document.getRootElement(), feed, entries);
        return RomeOutput.bytes(document);
    }

    private Channel channel(Feed feed, List<Entry> entries) {
        Channel channel = new Channel("rss_2.0");
        channel.setTitle(feed.title());
        channel.setLink(feed.address());
        channel.setDescription(feed.description());
        channel.setLanguage(feed.language());
        channel.setGenerator(Feed.GENERATOR);
        channel.setImage(icon(feed));
        channel.setTtl(feed.ttlMinutes());
        channel.setModules(List.of(self(feed)));
        channel.setItems(
                entries.stream().map(Entry::article).map(RssRenderer::item).toList());
        return channel;
    }

    private AtomLinkModule self(Feed feed) {
        Link link = new Link();
        link.setRel("self");
        link.setType(format().type());
        link.setHref(feed.self(format()));
        AtomLinkModule module = new AtomLinkModuleImpl();
        module.setLinks(List.of(link));
        return module;
    }

    /** Title and link have to be those of the channel, and 144 pixels are the most. */
    private static com.rometools.rome.feed.rss.Image icon(Feed feed) {
        com.rometools.rome.feed.rss.Image image = new com.rometools.rome.feed.rss.Image();
        image.setUrl(feed.icon());
        image.setTitle(feed.title());
        image.setLink(feed.address());
        image.setWidth(144);
        image.setHeight(144);
        return image;
    }

    private static Item item(Article article) {
        Item item = new Item();
        item.setTitle(article.title());
        item.setLink(article.link().value());
        article.summary().ifPresent(summary -> item.setDescription(description(summary)));
        item.setGuid(guid(article));
        item.setCategories(article.topics().stream().map(RssRenderer::category).toList());
        List<Module> modules = new ArrayList<>();
        modules.add(dublinCore(article));
        if (!article.images().isEmpty()) {
            // Readers take one enclosure, the first or the last; further pictures are media only.
            item.setEnclosures(
                    article.enclosure().stream().map(RssRenderer::enclosure).toList());
            modules.add(media(article.images()));
        }
        item.setModules(modules);
        return item;
    }

    /** Readers show it as HTML (best practices of the RSS Advisory Board), in which a less-than sign begins a tag. */
    private static Description description(String summary) {
        Description description = new Description();
        description.setValue(EntryContent.escaped(summary));
        return description;
    }

    private static Guid guid(Article article) {
        Guid guid = new Guid();
        guid.setValue(article.id());
        guid.setPermaLink(article.id().equals(article.link().value()));
        return guid;
    }

    private static Category category(Topic topic) {
        Category category = new Category();
        category.setValue(topic.name());
        return category;
    }

    /** Names of persons and providers: RSS's own author is an e-mail address. */
    private static DCModule dublinCore(Article article) {
        DCModule module = new DCModuleImpl();
        module.setCreators(Author.of(article).stream().map(Author::name).toList());
        if (!article.provider().authors().isEmpty()) {
            article.provider().name().ifPresent(module::setPublisher);
        }
        article.language().ifPresent(module::setLanguage);
        return module;
    }

    private static Enclosure enclosure(Image picture) {
        Enclosure enclosure = new Enclosure();
        enclosure.setUrl(picture.url().value());
        enclosure.setType(picture.type());
        // RSS wants a length; 0 is what the Advisory Board recommends for one that is not known.
        enclosure.setLength(picture.length().orElse(0));
        return enclosure;
    }

    /** Everything, and the first picture as the thumbnail too: a film would be shown as a picture. */
    private static MediaEntryModule media(List<Image> images) {
        Thumbnail[] thumbnails = Image.firstPicture(images).stream()
                .map(first ->
                        new Thumbnail(URI.create(first.url().value()), orNull(first.width()), orNull(first.height())))
                .toArray(Thumbnail[]::new);
        Metadata metadata = new Metadata();
        metadata.setThumbnail(thumbnails);
        MediaEntryModuleImpl module = new MediaEntryModuleImpl();
        module.setMediaContents(images.stream().map(RssRenderer::content).toArray(MediaContent[]::new));
        module.setMetadata(metadata);
        return module;
    }

    private static MediaContent content(Image picture) {
        MediaContent content =
                new MediaContent(new UrlReference(URI.create(picture.url().value())));
        picture.medium().ifPresent(content::setMedium);
        content.setType(picture.type());
        content.setWidth(orNull(picture.width()));
        content.setHeight(orNull(picture.height()));
        picture.length().ifPresent(content::setFileSize);
        return content;
    }

    private static @Nullable Integer orNull(OptionalInt pixels) {
        return pixels.isPresent() ? pixels.getAsInt() : null;
    }

    /** ROME's dates are not ours, see {@link FeedDates}, and its content is CDATA, which cannot hold every text. */
    private static void addWhatRomeCannot(Element root, Feed feed, List<Entry> entries) {
        root.addNamespaceDeclaration(CONTENT);
        Element channel = root.getChild("channel");
        feed.updated().ifPresent(updated -> channel.addContent(0, element("lastBuildDate", FeedDates.rfc822(updated))));
        List<Element> items = channel.getChildren("item");
        for (int i = 0; i < items.size(); i++) {
            Element item = items.get(i);
            Entry entry = entries.get(i);
            item.addContent(element("pubDate", FeedDates.rfc822(entry.article().published())));
            // After the description: some readers show whichever comes last.
            item.addContent(new Element("encoded", CONTENT).setText(entry.content()));
        }
    }

    private static Element element(String name, String text) {
        return new Element(name).setText(text);
    }
}
