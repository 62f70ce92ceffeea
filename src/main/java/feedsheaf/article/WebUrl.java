package feedsheaf.article;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An absolute http or https URL of RFC 3986. What authors write is kept byte for byte where it is valid, and mended
 * where only a character needs percent-encoding. ({@link java.net.URI} is no judge of web URLs: it finds no host in
 * {@code a_b.example.com}.)
 */
public record WebUrl(String value) {

    /** RFC 3986, appendix B, for a hierarchical URL. */
    private static final Pattern PARTS = Pattern.compile(
            "(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):(?://(?<authority>[^/?#]*))?(?<rest>.*)", Pattern.DOTALL);

    /** A host that every library takes. */
    private static final Pattern PLAIN_HOST = Pattern.compile("[A-Za-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)*");

    private static final Pattern REG_NAME = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*");
    /** RFC 4291 section 2.2: groups of at most four digits, which the JDK does not insist on. */
    private static final Pattern IP_LITERAL = Pattern.compile("\\[(?:[0-9A-Fa-f]{0,4}+[:.\\]])*+(?<=])");

    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[A-Za-z0-9]");
    private static final Pattern HEX_PAIR = Pattern.compile("[0-9A-Fa-f]{2}");

    /** IDNA 2003, which the JDK has, maps these to other letters: the URL would lead to somebody else's host. */
    private static final String DEVIATIONS = "ßς\u200C\u200D";

    private static final String NO_HOST_NAME = "has a host that is no host name (write https://host/…)";

    private static final int LONGEST_HOST = 253;
    private static final int LARGEST_PORT = 65535;

    /** RFC 3986 section 3.3 to 3.5: what path, query and fragment hold beside letters and digits. */
    private static final String LEGAL_MARKS = "-._~!$&'()*+,;=:@/?";

    private static final Characters LEGAL = new Characters(WebUrl::isLegal);
    private static final Characters VISIBLE = new Characters(c -> c > 0x20 && c < 0x7F);
    private static final Characters DIGITS = new Characters(c -> c >= '0' && c <= '9');
    private static final Characters ASCII = new Characters(c -> c < 0x80);

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /**
     * Reads a URL that somebody wrote.
     *
     * @param complaint is told, as the end of a sentence, why there is no URL and what to write; it never quotes a user
     *     name or a password
     */
    public static Optional<WebUrl> read(String written, Consumer<String> complaint) {
        String text = written.strip();
        if (isUsual(text)) {
            return Optional.of(new WebUrl(text));
        }
        Matcher parts = PARTS.matcher(text);
        Optional<String> unusable = whyUnusable(text, parts);
        if (unusable.isPresent()) {
            complaint.accept(unusable.get());
            return Optional.empty();
        }
        Authority authority = Authority.of(parts.group("authority"));
        unusable = authority.whyUnusable();
        if (unusable.isPresent()) {
            complaint.accept(unusable.get());
            return Optional.empty();
        }
        String url = parts.group("scheme") + "://" + authority.mended() + encode(parts.group("rest"));
        if (!authority.isPlain && !isUri(url)) {
            complaint.accept(NO_HOST_NAME);
            return Optional.empty();
        }
        return Optional.of(new WebUrl(url));
    }

    /** What nearly every URL is: a plain host, and nothing behind it that would have to be encoded. */
    static boolean isUsual(String text) {
        int host = text.indexOf("://") + "://".length();
        int slash = text.indexOf('/', host);
        int end = slash < 0 ? text.length() : slash;
        return (text.startsWith("https://") || text.startsWith("http://"))
                && isPlainHost(text, host, end)
                && LEGAL.makeUp(text, end);
    }

    private static boolean isPlainHost(String text, int begin, int end) {
        return end - begin <= LONGEST_HOST
                && PLAIN_HOST.matcher(text).region(begin, end).matches();
    }

    /** Libraries make a {@link URI} of what we serve; what is left for it to refuse is an odd host. */
    private static boolean isUri(String url) {
        try {
            return !new URI(url).isOpaque();
        } catch (URISyntaxException refused) {
            return false;
        }
    }

    private static Optional<String> whyUnusable(String text, Matcher parts) {
        if (!VISIBLE.makeUp(text) && text.codePoints().anyMatch(WebUrl::isUnencodable)) {
            return Optional.of("holds a control character or a broken one (remove it)");
        }
        if (text.indexOf('\\') >= 0) {
            return Optional.of("holds a backslash (write / or %5C)");
        }
        if (!parts.matches()) {
            return Optional.of("is not an absolute URL (begin it with https://)");
        }
        String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return Optional.of("is neither an https nor an http URL (begin it with https://)");
        }
        String authority = parts.group("authority");
        if (authority == null) {
            return Optional.of("names no host (write https://host/…)");
        }
        if (authority.indexOf('@') >= 0) {
            return Optional.of("holds a user name or password (remove what stands before the @ of the host)");
        }
        return Optional.empty();
    }

    /**
     * Host and port.
     *
     * @param ascii the host in punycode; an ASCII one as it is; empty where there is no such form
     * @param port digits, of which there may be none, or null
     * @param isPlain whether it is nothing but a host name of the usual kind, which needs no second look
     */
    private record Authority(
            String host, String ascii, @Nullable String port, boolean isPlain) {

        static Authority of(String written) {
            int colon = written.lastIndexOf(':');
            boolean hasPort = colon >= 0 && DIGITS.makeUp(written, colon + 1);
            String host = hasPort ? written.substring(0, colon) : written;
            boolean isPlain = isPlainHost(host, 0, host.length());
            return new Authority(host, punycode(host), hasPort ? written.substring(colon + 1) : null, isPlain);
        }

        Optional<String> whyUnusable() {
            if (host.isEmpty()) {
                return Optional.of("names no host (write https://host/…)");
            }
            if (port != null && (port.length() > 5 || (!port.isEmpty() && Integer.parseInt(port) > LARGEST_PORT))) {
                return Optional.of("has a port over 65535 (write a smaller one or none)");
            }
            if (host.startsWith("[")) {
                return isIpLiteral(host) ? Optional.empty() : Optional.of("has a broken IPv6 address as its host");
            }
            if (isPlain) {
                return Optional.empty();
            }
            if (DEVIATIONS.codePoints().anyMatch(c -> host.indexOf(c) >= 0)) {
                return Optional.of("has a host with ß, ς or a joiner (write the host in its punycode form, xn--…)");
            }
            if (ascii.length() > LONGEST_HOST
                    || !REG_NAME.matcher(ascii).matches()
                    || !LETTER_OR_DIGIT.matcher(ascii).find()) {
                return Optional.of(NO_HOST_NAME);
            }
            return Optional.empty();
        }

        String mended() {
            return port == null ? ascii : ascii + ":" + port;
        }
    }

    private static boolean isUnencodable(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    /** An address in brackets is never looked up: the JDK reads it or refuses it. */
    private static boolean isIpLiteral(String host) {
        try {
            return IP_LITERAL.matcher(host).matches() && InetAddress.getByName(host) != null;
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    /** The host in punycode; an ASCII one as it is. Empty, which is no host, where there is no such form. */
    private static String punycode(String host) {
        if (ASCII.makeUp(host)) {
            return host;
        }
        if (host.length() > LONGEST_HOST) {
            // Many marks in a row take the JDK time that grows with the square.
            return "";
        }
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException | IndexOutOfBoundsException unmappable) {
            return "";
        }
    }

    /** Percent-encodes what path, query and fragment may not hold, and nothing else. */
    private static String encode(String rest) {
        if (LEGAL.makeUp(rest)) {
            return rest;
        }
        StringBuilder encoded = new StringBuilder(rest.length());
        boolean inFragment = false;
        for (int i = 0; i < rest.length(); i += Character.charCount(rest.codePointAt(i))) {
            int c = rest.codePointAt(i);
            boolean opensFragment = c == '#' && !inFragment;
            boolean escape = c == '%'
                    && HEX_PAIR.matcher(rest).region(i + 1, rest.length()).lookingAt();
            if (opensFragment || escape || isLegal(c)) {
                encoded.appendCodePoint(c);
            } else {
                percentEncode(c, encoded);
            }
            inFragment |= opensFragment;
        }
        return encoded.toString();
    }

    private static boolean isLegal(int c) {
        return (c < 0x80 && Character.isLetterOrDigit(c)) || LEGAL_MARKS.indexOf(c) >= 0;
    }

    private static void percentEncode(int c, StringBuilder encoded) {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%').append(HEX.toHexDigits(b));
        }
    }

    /** Whether what it leads to comes unread and unchanged by others. */
    public boolean isHttps() {
        return value.regionMatches(true, 0, "https:", 0, "https:".length());
    }

    @Override
    public String toString() {
        return value;
    }
}
