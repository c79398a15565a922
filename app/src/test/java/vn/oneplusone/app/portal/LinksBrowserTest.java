package vn.oneplusone.app.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import vn.oneplusone.app.ByLot;

/** A link, its card and a claim in the hands of those who use them: on a phone and a wide screen, in both languages, with and without JavaScript. */
class LinksBrowserTest {
    private static final String NAME = "Nguyễn Phương Thảo";

    private static Chromium chromium;
    private static LinksPortal portal;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        portal = new LinksPortal();
        portal.register(UUID.randomUUID(), NAME, LocalDate.of(2002, 5, 19));
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
            chromium.close();
        }
    }

    private static Window window(int width, boolean script) {
        return chromium.open(portal.address(),
                new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(script));
    }

    @ParameterizedTest
    @ByLot(take = 1, value = {"vi,360,false", "en,1400,true"})
    void from_the_card_to_the_confirmation(String language, int width, boolean script) throws Exception {
        String look = "-" + language + "-" + width;
        try (Window office = window(width, script); Window phone = window(width, script)) {
            office.signIn(LinksPortal.SECRETARY);
            String address = card(office, language, look, script);

            Page young = phone.page();
            phone.open(address.substring(portal.address().length()));
            assertThat(young.url()).endsWith("/r");
            phone.open("/r?lang=" + language);
            isFine(phone, "join" + look, script);
            young.fill("#fullName", NAME);
            young.fill("#birthDate", "19/05/2002");
            young.check("input[name=consent]");
            young.click("form.card button");
            assertThat(young.locator("[role=alert]")).isVisible();
            assertThat(young.locator("#fullName")).hasValue(NAME);
            isFine(phone, "join-wrong" + look, script);
            young.fill("#phone", "0900 000 456");
            young.click("form.card button");
            assertThat(young.locator(".own .address")).containsText("/claim/");
            assertThat(read(young.locator(".qr"))).isEqualTo(young.locator(".own .address").innerText());
            isFine(phone, "claim-sent" + look, script);
            young.reload();
            assertThat(young.locator(".own")).hasCount(0);
            assertThat(young.locator(".kept")).containsText(NAME);
            young.click("details summary");
            isFine(phone, "claim" + look, script);

            confirm(office, look, script);
            young.reload();
            assertThat(young.locator("main")).not().containsText(NAME);
            isFine(phone, "claim-confirmed" + look, script);
            young.click("button[value=ERASURE]");
            assertThat(young.locator("[role=status]")).isVisible();
            office.open("/claims");
            assertThat(office.page().locator(".todo code").first()).containsText("person erase --id");
            isFine(office, "claims-todo" + look, script);
            office.page().click(".todo button");
            assertThat(office.page().locator(".todo")).hasCount(0);
        }
    }

    /** Makes a link; its address. */
    private static String card(Window office, String language, String look, boolean script) throws Exception {
        Page page = office.page();
        office.open("/links?lang=" + language + "&referrer=" + LinksPortal.MEMBER);
        isFine(office, "links" + look, script);
        page.click("form.made button");
        String address = page.locator(".address").innerText();
        assertThat(address).startsWith(portal.address() + "/r/");
        assertThat(read(page.locator(".qr"))).isEqualTo(address);
        isFine(office, "link-card" + look, script);
        byte[] printed = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)
                .setPath(Path.of("target", "screenshots", "link-card" + look + ".pdf")));
        try (PDDocument sheet = Loader.loadPDF(printed)) {
            assertThat(sheet.getNumberOfPages()).isOne();
            assertThat(sheet.getPage(0).getMediaBox().getWidth()).as("A6").isBetween(296f, 299f);
        }
        assertThat(page.locator("#link").inputValue()).as("to be copied and shared").isEqualTo(address);
        page.reload();
        assertThat(page.locator(".qr")).hasCount(0);
        assertThat(page.locator(".ending button")).isHidden();
        page.click(".ending summary");
        assertThat(page.locator(".ending button")).isVisible();
        return address;
    }

    private static void confirm(Window office, String look, boolean script) {
        Page page = office.page();
        office.open("/claims");
        isFine(office, "claims" + look, script);
        page.click(".cards .button");
        assertThat(page.locator(".kept")).containsText(NAME);
        assertThat(page.locator(".duplicates li")).not().hasCount(0);
        isFine(office, "claims-one" + look, script);
        page.click("form.card.form > .primary");
        assertThat(page.locator("[role=status]")).isVisible();
    }

    /** At the width of the window and at the other one. */
    private static void isFine(Window window, String name, boolean script) {
        window.isSound(name);
        if (script) {
            window.isAccessible(name);
        }
        int width = window.page().viewportSize().width;
        window.page().setViewportSize(width == 360 ? 1400 : 360, 800);
        window.isSound(name + "-resized");
        window.page().setViewportSize(width, 800);
    }

    /** What stands in the code as it is drawn. The search for a code in a photograph misses one of eighty, so it is told that the picture is the code. */
    private static String read(Locator code) throws Exception {
        double size = Double.parseDouble(code.getAttribute("viewBox").split(" ", -1)[2]);
        assertThat(code.boundingBox().width % size).as("modules in whole pixels").isZero();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(code.screenshot()));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
                new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))),
                Map.of(DecodeHintType.PURE_BARCODE, true)).getText();
    }

    @Test
    void a_link_that_is_over_and_a_code_that_opens_nothing_are_explained() {
        try (Window phone = window(360, true)) {
            phone.open("/r/" + "A".repeat(43));
            assertThat(phone.page().locator(".notice.bad")).isVisible();
            isFine(phone, "join-none", true);
            phone.open("/claim");
            phone.page().fill("#code", "nothing");
            phone.page().click("form.card button");
            assertThat(phone.page().locator("#code")).isVisible();
            isFine(phone, "claim-none", true);
        }
    }
}
