package feedsheaf.feed;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.UncheckedJDOMFactory;
import org.jdom2.input.StAXStreamBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What a document must keep to be served: it parses, and readers can tell entries apart and find their pictures. This
 * looks at the bytes, not at what they were made of, so it also finds mistakes of the libraries that wrote them.
 */
public final class FeedRules {

    private static final Namespace RSS = Namespace.NO_NAMESPACE;
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final XMLInputFactory XML = xml();
    private static final ObjectMapper JSON = new ObjectMapper();

    private FeedRules() {}

    /**
     * Checks a document.
     *
     * @throws BrokenDocumentException with the first rule that it breaks
     */
    public static void check(Feed feed, FeedFormat format, byte[] document) {
        switch (format) {
            case RSS -> checkRss(parse(document).getRootElement(), feed);
            case ATOM -> checkAtom(parse(document).getRootElement(), feed);
            case JSON -> checkJson(parseJson(document), feed);
        }
    }

    /** OPML 2.0, "subscription lists". */
    static void checkOpml(int feeds, byte[] document) {
        Element root = parse(document).getRootElement();
        require(
                root.getName().equals("opml") && "2.0".equals(root.getAttributeValue("version")),
                "a list of feeds is OPML 2.0");
        require(
                root.getChild("head") != null && root.getChild("body") != null,
                "a list of feeds has a head and a body");
        List<Element> outlines = root.getChild("body").getChildren("outline");
        require(outlines.size() == feeds, "every feed is there");
        for (Element outline : outlines) {
            for (String attribute : List.of("text", "type", "xmlUrl")) {
                require(isFull(outline.getAttributeValue(attribute)), "a feed in a list has " + attribute);
            }
        }
    }

    private static Document parse(byte[] document) {
        // The parser has looked at every character already.
        StAXStreamBuilder builder = new StAXStreamBuilder();
        builder.setFactory(new UncheckedJDOMFactory());
        try {
            return builder.build(XML.createXMLStreamReader(new ByteArrayInputStream(document)));
        } catch (JDOMException | XMLStreamException broken) {
            Throwable reason = broken.getCause() instanceof XMLStreamException found ? found : broken;
            String oneLine = String.valueOf(reason.getMessage()).replace("\n", "");
            throw new BrokenDocumentException("the document does not parse: " + oneLine, broken);
        }
    }

    /** The parser; it takes offence at a text where it meets it, not where somebody asks for it. */
    private static XMLInputFactory xml() {
        XMLInputFactory parser = new InputFactoryImpl();
        parser.setProperty("com.ctc.wstx.lazyParsing", false);
        return parser;
    }

    private static JsonNode parseJson(byte[] document) {
        try {
            return JSON.readTree(document);
        } catch (IOException broken) {
            throw new BrokenDocumentException("the document does not parse: " + broken.getMessage(), broken);
        }
    }

    /** RSS 2.0 and the RSS Advisory Board's profile. */
    private static void checkRss(Element root, Feed feed) {
        require(root.getName().equals("rss") && root.getChild("channel") != null, "an rss element holds a channel");
        Element channel = root.getChild("channel");
        for (String name : List.of("title", "link", "description")) {
            require(channel.getChildren(name, RSS).size() == 1, "a channel has one " + name);
        }
        refuseMailAddress(channel, "managingEditor");
        refuseMailAddress(channel, "webMaster");
        checkSelf(channel, feed.self(FeedFormat.RSS), FeedFormat.RSS);
        List<Element> items = channel.getChildren("item", RSS);
        require(items.size() == feed.entries().size(), "every entry is there");
        Set<String> guids = new HashSet<>();
        for (Element item : items) {
            checkItem(item);
            require(guids.add(item.getChildText("guid", RSS)), "a guid stands once in a document");
        }
    }

    private static void checkItem(Element item) {
        require(
                hasText(item, "title", RSS) || hasText(item, "description", RSS),
                "an item has a title or a description");
        require(hasText(item, "guid", RSS), "an item has a guid");
        Element guid = item.getChild("guid", RSS);
        require(
                "false".equals(guid.getAttributeValue("isPermaLink"))
                        || guid.getText().equals(item.getChildText("link", RSS)),
                "a guid that is not the link says so");
        List<Element> enclosures = item.getChildren("enclosure", RSS);
        require(enclosures.size() <= 1, "an item has at most one enclosure");
        for (Element enclosure : enclosures) {
            require(
                    isFull(enclosure.getAttributeValue("url"))
                            && isFull(enclosure.getAttributeValue("type"))
                            && isLength(enclosure.getAttributeValue("length")),
                    "an enclosure has url, type and length");
        }
        refuseMailAddress(item, "author");
    }

    /** What RSS has for mail addresses; we know names only. */
    private static void refuseMailAddress(Element parent, String name) {
        require(parent.getChild(name, RSS) == null, "a name is no mail address: " + name);
    }

    /** RFC 4287 sections 4.1.1 and 4.1.2. */
    private static void checkAtom(Element root, Feed feed) {
        require(root.getName().equals("feed") && root.getNamespace().equals(ATOM), "an Atom document is a feed");
        checkAtomHead(root);
        checkSelf(root, feed.self(FeedFormat.ATOM), FeedFormat.ATOM);
        require(hasAuthor(root), "a feed names an author");
        List<Element> entries = root.getChildren("entry", ATOM);
        require(entries.size() == feed.entries().size(), "every entry is there");
        List<Element> children = root.getChildren();
        require(
                children.subList(children.size() - entries.size(), children.size())
                        .equals(entries),
                "nothing but entries follows an entry");
        Set<String> ids = new HashSet<>();
        for (Element entry : entries) {
            checkAtomHead(entry);
            require(ids.add(entry.getChildText("id", ATOM)), "an id stands once in a document");
        }
    }

    private static void checkAtomHead(Element element) {
        for (String name : List.of("id", "title", "updated")) {
            require(
                    element.getChildren(name, ATOM).size() == 1 && hasText(element, name, ATOM),
                    "a feed and an entry have one " + name);
        }
        long alternates = element.getChildren("link", ATOM).stream()
                .filter(link -> "alternate".equals(link.getAttributeValue("rel")))
                .count();
        require(alternates == 1, "a feed and an entry have one alternate link");
    }

    /** JSON Feed 1.1, "Top-level" and "Items". */
    private static void checkJson(JsonNode root, Feed feed) {
        require(
                root.path("version").asText().equals("https://jsonfeed.org/version/1.1"),
                "a JSON feed tells its version");
        require(isFull(root.path("title").textValue()), "a JSON feed has a title");
        require(
                root.path("feed_url").asText().equals(feed.self(FeedFormat.JSON)),
                "feed_url names the document itself");
        JsonNode items = root.path("items");
        require(items.isArray() && items.size() == feed.entries().size(), "every entry is there");
        Set<String> ids = new HashSet<>();
        for (JsonNode item : items) {
            require(isFull(item.path("id").textValue()), "an id is a text");
            require(ids.add(item.path("id").asText()), "an id stands once in a document");
            require(isFull(item.path("content_html").textValue()), "an item has content");
        }
    }

    private static boolean hasAuthor(Element element) {
        Element author = element.getChild("author", ATOM);
        return author != null && hasText(author, "name", ATOM);
    }

    private static void checkSelf(Element element, String url, FeedFormat format) {
        List<Element> selves = element.getChildren("link", ATOM).stream()
                .filter(link -> "self".equals(link.getAttributeValue("rel")))
                .toList();
        require(
                selves.size() == 1
                        && url.equals(selves.get(0).getAttributeValue("href"))
                        && format.type().equals(selves.get(0).getAttributeValue("type")),
                "one link names the document itself");
    }

    private static boolean hasText(Element element, String child, Namespace namespace) {
        return isFull(element.getChildText(child, namespace));
    }

    private static boolean isFull(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isLength(@Nullable String text) {
        return text != null && text.matches("[0-9]+");
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new BrokenDocumentException("the document breaks a rule: " + rule);
        }
    }
}
