package feedsheaf.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import feedsheaf.article.Article;
import feedsheaf.article.Image;
import feedsheaf.article.Related;
import feedsheaf.article.Topic;
import feedsheaf.article.WebUrl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** JSON Feed 1.1. What the format has no place for is in the extension object {@code _feedsheaf}. */
final class JsonFeedRenderer implements FeedRenderer {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public FeedFormat format() {
        return FeedFormat.JSON;
    }

    @Override
    public byte[] render(Feed feed, List<Entry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            write(feed, entries, json);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return bytes.toByteArray();
    }

    private void write(Feed feed, List<Entry> entries, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("version", "https://jsonfeed.org/version/1.1");
        json.writeStringField("title", feed.title());
        json.writeStringField("home_page_url", feed.address());
        json.writeStringField("feed_url", feed.self(format()));
        json.writeStringField("description", feed.description());
        json.writeStringField("icon", feed.icon());
        json.writeStringField("favicon", feed.icon());
        json.writeStringField("language", feed.language());
        json.writeArrayFieldStart("authors");
        writeNamed(feed.site(), json);
        json.writeEndArray();
        json.writeArrayFieldStart("items");
        for (Entry entry : entries) {
            write(entry, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Entry entry, JsonGenerator json) throws IOException {
        Article article = entry.article();
        json.writeStartObject();
        json.writeStringField("id", article.id());
        json.writeStringField("url", article.link().value());
        json.writeStringField("title", article.title());
        json.writeStringField("content_html", entry.content());
        write("summary", article.summary(), json);
        writePicture(article.images(), json);
        json.writeStringField("date_published", FeedDates.rfc3339(article.published()));
        json.writeStringField("date_modified", FeedDates.rfc3339(article.updated()));
        writeAuthors(article, json);
        writeTags(article.topics(), json);
        write("language", article.language(), json);
        Optional<Image> enclosure = article.enclosure();
        if (enclosure.isPresent()) {
            writeAttachment(enclosure.get(), json);
        }
        writeExtension(article, json);
        json.writeEndObject();
    }

    private static void writeAuthors(Article article, JsonGenerator json) throws IOException {
        List<Author> authors = Author.of(article);
        if (authors.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("authors");
        for (Author author : authors) {
            json.writeStartObject();
            json.writeStringField("name", author.name());
            write("url", author.uri().map(WebUrl::value), json);
            write("avatar", author.avatar().map(WebUrl::value), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeTags(List<Topic> topics, JsonGenerator json) throws IOException {
        if (topics.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("tags");
        for (Topic topic : topics) {
            json.writeString(topic.name());
        }
        json.writeEndArray();
    }

    private static void writeAttachment(Image picture, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("attachments");
        json.writeStartObject();
        json.writeStringField("url", picture.url().value());
        json.writeStringField("mime_type", picture.type());
        write("title", picture.title(), json);
        if (picture.length().isPresent()) {
            json.writeNumberField("size_in_bytes", picture.length().getAsLong());
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void writeExtension(Article article, JsonGenerator json) throws IOException {
        if (article.quality().isEmpty()
                && article.heat().isEmpty()
                && article.related().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("_feedsheaf");
        write("quality", article.quality(), json);
        write("heat", article.heat(), json);
        if (!article.related().isEmpty()) {
            json.writeArrayFieldStart("related");
            for (Related story : article.related()) {
                write(story, json);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void writePicture(List<Image> images, JsonGenerator json) throws IOException {
        write("image", Image.firstPicture(images).map(Image::url).map(WebUrl::value), json);
    }

    private static void write(Related story, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("url", story.link().value());
        json.writeStringField("title", story.title());
        write("summary", story.summary(), json);
        writePicture(story.images(), json);
        Optional<Instant> published = story.published();
        write("date_published", published.map(FeedDates::rfc3339), json);
        if (story.provider().isPresent()) {
            json.writeArrayFieldStart("authors");
            writeNamed(story.provider().get(), json);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void writeNamed(String name, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeEndObject();
    }

    private static void write(String name, Optional<String> value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    private static void write(String name, OptionalInt value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.getAsInt());
        }
    }
}
