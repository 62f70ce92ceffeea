package feedsheaf.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import feedsheaf.article.Article;
import feedsheaf.article.Image;
import feedsheaf.article.Related;
import feedsheaf.article.Topic;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Atom 1.0, RFC 4287. */
final class AtomRenderer implements FeedRenderer {

    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

    @Override
    public FeedFormat format() {
        return FeedFormat.ATOM;
    }

    @Override
    public byte[] render(Feed feed, List<Entry> entries) {
        Document document = RomeOutput.document(atom(feed, entries));
        addWhatRomeCannot(document.getRootElement(), feed, entries);
        return RomeOutput.bytes(document);
    }

    private com.rometools.rome.feed.atom.Feed atom(Feed feed, List<Entry> entries) {
        com.rometools.rome.feed.atom.Feed atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        atom.setId(feed.address());
        atom.setTitle(feed.title());
        atom.setSubtitle(text(Content.TEXT, feed.description()));
        atom.setAuthors(List.of(person(feed.site())));
        atom.setGenerator(generator());
        atom.setIcon(feed.icon());
        atom.setAlternateLinks(List.of(link("alternate", "text/html", feed.address())));
        atom.setOtherLinks(List.of(link("self", format().type(), feed.self(format()))));
        atom.setEntries(entries.stream().map(AtomRenderer::entry).toList());
        return atom;
    }

    private static com.rometools.rome.feed.atom.Entry entry(Entry shown) {
        Article article = shown.article();
        com.rometools.rome.feed.atom.Entry entry = new com.rometools.rome.feed.atom.Entry();
        entry.setId(article.id());
        entry.setTitle(article.title());
        entry.setAlternateLinks(List.of(link("alternate", null, article.link().value())));
        article.summary().ifPresent(summary -> entry.setSummary(text(Content.TEXT, summary)));
        entry.setContents(List.of(text(Content.HTML, shown.content())));
        entry.setAuthors(Author.of(article).stream().map(AtomRenderer::person).toList());
        entry.setCategories(
                article.topics().stream().map(AtomRenderer::category).toList());
        entry.setOtherLinks(Stream.concat(
                        article.enclosure().stream().map(AtomRenderer::enclosure),
                        article.related().stream().map(AtomRenderer::related))
                .toList());
        return entry;
    }

    private static Content text(String type, String value) {
        Content content = new Content();
        content.setType(type);
        content.setValue(value);
        return content;
    }

    private static SyndPerson person(Author author) {
        SyndPerson person = person(author.name());
        author.uri().ifPresent(uri -> person.setUri(uri.value()));
        return person;
    }

    private static SyndPerson person(String name) {
        Person person = new Person();
        person.setName(name);
        return person;
    }

    private static Generator generator() {
        Generator generator = new Generator();
        generator.setValue(Feed.GENERATOR);
        return generator;
    }

    private static Category category(Topic topic) {
        Category category = new Category();
        // Readers show the term, whatever the label.
        category.setTerm(topic.name());
        return category;
    }

    private static Link enclosure(Image picture) {
        Link link = link("enclosure", picture.type(), picture.url().value());
        picture.length().ifPresent(link::setLength);
        picture.title().ifPresent(link::setTitle);
        return link;
    }

    private static Link related(Related story) {
        Link link = link("related", null, story.link().value());
        link.setTitle(story.title());
        return link;
    }

    private static Link link(String rel, @Nullable String type, String href) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(href);
        return link;
    }

    /** ROME's dates are not ours, see {@link FeedDates}, and it has no place for a language (RFC 4287 section 2). */
    private static void addWhatRomeCannot(Element root, Feed feed, List<Entry> shown) {
        setLanguage(root, feed.language());
        // In front: the schema wants nothing but entries after the first entry.
        root.addContent(0, date("updated", feed.updated().orElse(Instant.EPOCH)));
        List<Element> entries = root.getChildren("entry", ATOM);
        for (int i = 0; i < entries.size(); i++) {
            Element entry = entries.get(i);
            Article article = shown.get(i).article();
            article.language().ifPresent(language -> setLanguage(entry, language));
            entry.addContent(date("published", article.published()));
            entry.addContent(date("updated", article.updated()));
        }
    }

    private static Element date(String name, Instant moment) {
        return new Element(name, ATOM).setText(FeedDates.rfc3339(moment));
    }

    private static void setLanguage(Element element, String language) {
        element.setAttribute("lang", language, Namespace.XML_NAMESPACE);
    }
}
