package feedsheaf.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import feedsheaf.article.Article;
import feedsheaf.article.Topic;
import java.time.Instant;
import java.util.List;
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
    public byte[] render(Feed feed) throws BrokenDocumentException {
        Document document = RomeOutput.document(atom(feed));
        addLanguages(document.getRootElement(), feed);
        return RomeOutput.bytes(document);
    }

    private com.rometools.rome.feed.atom.Feed atom(Feed feed) {
        com.rometools.rome.feed.atom.Feed atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        atom.setId(feed.address());
        atom.setTitle(feed.title());
        atom.setSubtitle(text(feed.description()));
        atom.setAuthors(List.of(person(feed.site())));
        atom.setGenerator(generator());
        atom.setAlternateLinks(List.of(link("alternate", "text/html", feed.address())));
        atom.setOtherLinks(List.of(link("self", format().type(), feed.self(format()))));
        atom.getForeignMarkup().add(date("updated", feed.updated().orElse(Instant.EPOCH)));
        atom.setEntries(feed.entries().stream().map(AtomRenderer::entry).toList());
        return atom;
    }

    private static Entry entry(Article article) {
        Entry entry = new Entry();
        entry.setId(article.id());
        entry.setTitle(article.title());
        entry.setAlternateLinks(List.of(link("alternate", null, article.link().value())));
        entry.getForeignMarkup().add(date("published", article.published()));
        entry.getForeignMarkup().add(date("updated", article.updated()));
        article.summary().ifPresent(summary -> entry.setSummary(text(summary)));
        entry.setAuthors(Author.of(article).stream().map(AtomRenderer::person).toList());
        entry.setCategories(
                article.topics().stream().map(AtomRenderer::category).toList());
        entry.setOtherLinks(
                Enclosure.of(article).stream().map(AtomRenderer::enclosure).toList());
        return entry;
    }

    private static Content text(String value) {
        Content content = new Content();
        content.setType(Content.TEXT);
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
        category.setTerm(topic.slug());
        category.setLabel(topic.name());
        return category;
    }

    private static Link enclosure(Enclosure picture) {
        Link link = link("enclosure", picture.type(), picture.url());
        picture.image().length().ifPresent(link::setLength);
        picture.image().title().ifPresent(link::setTitle);
        return link;
    }

    private static Link link(String rel, @Nullable String type, String href) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(href);
        return link;
    }

    private static Element date(String name, Instant moment) {
        return RomeOutput.element(name, ATOM, FeedDates.rfc3339(moment));
    }

    /** ROME has no place for {@code xml:lang} (RFC 4287 section 2). */
    private static void addLanguages(Element root, Feed feed) {
        setLanguage(root, feed.language());
        List<Element> entries = root.getChildren("entry", ATOM);
        for (int i = 0; i < entries.size(); i++) {
            Element entry = entries.get(i);
            feed.entries().get(i).language().ifPresent(language -> setLanguage(entry, language));
        }
    }

    private static void setLanguage(Element element, String language) {
        element.setAttribute("lang", language, Namespace.XML_NAMESPACE);
    }
}
