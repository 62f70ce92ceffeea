package feedsheaf.http;

import feedsheaf.document.ContentCoding;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which content codings a client takes, RFC 9110 section 12.5.3.
 *
 * @param codings the one with the greatest weight first, of equal ones that of the smallest document
 */
record AcceptEncoding(List<ContentCoding> codings) {

    /** Of a request without the header. */
    private static final AcceptEncoding NOTHING_SAID = new AcceptEncoding(List.of(ContentCoding.IDENTITY));

    private static final Pattern ELEMENT = Pattern.compile(
            "(?<coding>[^\\s;,]++)(?:\\s*+;\\s*+q=(?<weight>0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?))?",
            Pattern.CASE_INSENSITIVE);

    static AcceptEncoding of(HttpServerRequest request) {
        return of(request, AcceptEncoding::parse);
    }

    /**
     * What a request says.
     *
     * @param parser of the header's value
     */
    static AcceptEncoding of(HttpServerRequest request, Function<String, AcceptEncoding> parser) {
        return Headers.list(request, HttpHeaders.ACCEPT_ENCODING).map(parser).orElse(NOTHING_SAID);
    }

    /** What is not of the header's form is passed over. */
    static AcceptEncoding parse(String header) {
        Map<String, Double> weights = new HashMap<>();
        for (String element : header.split(",", -1)) {
            Matcher matcher = ELEMENT.matcher(element.strip());
            if (matcher.matches()) {
                String coding = matcher.group("coding").toLowerCase(Locale.ROOT);
                String weight = Optional.ofNullable(matcher.group("weight")).orElse("1");
                weights.put(coding.equals("x-gzip") ? "gzip" : coding, Double.valueOf(weight));
            }
        }
        return new AcceptEncoding(Arrays.stream(ContentCoding.values())
                .filter(coding -> weight(coding, weights) > 0)
                .sorted(Comparator.comparingDouble((ContentCoding coding) -> -weight(coding, weights)))
                .toList());
    }

    /**
     * The coding to answer in; uncompressed where none is taken.
     *
     * @param there the codings that there are
     */
    ContentCoding preferred(Set<ContentCoding> there) {
        for (ContentCoding coding : codings) {
            if (there.contains(coding)) {
                return coding;
            }
        }
        return ContentCoding.IDENTITY;
    }

    private static double weight(ContentCoding coding, Map<String, Double> weights) {
        Double own = weights.get(coding.token());
        if (own != null) {
            return own;
        }
        if (coding == ContentCoding.IDENTITY) {
            // Not named, it is acceptable unless "*" refuses it, but whoever names another one wants that.
            return weights.getOrDefault("*", 1.0) > 0 ? Double.MIN_VALUE : 0;
        }
        return weights.getOrDefault("*", 0.0);
    }
}
