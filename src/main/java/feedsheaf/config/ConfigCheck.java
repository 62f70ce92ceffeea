package feedsheaf.config;

import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds values of options that cannot be meant. */
public final class ConfigCheck {

    static final int LARGEST_PORT = 65535;

    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:[A-Za-z0-9][A-Za-z0-9_~-]*+(?:\\.[A-Za-z0-9_~-]++)*+\\.?|\\[[0-9A-Fa-f:.]+])(?::(?<port>[0-9]{1,5}))?");

    /** Clients take out dot segments, and proxies merge slashes (RFC 3986 section 6.2), so links would change. */
    private static final Pattern PATH = Pattern.compile("(?:/(?!\\.{1,2}(?:/|$))[^/]++)*+/*+");

    private static final BigInteger LARGEST_FILE = BigInteger.ONE.shiftLeft(30);

    private ConfigCheck() {}

    /** What is wrong, each a sentence. */
    public static List<String> complaints(FeedsheafConfig config) {
        List<String> complaints = new ArrayList<>();
        if (!isBaseUrl(config.baseUrl())) {
            complaints.add("feedsheaf.base-url=" + config.baseUrl()
                    + " is no address for links (write https://host or https://host/path)");
        }
        if (config.rescanEvery().compareTo(Duration.ofSeconds(1)) < 0) {
            complaints.add("feedsheaf.rescan-every is shorter than a second (write 30s)");
        }
        if (config.rescanEvery().compareTo(Duration.ofDays(365)) > 0) {
            complaints.add("feedsheaf.rescan-every is longer than a year (write 30s)");
        }
        line("title", config.title(), complaints);
        line("description", config.description(), complaints);
        for (int i = 0; i < config.feeds().size(); i++) {
            String option = "feeds[" + i + "].";
            FeedsheafConfig.DeclaredFeed feed = config.feeds().get(i);
            feed.title().ifPresent(title -> line(option + "title", title, complaints));
            feed.description().ifPresent(text -> line(option + "description", text, complaints));
        }
        atLeastOne("max-items", config.maxItems(), complaints);
        fileSize(config.maxFileSize().asBigInteger(), complaints);
        atLeastOne("max-files", config.maxFiles(), complaints);
        atLeastOne("max-topics", config.maxTopics(), complaints);
        atLeastOne("max-yaml-depth", config.maxYamlDepth(), complaints);
        if (config.maxYamlAliases() < 0) {
            complaints.add("feedsheaf.max-yaml-aliases=" + config.maxYamlAliases() + " is less than 0");
        }
        atLeastOne("max-title", config.maxTitle(), complaints);
        atLeastOne("max-text", config.maxText(), complaints);
        return complaints;
    }

    private static boolean isBaseUrl(URI url) {
        return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                && url.getRawAuthority() != null
                && isAuthority(url.getRawAuthority())
                && PATH.matcher(url.getRawPath()).matches()
                && url.getRawQuery() == null
                && url.getRawFragment() == null
                && url.toString().equals(url.toASCIIString());
    }

    /** Java's URI knows no port of a host with an underscore. */
    private static boolean isAuthority(String authority) {
        Matcher matcher = AUTHORITY.matcher(authority);
        if (!matcher.matches()) {
            return false;
        }
        int port =
                Optional.ofNullable(matcher.group("port")).map(Integer::valueOf).orElse(1);
        return port > 0 && port <= LARGEST_PORT;
    }

    private static void line(String option, String text, List<String> complaints) {
        if (text.isBlank() || text.codePoints().anyMatch(Character::isISOControl)) {
            complaints.add("feedsheaf." + option + " is no line of text");
        }
    }

    private static void fileSize(BigInteger bytes, List<String> complaints) {
        if (bytes.compareTo(LARGEST_FILE) > 0) {
            complaints.add("feedsheaf.max-file-size=" + bytes + " is more than a file can have that is read at once"
                    + " (write 1G or less)");
        } else {
            atLeastOne("max-file-size", bytes.longValue(), complaints);
        }
    }

    private static void atLeastOne(String option, long value, List<String> complaints) {
        if (value < 1) {
            complaints.add("feedsheaf." + option + "=" + value + " is less than 1");
        }
    }
}
