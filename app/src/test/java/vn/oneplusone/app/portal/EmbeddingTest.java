package vn.oneplusone.app.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/** The website of the district, at another address than the portal, shows what is published, and nobody else's may. */
class EmbeddingTest {
    private static Chromium chromium;
    private static HttpServer host;
    private static RunningPortal portal;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/", EmbeddingTest::answer);
        host.start();
        portal = RunningPortal.ofDistrict("--oneplusone.embed-origins=https://example.org, http://localhost:"
                + host.getAddress().getPort());
        portal.publish();
    }

    @AfterAll
    static void stop() {
        host.stop(0);
        chromium.close();
        portal.close();
    }

    /** The page for {@code /2021/vi}. */
    private static void answer(HttpExchange exchange) throws IOException {
        String[] wanted = exchange.getRequestURI().getPath().split("/", -1);
        byte[] page = new byte[0];
        if (wanted.length == 3) {
            try (InputStream file = Objects
                    .requireNonNull(EmbeddingTest.class.getResourceAsStream("/embed/host.html"))) {
                page = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("PORTAL", portal.address())
                        .replace("YEAR", wanted[1]).replace("LANGUAGE", wanted[2]).getBytes(StandardCharsets.UTF_8);
            }
        }
        exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
        exchange.sendResponseHeaders(page.length == 0 ? 404 : 200, page.length == 0 ? -1 : page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private static String page(String name, String path) {
        return "http://" + name + ":" + host.getAddress().getPort() + path;
    }

    @ParameterizedTest
    @CsvSource({"vi,360,1.494 / 1.132 132%", "en,1400,'1,494 / 1,132 132%'"})
    void the_listed_website_shows_the_published_figures_in_its_own_look(String language, int width, String total) {
        try (Window window = chromium.open(portal, new Browser.NewContextOptions().setViewportSize(width, 900))) {
            window.page().navigate(page("localhost", "/2021/" + language));
            assertThat(window.page().locator("tfoot .oneplusone-number").first()).hasText(total);
            assertThat(window.page().locator("tbody tr")).hasCount(19 - 1);
            assertThat(window.page().locator(".oneplusone-source"))
                    .containsText(language.equals("vi") ? "5/1/2022" : "05/01/2022");
            window.picture("embedded-" + language + "-" + width);
            window.isAccessible("embedded-" + language);
            assertThat(window.page().context().cookies()).isEmpty();
            window.page().locator("oneplusone-figures").evaluate("it => it.setAttribute('geography', 'now')");
            assertThat(window.page().locator("caption"))
                    .containsText(language.equals("vi") ? "theo các đơn vị hiện nay" : "by the units of today");
            assertThat(window.page().locator("tfoot .oneplusone-number").first()).hasText(total);
        }
    }

    @Test
    void others_and_years_without_figures_get_a_sentence_and_no_number() {
        try (Window window = chromium.open(portal, new Browser.NewContextOptions())) {
            for (String other : List.of(page("127.0.0.1", "/2021/vi"), page("localhost", "/2019/vi"))) {
                window.page().navigate(other);
                assertThat(window.page().locator(".oneplusone-failed")).hasText("Chưa tải được số liệu.");
                assertThat(window.page().locator("table")).hasCount(0);
            }
        }
    }

    @Test
    void the_script_is_small_and_may_be_kept_for_an_hour() {
        HttpResponse<String> script = new Reader(portal).ask("/embed.js");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.body().length()).isLessThan(8_000);
        assertThat(script.headers().firstValue("Cache-Control")).hasValue("max-age=3600, public");
        assertThat(script.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void only_listed_websites_may_read_and_only_what_is_published() {
        Reader guest = new Reader(portal);
        HttpResponse<String> listed = guest.ask("/api/v1/published", "Origin", "https://example.org");
        assertThat(listed.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://example.org");
        assertThat(listed.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
        for (String path : List.of("/api/v1/published", "/api/v1/published/figures.csv")) {
            assertThat(guest.ask(path, "Origin", "https://example.com").headers()
                    .firstValue("Access-Control-Allow-Origin")).isEmpty();
        }
        assertThat(guest.ask("/api/v1/counts?year=2021", "Origin", "https://example.org").headers()
                .firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void the_table_holds_each_published_number_and_nothing_where_one_is_kept_back() throws IOException {
        Reader guest = new Reader(portal);
        JsonNode published = guest.json("/api/v1/published");
        List<CSVRecord> lines = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(guest.ask("/api/v1/published/figures.csv?year=2021").body())).getRecords();

        assertThat(lines).hasSize(published.get("cells").size());
        for (int i = 0; i < lines.size(); i++) {
            JsonNode cell = published.get("cells").get(i);
            assertThat(lines.get(i).get("value"))
                    .isEqualTo(cell.get("value").isNull() ? "" : cell.get("value").toString());
            assertThat(lines.get(i).get("measure")).isEqualTo(cell.get("measure").stringValue());
        }
        assertThat(lines).anySatisfy(line -> assertThat(line.get("value")).isEmpty());
        assertThat(guest.ask("/api/v1/published/figures.csv?year=2019").statusCode()).isEqualTo(404);
        assertThat(guest.ask("/api/v1/published/figures.csv?jahr=2021").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"vi,Hoạt động năm 2021", "en,Campaigns of 2021"})
    void campaigns_are_a_feed_that_tells_nothing_of_who_came(String language, String title)
            throws IOException, SAXException, ParserConfigurationException {
        HttpResponse<String> answer = new Reader(portal).ask("/api/v1/published/campaigns.atom?lang=" + language);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/atom+xml;charset=UTF-8");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));

        assertThat(feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "title").item(0).getTextContent())
                .isEqualTo(title);
        assertThat(feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry").getLength()).isPositive();
        assertThat(answer.body()).doesNotContain("youths", "members");
    }
}
