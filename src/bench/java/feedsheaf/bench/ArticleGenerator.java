package feedsheaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a folder of articles in the shape of the seeds: the same numbers give the same folder.
 *
 * <pre>java src/bench/java/feedsheaf/bench/ArticleGenerator.java FOLDER ARTICLES TOPICS</pre>
 */
public final class ArticleGenerator {

    private static final int FILES_OF_A_FOLDER = 1000;
    private static final Instant NEWEST = Instant.parse("2024-05-01T12:00:00Z");
    private static final String[] WORDS = ("market recognition research company technology people announced general"
                    + " purpose policy learning model network city vision report letter concern justice science robot"
                    + " future design public question answer letter small second human global early data centre")
            .split(" ");
    private static final String[] PROVIDERS = {"CNET", "CNBC", "Engadget", "Digital Trends", "VentureBeat", "Silicon"};

    private final Random random;
    private final int topics;

    private ArticleGenerator(int number, int topics) {
        this.random = new Random(number);
        this.topics = topics;
    }

    public static void main(String... arguments) throws IOException {
        if (arguments.length != 3) {
            System.err.println("ArticleGenerator FOLDER ARTICLES TOPICS");
            System.exit(2);
        }
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    }

    /** Writes articles that were all modified long ago, newest first by number. */
    public static void write(Path folder, int articles, int topics) throws IOException {
        for (int number = 0; number < articles; number++) {
            Path file = folder.resolve(String.format("%04d/%08d.md", number / FILES_OF_A_FOLDER, number));
            if (number % FILES_OF_A_FOLDER == 0) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, article(number, topics));
            Files.setLastModifiedTime(file, FileTime.from(NEWEST));
        }
    }

    /** The text of an article. */
    public static String article(int number, int topics) {
        return new ArticleGenerator(number, topics).text(number);
    }

    private String text(int number) {
        String title = words(9);
        Instant published = NEWEST.minusSeconds(number * 600L);
        StringBuilder text = new StringBuilder(4096);
        text.append("---\ncategory: news\n").append(story("", title, published, number));
        text.append("heat: ").append(random.nextInt(100)).append("\npublished: true\n\n");
        text.append(provider("")).append("\ntopics:\n");
        text.append("  - Topic ").append(number % topics).append('\n');
        text.append("  - Topic ").append(random.nextInt(topics)).append('\n');
        text.append("\nimages:\n").append(image("  ", title));
        text.append("\nrelated:\n");
        for (int i = 0; i < 2; i++) {
            String related = words(11);
            String story = story("    ", related, published.minusSeconds(3600), number * 2 + i);
            text.append("  - ").append(story.strip()).append('\n');
            text.append(provider("    "));
            text.append("    images:\n").append(image("      ", related));
        }
        byte[] secret = new byte[300];
        random.nextBytes(secret);
        text.append("\nsecured: \"")
                .append(Base64.getEncoder().encodeToString(secret))
                .append("\"\n---\n");
        return text.toString();
    }

    private String story(String indent, String title, Instant published, int number) {
        String path = title.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + number;
        return indent + "title: \"" + title + "\"\n"
                + indent + "excerpt: \"" + words(38) + ", \\\"" + words(6) + ",\\\"\"\n"
                + indent + "publishedDateTime: " + published + "\n"
                + indent + "webUrl: \"https://www.example.com/news/" + path + "/\"\n"
                + indent + "ampWebUrl: \"https://www.example.com/google-amp/news/" + path + "/\"\n"
                + indent + "type: article\n"
                + indent + "quality: " + random.nextInt(100) + "\n";
    }

    private String provider(String indent) {
        String name = PROVIDERS[random.nextInt(PROVIDERS.length)];
        String domain = name.toLowerCase(Locale.ROOT).replace(" ", "") + ".com";
        return indent + "provider:\n"
                + indent + "  name: " + name + "\n"
                + indent + "  domain: " + domain + "\n"
                + indent + "  images:\n"
                + indent + "    - url: \"https://example.org/assets/images/organizations/" + domain + "-50x50.jpg\"\n"
                + indent + "      width: 50\n"
                + indent + "      height: 50\n";
    }

    private String image(String indent, String title) {
        return indent + "- url: \"https://pictures.example.com/img/" + Long.toHexString(random.nextLong())
                + "/756x567/2020/06/08/" + Long.toHexString(random.nextLong()) + "/picture.jpg?v=" + random.nextInt(100)
                + "\"\n"
                + indent + "  width: 756\n"
                + indent + "  height: 567\n"
                + indent + "  title: \"" + title + "\"\n";
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }
}
