package feedsheaf.article;

import static feedsheaf.article.Readings.minimal;
import static feedsheaf.article.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {

    private static Optional<String> body(String path, String body) {
        Reading reading = read(path, minimal("") + body);
        assertThat(reading.problems()).isEmpty();
        return ((Reading.Accepted) reading).article().body();
    }

    private static String markdown(String body) {
        return body("a.md", body).orElseThrow();
    }

    private static String html(String body) {
        return body("a.HTML", body).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "<script>alert(1)</script>"})
    void isAbsentWhereThereIsNothingToShow(String body) {
        assertThat(body("a.html", body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.md", "a.markdown", "a.txt"})
    void isMarkdown(String path) {
        assertThat(body(path, "# Title\n\nText with `code` & *more*.\n\n- one\n- two\n"))
                .contains("<h1>Title</h1>\n<p>Text with <code>code</code> &amp; <em>more</em>.</p>\n"
                        + "<ul>\n<li>one</li>\n<li>two</li>\n</ul>");
    }

    @Test
    void knowsTables() {
        assertThat(markdown("| a | b |\n|---|--:|\n| 1 | 2 |\n"))
                .contains("<th>a</th>")
                .contains("<td>1</td>")
                .contains("<td align=\"right\">2</td>");
    }

    @Test
    void losesCharactersThatNobodyCanRead() {
        assertThat(markdown("a\u0007b&#x1F;c\uFFFEd")).isEqualTo("<p>abcd</p>");
        assertThat(html("a\u0007b&#x1F;c&#xD800;<i title='&#8;x'>d</i>")).isEqualTo("abc<i>d</i>");
        assertThat(markdown("`&#x7;` and &amp;#x7;")).isEqualTo("<p><code>&amp;#x7;</code> and &amp;#x7;</p>");
    }

    @Test
    void isHtmlInAnHtmlFile() {
        assertThat(html("<p>Text &amp; *more*<br>😀")).isEqualTo("<p>Text &amp; *more*<br>😀</p>");
    }

    @Test
    void keepsFootnotesOfMarkdown() {
        assertThat(markdown("One[^1] and two[^b].\n\n[^1]: Ibid.\n[^b]: Smith (2019)"))
                .isEqualToIgnoringNewLines("<p>One<sup>1</sup> and two<sup>2</sup>.</p><div><ol>"
                        + "<li><p>Ibid. </p></li><li><p>Smith (2019) </p></li></ol></div>");
    }

    @Test
    void strikesOutWhatStandsBetweenTwoTildes() {
        assertThat(markdown("~~Ten~~ ~5~ km")).isEqualTo("<p><del>Ten</del> ~5~ km</p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <a href="c.html">x</a>               | <a href="https://example.com/c.html">x</a>
            <a href="/c d?e=ä">x</a>             | <a href="https://example.com/c%20d?e=%C3%A4">x</a>
            <a href="#note">x</a>                | <a href="https://example.com/a#note">x</a>
            <a href="//cdn.example/c">x</a>      | <a href="https://cdn.example/c">x</a>
            <a href="mailto:a@b.example">x</a>   | <a href="mailto:a@b.example">x</a>
            <a href="tel:+49-30-123">x</a>       | <a href="tel:+49-30-123">x</a>
            <a href=" Tel:+49 30">x</a>          | <a href="Tel:+49%2030">x</a>
            <a href="../c/./d">x</a>             | <a href="https://example.com/c/d">x</a>
            <a href="https://example.com/./c">x</a> | <a href="https://example.com/c">x</a>
            <a href=" mailto:a@b.example?subject=a b">x</a> | <a href="mailto:a@b.example?subject=a%20b">x</a>
            <img src="p.png" alt="P" width="5">  | <img src="https://example.com/p.png" alt="P" width="5">
            <blockquote cite="q">x</blockquote>  | <blockquote cite="https://example.com/q">x</blockquote>
            <video src="v.mp4" poster="p.jpg"></video> | <video src="https://example.com/v.mp4" poster="https://example.com/p.jpg"></video>
            """)
    void makesUrlsAbsolute(String written, String shown) {
        assertThat(html(written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x<script>alert(1)</script>                     | x
            x<style>p {}</style>                           | x
            <p onclick="x()" style="color:red" class="c" id="i">x</p> | <p>x</p>
            <a href="javascript:alert(1)">x</a>            | <a>x</a>
            <a href=" java&#9;script:alert(1)">x</a>       | <a>x</a>
            <a href="data:text/html,x">x</a>               | <a>x</a>
            <blockquote cite="vbscript:x">x</blockquote>   | <blockquote>x</blockquote>
            <q cite="javascript:x">x</q><q cite="tel:1">y</q> | <q>x</q><q>y</q>
            <audio src="data:audio/ogg;base64,AA"></audio> | <audio></audio>
            <video poster="javascript:x" src="mailto:a@b.example"></video> | <video></video>
            <a href="https://user:pw@example.com/">x</a>   | <a href="https://example.com/">x</a>
            <picture><source srcset="a.webp 2x"><img src="/b.jpg"></picture> | <img src="https://example.com/b.jpg">
            <iframe src="https://example.com"></iframe>x   | x
            <form action="/y">x<label>Name<input name="a"></label></form> | <div>x</div>
            x<button>y</button><select><option>y</select><textarea>y</textarea> | x
            <html><head><title>y</title></head><body>x<template>y</template></body></html> | x
            <object data="x"></object><embed src="x">x     | x
            <base href="https://evil.example/"><a href="b">x</a> | <a href="https://example.com/b">x</a>
            <meta http-equiv="refresh" content="0;url=x">x | x
            x<!-- hidden -->                               | x
            <script>y</script> <!-- z -->x<style> </style> | x
            <video src="v.mp4" poster=" ">                 | <video src="https://example.com/v.mp4"></video>
            """)
    void losesWhatIsNotSafeToShow(String written, String shown) {
        assertThat(html(written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x<img src="x:y" onerror="alert(1)">            | x | shows a picture that has no address on the web (write its src)
            x<img src="#"><img src=" ?"><img src="#a">     | x | shows a picture that has no address on the web (write its src)
            x<img src=""><img src=" &#10;">                | x | shows a picture that has no address on the web (write its src)
            x<img src="data:image/gif;base64,R0lGOD">      | x | shows a picture that has no address on the web (write its src)
            x<iframe src="y"><p>z</p>                      | x | has a <iframe> that is not closed (write </iframe>, or take it out); what follows it
            x<SCRIPT>y</scrip><p>z</p>                     | x | has a <script> that is not closed (write </script>, or take it out); what follows it
            x<textarea>y                                   | x | has a <textarea> that is not closed (write </textarea>, or take it out); what follows it
            x<xmp>y                                        | x | has a <xmp> that is not closed (write </xmp>, or take it out); what follows it
            x<plaintext>y</plaintext><p>z</p>              | x | has a <plaintext> that is not closed (write </plaintext>, or take it out); what follows it
            <p>c<math><mn>2</mn></math></p>                | <p>c2</p> | has a <math>, of which no more than the text is shown (show a picture of it)
            x<svg><path d="M0"/></svg><svg></svg>          | x | has a <svg>, of which no more than the text is shown (show a picture of it)
            <svg><script>alert(1)</script></svg>x          | x | has a <svg>, of which no more than the text is shown (show a picture of it)
            <svg><title>y</title><desc>y</desc><style>.a {}</style><text>x</text></svg> | x | has a <svg>, of which no more than the text is shown (show a picture of it)
            <math><semantics><mi>x</mi><annotation>y</annotation></semantics></math> | x | has a <math>, of which no more than the text is shown (show a picture of it)
            x<!-- soon -><p>z</p>                          | x | has a comment that is not closed (write -->); what follows it
            """)
    void losesWhatSomebodyMayMissAndSaysSo(String written, String shown, String complaint) {
        Reading reading = read("a.html", minimal("") + written);

        assertThat(((Reading.Accepted) reading).article().body()).contains(shown);
        assertThat(reading.problems().stream().map(Problem::toString).map(line -> line.replace("; it is left out", "")))
                .containsExactly("a.html:8:1: the body " + complaint.replace("follows it", "follows it is left out"));
    }

    @Test
    void letsNothingOutOfAFormula() {
        Reading reading = read("a.html", minimal("") + """
                <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">
                """.strip());

        assertThat(((Reading.Accepted) reading).article().body()).contains("<table></table>");
        assertThat(reading.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.html:8:1: the body has a <math>, of which no more than the text is shown (show a picture of it)",
                        "a.html:8:1: the body shows a picture that has no address on the web (write its src);"
                                + " it is left out");
    }

    @Test
    void saysNothingOfADrawingThatIsThereForTheEyeAlone() {
        assertThat(html("<a href=\"b\"><svg aria-hidden=\"true\"><path d=\"M0\"/></svg> x</a>"))
                .isEqualTo("<a href=\"https://example.com/b\"> x</a>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x<iframe src="y" /><p>z</p>                    | x<p>z</p>
            x<script src="y" /><style/><p>z</p>            | x<p>z</p>
            <video src="v.mp4" /><p>z</p>                  | <video src="https://example.com/v.mp4"></video><p>z</p>
            <select/><textarea /><template/><title/>z      | z
            """)
    void keepsWhatStandsBehindATagThatIsClosedAsInXml(String written, String shown) {
        assertThat(html(written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <img data-src="later.jpg" alt="a">                              | <img alt="a" src="https://example.com/later.jpg">
            <img src="data:image/gif;base64,R0lGOD" data-lazy-src="a b.jpg"> | <img src="https://example.com/a%20b.jpg">
            <img srcset="a,b.jpg 300w, c.jpg 600w">                         | <img src="https://example.com/a,b.jpg">
            <img data-srcset="a.jpg, c.jpg 2x" src="">                      | <img src="https://example.com/a.jpg">
            <img src="b.jpg" data-src="a.jpg">                              | <img src="https://example.com/b.jpg">
            <img class="lazyload" src="spacer.gif" data-src="a.jpg">        | <img src="https://example.com/a.jpg">
            <img class="Lazy" src="b.jpg" srcset="c.jpg 300w">              | <img src="https://example.com/b.jpg">
            <img class="lazy" src="b.jpg"><noscript><img src="c.gif"></noscript> | <img src="https://example.com/b.jpg"><img src="https://example.com/c.gif">
            <img src="data:," data-lazy-srcset="a.jpg 300w">                | <img src="https://example.com/a.jpg">
            <amp-img src="a.jpg" width="5"><img src="b.jpg"></amp-img>x     | <img src="https://example.com/a.jpg" width="5">x
            <img data-src="a.jpg"><noscript>b</noscript>                    | <img src="https://example.com/a.jpg">b
            <img data-src="a.jpg"><noscript><img src="a.jpg"></noscript>    | <img src="https://example.com/a.jpg">
            """)
    void showsAtOnceWhatAScriptWasToLoadLater(String written, String shown) {
        assertThat(html(written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <main>One.</main><aside id="a">Two.</aside>       | <div>One.</div><div>Two.</div>
            <center><p>x</center><header>y</header>           | <div><p>x</p></div><div>y</div>
            <section><h2>x</h2><script>y</script></section>   | <div><h2>x</h2></div>
            <menu><li>x</menu>                                | <ul><li>x</li></ul>
            <ol start=5 reversed><li value=7>x</ol>           | <ol start="5" reversed><li value="7">x</li></ol>
            <p dir=rtl lang=ar>مرحبا</p>                      | <p dir="rtl" lang="ar">مرحبا</p>
            <html lang=ar dir=rtl><body><p>مرحبا</p></body></html> | <div dir="rtl"><p>مرحبا</p></div>
            <html dir='ltr'><BODY class="x">x</BODY></html> | <div dir="ltr">x</div>
            <!doctype html><BODY class="x" DIR="rtl">x</BODY> | <div dir="rtl">x</div>
            <html lang=en><body><p>x</p></body></html>        | <p>x</p>
            <bdo dir=rtl>abc</bdo>                            | <bdo dir="rtl">abc</bdo>
            <xmp>a <b> & c</xmp>x                             | <pre>a &lt;b&gt; &amp; c</pre>x
            <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>   | <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>
            """)
    void keepsTextsApartAndAsTheyAreRead(String written, String shown) {
        assertThat(html(written)).isEqualTo(shown);
    }

    @Test
    void cleansHtmlInMarkdownToo() {
        assertThat(markdown("Text <img src=x onerror=alert(1)> [link](javascript:alert(1))"))
                .isEqualTo("<p>Text <img src=\"https://example.com/x\"> <a>link</a></p>");
    }

    @Test
    void losesCharactersThatNoFeedCanCarry() {
        assertThat(html("a\u0000b&#1;c\uFFFEd<b title=\"&#2;\">e</b>")).doesNotContainPattern("[\\x00-\\x08\\uFFFE]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ![A map](my map.jpg)              | ![A map](my map.jpg)
            **[more](https://a.example/b c)** | [more](https://a.example/b c)
            [more](</b c>) [so](/b.html "so") |
            [sic](as he said. Really)         |
            `[more](b c.html)`                |
            """)
    void saysWhereABlankMakesOfAnAddressNone(String markdown, String link) {
        assertThat(read("a.md", minimal("") + markdown).problems())
                .extracting(Problem::toString)
                .isEqualTo(
                        link == null
                                ? List.of()
                                : List.of("a.md:8:1: the body has no link where \"" + link
                                        + "\" stands (write %20 for a blank in an address)"));
    }

    @Test
    void isLeftOutWhereItIsTooLong() {
        ReadingRules rules = new ReadingRules(false, 1000, 30, 50, 50);

        Reading longest = read("a.md", minimal("") + "😀".repeat(30), rules);
        Reading reading = read("a.md", minimal("") + "😀".repeat(31), rules);

        assertThat(((Reading.Accepted) longest).article().body()).isPresent();
        assertThat(((Reading.Accepted) reading).article().body()).isEmpty();
        assertThat(reading.problems())
                .extracting(Problem::toString)
                .containsExactly("a.md:8:1: the body has 31 characters (write no more than 30); it is left out");
    }

    @Test
    void isLeftOutWhereItIsNestedTooDeeply() {
        Reading reading = read(minimal("") + "> ".repeat(45_000) + "x");

        assertThat(((Reading.Accepted) reading).article().body()).isEmpty();
        assertThat(reading.problems())
                .extracting(Problem::toString)
                .containsExactly("a.md:8:1: the body is nested too deeply (write fewer levels); it is left out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "*a **a ", "[", "<div>", "- ", "!["})
    void survivesNesting(String nested) {
        for (String path : new String[] {"a.md", "a.html"}) {
            assertThat(read(path, minimal("") + nested.repeat(90_000 / nested.length()) + "x"))
                    .isInstanceOf(Reading.Accepted.class);
        }
    }
}
