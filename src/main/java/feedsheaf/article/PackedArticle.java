package feedsheaf.article;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What of an article its {@link ArticleCard} does not have at hand, in few bytes, which only this process reads. Equal
 * ones stand for the same. (Nothing here finds its way by reflection, which takes half a second of every start.)
 */
final class PackedArticle {

    private static final int BUFFER = 4096;

    /** Each holds a quarter of a megabyte; to ask the system for that takes longer than to fill it. */
    private static final ThreadLocal<Deflater> DEFLATER =
            ThreadLocal.withInitial(() -> new Deflater(Deflater.BEST_SPEED, true));

    private final byte[] bytes;

    private PackedArticle(byte[] bytes) {
        this.bytes = bytes;
    }

    static PackedArticle of(Article article) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(BUFFER);
        Deflater deflater = DEFLATER.get();
        deflater.reset();
        // Buffered: the compression is called for whole pieces, not for single bytes.
        try (DataOutputStream data = new DataOutputStream(
                new BufferedOutputStream(new DeflaterOutputStream(packed, deflater, BUFFER), BUFFER))) {
            new Output(data).article(article);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return new PackedArticle(packed.toByteArray());
    }

    /**
     * The article, made anew each time.
     *
     * @param card what of it is not packed
     */
    Article open(ArticleCard card) {
        Inflater inflater = new Inflater(true);
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(
                new InflaterInputStream(new ByteArrayInputStream(bytes), inflater, BUFFER), BUFFER))) {
            return new Input(data).article(card);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        } finally {
            inflater.end();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PackedArticle article && Arrays.equals(bytes, article.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Writes what {@link Input} reads, in the same order. */
    private record Output(DataOutputStream data) {

        private interface Writing<T> {
            void write(T value) throws IOException;
        }

        void article(Article article) throws IOException {
            text(article.title());
            url(article.link());
            optional(article.summary(), this::text);
            optional(article.body(), this::text);
            provider(article.provider());
            list(article.images(), this::image);
            list(article.related(), this::related);
            optional(article.language(), this::text);
            optional(article.ampLink(), this::url);
        }

        private void provider(Provider provider) throws IOException {
            optional(provider.name(), this::text);
            optional(provider.domain(), this::text);
            list(provider.images(), this::image);
            list(provider.authors(), this::text);
        }

        private void image(Image image) throws IOException {
            url(image.url());
            number(image.width());
            number(image.height());
            optional(image.title(), this::text);
            text(image.type());
            data.writeLong(image.length().orElse(0));
        }

        private void related(Related story) throws IOException {
            text(story.title());
            url(story.link());
            optional(story.summary(), this::text);
            optional(story.published(), this::moment);
            optional(story.provider(), this::text);
            list(story.images(), this::image);
        }

        private void url(WebUrl url) throws IOException {
            text(url.value());
        }

        private void moment(Instant moment) throws IOException {
            data.writeLong(moment.getEpochSecond());
            data.writeInt(moment.getNano());
        }

        private void text(String text) throws IOException {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            data.writeInt(utf8.length);
            data.write(utf8);
        }

        private void number(OptionalInt number) throws IOException {
            data.writeBoolean(number.isPresent());
            data.writeInt(number.orElse(0));
        }

        private <T> void optional(Optional<T> value, Writing<T> part) throws IOException {
            list(value.stream().toList(), part);
        }

        private <T> void list(List<T> values, Writing<T> part) throws IOException {
            data.writeInt(values.size());
            for (T value : values) {
                part.write(value);
            }
        }
    }

    /** Reads what {@link Output} writes, in the same order. */
    private record Input(DataInputStream data) {

        private interface Parsing<T> {
            T read() throws IOException;
        }

        Article article(ArticleCard card) throws IOException {
            return new Article(
                    card.id(),
                    text(),
                    url(),
                    card.published(),
                    card.updated(),
                    card.withheld(),
                    card.topics(),
                    optional(this::text),
                    optional(this::text),
                    provider(),
                    list(this::image),
                    list(this::related),
                    card.quality(),
                    card.heat(),
                    optional(this::text),
                    optional(this::url));
        }

        private Provider provider() throws IOException {
            return new Provider(optional(this::text), optional(this::text), list(this::image), list(this::text));
        }

        private Image image() throws IOException {
            return new Image(url(), number(), number(), optional(this::text), text(), length());
        }

        private Related related() throws IOException {
            return new Related(
                    text(),
                    url(),
                    optional(this::text),
                    optional(this::moment),
                    optional(this::text),
                    list(this::image));
        }

        private WebUrl url() throws IOException {
            return new WebUrl(text());
        }

        private Instant moment() throws IOException {
            return Instant.ofEpochSecond(data.readLong(), data.readInt());
        }

        private String text() throws IOException {
            return new String(data.readNBytes(data.readInt()), StandardCharsets.UTF_8);
        }

        private OptionalInt number() throws IOException {
            boolean isPresent = data.readBoolean();
            int number = data.readInt();
            return isPresent ? OptionalInt.of(number) : OptionalInt.empty();
        }

        /** A length is at least 1, so 0 is none. */
        private OptionalLong length() throws IOException {
            long length = data.readLong();
            return length == 0 ? OptionalLong.empty() : OptionalLong.of(length);
        }

        private <T> Optional<T> optional(Parsing<T> part) throws IOException {
            return list(part).stream().findFirst();
        }

        private <T> List<T> list(Parsing<T> part) throws IOException {
            int size = data.readInt();
            List<T> values = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                values.add(part.read());
            }
            return values;
        }
    }
}
