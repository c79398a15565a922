package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import vn.oneplusone.app.Former;
import vn.oneplusone.app.TestRun;
import vn.oneplusone.app.automation.Automation;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.vault.links.YouthClaim;
import vn.oneplusone.app.web.LedgerPoint;
import vn.oneplusone.reporting.figures.Figures;

/** The portal over a data directory that an earlier program wrote. */
class FormerPortalTest {
    @TempDir
    Path folder;

    private Former former;
    private DataDirectory directory;
    private Figures figures;
    private Automation automation;
    private ConfigurableApplicationContext context;

    @BeforeEach
    void start() {
        former = Former.in(folder);
        directory = former.open();
        figures = directory.facts().figures();
        automation = new Automation(directory.facts(), directory.domain());
        figures.start();
        automation.start();
        context = PortalApplication.start(new PortalParts(figures, directory.accounts(), directory.clock(),
                LedgerPoint.of(directory.ledger()), new RequestLog(directory.domain()), directory.audited(),
                automation),
                0);
        assertThat(figures.awaitAtLeast(directory.ledger().head().size(), TestRun.PATIENCE)).isTrue();
    }

    @AfterEach
    void stop() {
        context.close();
        automation.close();
        figures.close();
        directory.close();
    }

    private Reader guest() {
        return new Reader(
                "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private Reader signedIn(String name) {
        Reader reader = guest();
        assertThat(reader.signIn(name, Former.PASSWORD).headers().firstValue("Location").orElse("")).as(name)
                .doesNotContain("sign-in");
        return reader;
    }

    private static void opens(Reader reader, String... pages) {
        for (String page : pages) {
            assertThat(reader.page(page).statusCode()).as(page).isEqualTo(200);
        }
    }

    @Test
    void each_role_signs_in_and_opens_its_pages() {
        String member = "/people/" + former.note("member");
        opens(guest(), "/", "/actuator/health/liveness");
        opens(signedIn("bi.thu"), "/", "/people", member, "/referrals", "/claims", "/links", "/requests");
        opens(signedIn("can.bo.xa"), "/people", member, "/lists", "/campaigns", "/targets", "/claims");
        opens(signedIn("can.bo.huyen"), "/units", "/review", "/review/2021/statement", "/review/2021/supplements/1",
                "/administration", "/administration/to-do", "/accounts");
        opens(signedIn("kiem.tra"), "/review", "/review/anomalies", "/journal", "/units/" + former.note("branch"));
        opens(signedIn("quan.tri"), "/accounts", "/administration", "/journal");
        assertThat(guest().signIn("da.dong", Former.PASSWORD).headers().firstValue("Location").orElse(""))
                .contains("sign-in");
    }

    @Test
    void a_young_person_comes_back_by_the_code_and_the_branch_confirms() {
        for (String code : List.of("open", "confirming")) {
            Reader young = guest();
            young.page("/claim/" + former.note(code));
            // a confirmation that was cut off is taken back by what runs beside the portal
            await().untilAsserted(() -> assertThat(young.page("/claim").body())
                    .contains(code.equals("open") ? "Lê Thị Còn Mở" : "Lê Văn Dở Dang"));
        }
        Reader secretary = signedIn("bi.thu");
        YouthClaim claim = directory.accounts().links().claims().claimed(former.note("open")).orElseThrow();
        String page = "/claims/" + claim.id();
        assertThat(secretary.page(page).body()).contains("Lê Thị Còn Mở");
        secretary.post(page, Map.of("action", "confirm", "gender", "FEMALE", "consent", "PAPER", "by", "", "_csrf",
                secretary.csrf(page)));

        UUID person = directory.accounts().links().claims().claimed(former.note("open")).orElseThrow().person();
        assertThat(person).isNotNull();
        assertThat(secretary.page("/people/" + person).body()).contains("Lê Thị Còn Mở");
        assertThat(new RequestLog(directory.domain()).after("referral/UNION/" + person, -1))
                .extracting(RequestLog.RecordedFact::type).contains("referral.YouthReferred");
    }
}
