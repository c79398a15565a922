package vn.oneplusone.app.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import vn.oneplusone.app.ByLot;
import vn.oneplusone.app.TestRun;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.bundle.BundleLedger;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.web.LedgerPoint;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.commands.ClosingCommand.CloseYear;
import vn.oneplusone.reporting.commands.PublishFigures;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.publishing.PublishableCells;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.fixed.Statement;

/** An auditor's way through a year that was published and closed, and got a late fact. */
class ReviewTest {
    private static final UUID DISTRICT = new UUID(6, 1);
    private static final UUID COMMUNE = new UUID(6, 2);
    private static final UUID BRANCH = new UUID(6, 3);
    private static final LocalDate FOUNDED = LocalDate.of(2000, 1, 1);
    private static final LocalDate CLOSED = LocalDate.of(2022, 1, 10);

    @TempDir
    static Path data;

    private static Chromium chromium;
    private static DataDirectory directory;
    private static Figures figures;
    private static ConfigurableApplicationContext context;
    private static String address;
    private static long closedAt;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        directory = DataDirectory.open(data, Clock.systemUTC(), Map.of(), warning -> {
        });
        record(new EstablishUnit(DISTRICT, UnitLevel.DISTRICT, null, "888", "Phú Tân", FOUNDED),
                new EstablishUnit(COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30439", "Phú Xuân", FOUNDED),
                new EstablishUnit(BRANCH, UnitLevel.BRANCH, COMMUNE, "30439-01", "Ấp 1", FOUNDED));
        for (int i = 0; i < 12; i++) {
            admitted();
        }
        figures = directory.facts().figures();
        figures.start();
        CountsAnswer counts = figures.counts(CountsQuestion.of(2021).asOf(counted()));
        record(new PublishFigures(2021, counts.ledger().size(), counts.ledger().root(), counts.ruleVersion(),
                PublishableCells.of(counts), CLOSED));
        closedAt = counted();
        Statement draft = Objects.requireNonNull(figures.statement(2021, null, closedAt, CLOSED));
        record(new CloseYear(DISTRICT, 2021, closedAt, draft.ledger().root(), draft.ruleVersion(), draft.figures(),
                CLOSED));
        admitted();
        counted();
        account(RunningPortal.OFFICER, Role.DISTRICT_OFFICER, DISTRICT);
        account("kiem.tra", Role.AUDITOR, null);
        account("xa", Role.COMMUNE_OFFICER, COMMUNE);
        account("bi.thu", Role.BRANCH_SECRETARY, BRANCH);
        context = PortalApplication.start(new PortalParts(figures, directory.accounts(), directory.clock(),
                LedgerPoint.of(directory.ledger()), new RequestLog(directory.domain()),
                new AuditedLedger(directory.ledger(), data, directory.clock(), Map.of())), 0);
        address = "http://localhost:"
                + context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    static void stop() {
        context.close();
        chromium.close();
        figures.close();
        directory.close();
    }

    private static void account(String name, Role role, @Nullable UUID unit) {
        directory.accounts().create(name, name, role, unit, RunningPortal.PASSWORD);
    }

    private static void record(Object... commands) {
        directory.domain().record("test/" + UUID.randomUUID(), Domain.AUTOMATION, commands);
    }

    private static void admitted() {
        UUID person = UUID.randomUUID();
        LocalDate registered = LocalDate.of(2020, 1, 10);
        LocalDate on = LocalDate.of(2021, 3, 26);
        record(new RegisterPerson(person,
                new PersonalDetails("Nguyễn Bí Mật", LocalDate.of(2000, 1, 1), null, null, null), Gender.FEMALE,
                BRANCH, new Consent(ConsentForm.PAPER, registered, null, null), registered),
                new AdmitMember(person, Organization.UNION, BRANCH, on, new Decision("1-QĐ", on), null));
    }

    private static long counted() {
        long size = directory.ledger().head().size();
        assertThat(figures.awaitAtLeast(size, TestRun.PATIENCE)).isTrue();
        return size;
    }

    private static Reader reader(String name) {
        return Reader.of(address, name);
    }

    @ParameterizedTest
    @ByLot(take = 1, value = {"vi,360,false", "en,1400,true", "vi,1400,true", "en,360,false"})
    void the_ledger_is_verified_and_the_year_counted_again(String language, int width, boolean scripts) {
        try (Window window = chromium.open(address,
                new Browser.NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(scripts)).signIn()) {
            String picture = language + "-" + width;
            boolean vietnamese = language.equals("vi");
            window.open("/review?year=2021&lang=" + language);
            window.page().click("section[aria-labelledby=verify] button");
            assertThat(window.page().locator("#work .notice")).containsText(root());
            window.page().click("section[aria-labelledby=replay] button");
            assertThat(window.page().locator("#work .notice").last()).containsText(
                    vietnamese ? "có sự việc ghi sau khi chốt" : "recorded after the closing");
            assertThat(window.page().locator("#work tbody tr").first()).containsText("12");
            window.isSound("review-" + picture);
            window.open("/review/explanation?year=2021&from=" + closedAt);
            window.page().locator("main details summary").first().click();
            assertThat(window.page().locator("main details tbody tr").first()).containsText("26/03/2021");
            window.isSound("explanation-" + picture);
            if (scripts) {
                window.isAccessible("explanation-" + picture);
                window.open("/review?year=2021");
                window.isAccessible("review-" + picture);
            }
        }
    }

    private static String root() {
        return HexFormat.of().formatHex(directory.ledger().head().root());
    }

    @Test
    void the_bundle_is_the_ledger_and_verifies_elsewhere() throws IOException, InterruptedException {
        Reader auditor = reader("kiem.tra");
        HttpResponse<byte[]> answer = auditor.client().send(auditor.request("/review/bundle")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + auditor.csrf("/review"))).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        Path bundle = data.resolve("taken-along");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = bundle.resolve(entry.getName().substring(entry.getName().indexOf('/') + 1));
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
        Verdict verdict = LedgerVerification.verify(() -> BundleLedger.open(bundle), (done, total) -> {
        });
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Sound.class,
                sound -> assertThat(sound.root()).isEqualTo(directory.ledger().head().root()));
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1)).doesNotContain("Bí Mật");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xa", "bi.thu"})
    void it_is_not_for_those_of_a_commune_or_branch(String name) {
        Reader reader = reader(name);
        assertThat(reader.page("/review").statusCode()).isEqualTo(403);
        assertThat(reader.page("/review/explanation?year=2021&from=0").statusCode()).isEqualTo(403);
        for (String path : List.of("/review/verification", "/review/replay", "/review/bundle")) {
            assertThat(reader.post(path, Map.of("year", "2021", "_csrf", reader.csrf("/"))).statusCode())
                    .as(path).isEqualTo(403);
        }
        assertThat(new Reader(address).page("/review").statusCode()).isNotEqualTo(200);
    }
}
