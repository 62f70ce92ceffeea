package feedsheaf.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import feedsheaf.Installed;
import feedsheaf.edition.Republisher;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as people meet them, in Chromium. */
@QuarkusTest
@TestProfile(ExampleSite.class)
class PagesInBrowserTest {

    private static final String NOT_FOUND = "/feeds/nothing";

    /** One green dot stands for every picture of the web. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @AutoClose
    private static Playwright playwright;

    private static Browser chromium;

    @Inject
    Republisher republisher;

    @TestHTTPResource
    String server;

    private final List<String> complaints = new ArrayList<>();
    private final List<Request> pictures = new ArrayList<>();
    private BrowserContext person;

    @BeforeAll
    static void startBrowser() {
        String executable = Installed.program("chromium", "chromium").toString();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(java.nio.file.Path.of(executable))
                        .setChromiumSandbox(false)
                        .setArgs(List.of("--disable-background-networking", "--disable-component-update")));
    }

    @BeforeEach
    void publish() {
        republisher.rescan();
        person = person(ColorScheme.LIGHT, 1440);
    }

    @AfterEach
    void leave() {
        person.close();
    }

    private BrowserContext person(ColorScheme scheme, int width) {
        BrowserContext context = chromium.newContext(
                new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900));
        context.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        context.onWebError(error -> complaints.add(error.error()));
        context.route(url -> url.startsWith("https:"), this::answerWithPicture);
        return context;
    }

    private void answerWithPicture(Route route) {
        pictures.add(route.request());
        route.fulfill(new Route.FulfillOptions().setContentType("image/png").setBodyBytes(PICTURE));
    }

    private Page open(String path) {
        Page page = person.newPage();
        page.navigate(server + path);
        return page;
    }

    private static List<String> hrefs(Locator links) {
        return links.all().stream().map(link -> link.getAttribute("href")).toList();
    }

    // every page

    static Stream<Arguments> everyPageInEveryLight() {
        return Stream.of("feeds", "feeds/ai", "feeds/nothing")
                .flatMap(path -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .flatMap(scheme -> Stream.of(360, 1440).map(width -> Arguments.of(path, scheme, width))));
    }

    @ParameterizedTest
    @MethodSource("everyPageInEveryLight")
    void isAccessibleAndFitsTheScreen(String path, ColorScheme scheme, int width) {
        person.close();
        person = person(scheme, width);
        Page page = open(path);

        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(scheme == ColorScheme.LIGHT ? "rgb(251, 250, 248)" : "rgb(21, 20, 18)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feeds", "feeds/ai"})
    void loadsWithoutErrorOrViolationOfItsPolicy(String path) {
        Page page = open(path);
        page.evaluate("scrollTo(0, document.body.scrollHeight)");
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

        assertThat(complaints).isEmpty();
    }

    @Test
    void tellsNoOtherSiteWhereItsPictureWasSeen() {
        Page page = open("feeds/ai");
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

        assertThat(pictures)
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.allHeaders()).doesNotContainKey("referer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"feeds", "feeds/ai", "feeds/nothing"})
    void hasIconsThatAreThere(String path) {
        Page page = open(path);

        List<String> icons = hrefs(page.locator("link[rel=icon], link[rel=apple-touch-icon]"));
        assertThat(icons).containsExactly("/assets/icon.svg", "/assets/icon.png");
        for (String icon : icons) {
            assertThat(page.request().get(server + icon.substring(1)).headers().get("content-type"))
                    .startsWith("image/");
        }
    }

    @Test
    void leadsTheKeyboardPastTheHeader() {
        Page page = open("feeds/ai");

        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Skip to the content");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("RSS");
    }

    // the list of topics

    @Test
    void listsTopicsWithCountNewestArticleAndFormats() {
        Page page = open("feeds");

        assertThat(page.locator(".topic h2")).hasText(new String[] {"AI", "Law", "الذكاء الاصطناعي"});
        Locator topic = page.locator(".topic").first();
        assertThat(topic.locator("p").first()).hasText("6 articles");
        assertThat(topic.locator(".newest"))
                .hasText("Q&A: what a court's <b>ruling</b> means for “open” models, 5 March 2026");
        assertThat(topic.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("feed of AI")))
                .hasText(new String[] {"RSS", "Atom", "JSON"});
    }

    @Test
    void offersEveryFeedAsOpml() {
        Page page = open("feeds");
        String href = page.getByText("All feeds (OPML)").getAttribute("href");

        APIResponse opml = page.request().get(href);
        assertThat(opml.headers().get("content-type")).isEqualTo("text/x-opml;charset=utf-8");
        assertThat(opml.text()).contains(server + "feeds/ai.xml");
    }

    @Test
    void leadsToATopicAndBack() {
        Page page = open("");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Law").setExact(true))
                .click();

        assertThat(page).hasURL(server + "feeds/law");
        assertThat(page.locator("h1")).hasText("Law");
        page.getByText("All topics").click();
        assertThat(page).hasURL(server + "feeds");
    }

    // a topic

    @Test
    void showsAStoryAsAReaderWould() {
        Locator story = open("feeds/ai").locator(".story").first();

        assertThat(story.locator(".picture")).hasAttribute("src", "https://pictures.example/court.jpg?w=1200&fit=crop");
        assertThat(story.locator(".picture")).hasAttribute("alt", "The court's façade");
        assertThat(story.locator("h2")).hasText("Q&A: what a court's <b>ruling</b> means for “open” models");
        assertThat(story.locator("h2 a")).hasAttribute("href", "https://news.example/court?a=1&b=2");
        assertThat(story.locator(".byline img")).hasAttribute("src", "https://planet.example/icon.png");
        assertThat(story.locator(".byline a")).hasAttribute("href", "https://planet.example");
        assertThat(story.locator(".byline")).containsText("The Daily Planet");
        assertThat(story.locator(".byline time")).hasText("5 March 2026");
        assertThat(story.locator(".byline time")).hasAttribute("datetime", "2026-03-05T09:30:00Z");
        assertThat(story.locator(".excerpt")).containsText("Lawyers & engineers read the ruling");
        assertThat(story.locator(".related li"))
                .hasText(new String[] {"What the ruling leaves open Other News 4 March 2026", "The ruling in full"});
    }

    @Test
    void opensAStoryWhereverItIsClicked() {
        Page page = open("feeds/ai");
        page.locator(".story").first().locator(".excerpt").click(new Locator.ClickOptions().setForce(true));

        assertThat(page).hasURL("https://news.example/court?a=1&b=2");
    }

    @Test
    void showsNoPictureThatIsNotHttpsAndNoFilm() {
        Page page = open("feeds/ai");

        assertThat(page.locator("img[src^='http:'], img[src$='.mp4']")).hasCount(0);
        assertThat(page.locator(".story.pictured")).hasCount(2);
    }

    @Test
    void canBeReadWhenNoPictureLoads() {
        person.route(url -> url.startsWith("https:"), Route::abort);
        Page page = open("feeds/ai");

        assertThat(page.locator(".story h2").nth(5)).isVisible();
        assertThat(page.locator(".picture").first()).hasJSProperty("naturalWidth", 0);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"feeds", "feeds/ai"})
    void leadsFeedReadersToFeedsThatParse(String path) throws Exception {
        Page page = open(path);

        for (Locator link : page.locator("link[rel=alternate]").all()) {
            APIResponse feed = page.request().get(link.getAttribute("href"));
            assertThat(feed.headers().get("content-type")).isEqualTo(link.getAttribute("type") + ";charset=utf-8");
            assertThat(titles(feed))
                    .containsExactly(
                            "Q&A: what a court's <b>ruling</b> means for “open” models",
                            "A film is no picture",
                            "A picture that anybody on the way could change",
                            "Nothing but a title",
                            "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungszeremonienmeisterin",
                            "الذكاء الاصطناعي في غرفة الأخبار");
        }
        assertThat(page.locator("link[rel=alternate]")).hasCount(3);
    }

    private static List<String> titles(APIResponse feed) throws Exception {
        if (feed.headers().getOrDefault("content-type", "").contains("json")) {
            return StreamSupport.stream(
                            new ObjectMapper()
                                    .readTree(feed.body())
                                    .get("items")
                                    .spliterator(),
                            false)
                    .map(item -> item.get("title").asText())
                    .toList();
        }
        return new SyndFeedInput()
                .build(new XmlReader(new ByteArrayInputStream(feed.body()))).getEntries().stream()
                        .map(SyndEntry::getTitle)
                        .toList();
    }

    @Test
    void isReadAloudInTheLanguageOfEachPart() {
        Locator story = open("feeds/ai").locator("article", new Page.LocatorOptions().setHasText("Donaudampf"));

        assertThat(languageOf(story.locator("h2"))).isEqualTo("de");
        assertThat(languageOf(story.locator(".excerpt"))).isEqualTo("de");
        assertThat(languageOf(story.locator("time")))
                .as("the words of this program")
                .isEqualTo("en");
    }

    private static Object languageOf(Locator element) {
        return element.evaluate("element => element.closest('[lang]').lang");
    }

    @Test
    void tellsOthersWhatToShowOfALink() {
        Page page = open("feeds/ai");

        assertThat(page.locator("meta[property='og:title']")).hasAttribute("content", "AI – Example News");
        assertThat(page.locator("meta[property='og:url']")).hasAttribute("content", server + "feeds/ai");
        assertThat(page.locator("meta[property='og:image']"))
                .hasAttribute("content", "https://pictures.example/court.jpg?w=1200&fit=crop");
        assertThat(open("feeds").locator("meta[property='og:image']"))
                .hasAttribute("content", server + "assets/icon.png");
    }

    // nothing

    @Test
    void leadsOnFromWhereNothingIs() {
        Page page = person.newPage();
        Response response = page.navigate(server + NOT_FOUND.substring(1));

        assertThat(response.status()).isEqualTo(404);
        page.getByRole(AriaRole.MAIN).getByText("All topics").click();
        assertThat(page).hasURL(server + "feeds");
    }
}
