package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.vault.SqliteVault;
import vn.oneplusone.app.vault.links.ReferralLinks;
import vn.oneplusone.app.vault.links.YouthClaim;
import vn.oneplusone.app.vault.links.YouthClaims;
import vn.oneplusone.membership.events.Organization;

/** What has expired is destroyed by the portal itself: nobody has to come by. */
class ExpiringTest {
    private static final List<String> OFTEN = List.of("--oneplusone.expired.destroyed-every=20ms");

    @TempDir
    Path data;

    @Test
    void links_that_are_long_over_are_destroyed_by_a_timer_while_the_portal_runs() {
        try (AccountsPortal portal = new AccountsPortal(data, OFTEN)) {
            ReferralLinks links = portal.accounts().links();
            UUID link = links.make(new UUID(6, 9), Organization.UNION, AccountsPortal.BRANCH, new UUID(6, 8),
                    Duration.ofDays(1)).link().id();
            UUID longer = links.make(new UUID(6, 9), Organization.UNION, AccountsPortal.BRANCH, new UUID(6, 8),
                    Duration.ofDays(90)).link().id();
            portal.pass(Duration.ofDays(40));
            await().pollInterval(Duration.ofMillis(20))
                    .until(() -> links.find(link).isEmpty());
            assertThat(links.find(longer)).isPresent();
        }
    }

    @Test
    void a_claim_that_nobody_confirmed_is_destroyed_with_all_that_it_said_and_the_page_says_so() throws Exception {
        try (AccountsPortal portal = new AccountsPortal(data, OFTEN)) {
            ReferralLinks links = portal.accounts().links();
            String token = links.make(new UUID(6, 9), Organization.UNION, AccountsPortal.BRANCH, new UUID(6, 8),
                    Duration.ofDays(90)).token();
            Reader young = portal.guest();
            String code = leave(young, token);
            YouthClaim claim = links.claims().claimed(code).orElseThrow();
            byte[] sealed = sealed();
            assertThat(bytes()).contains(text(sealed));
            Reader secretary = portal.signedIn("bi.thu");
            assertThat(secretary.page("/claims").body()).contains("/claims/" + claim.id());

            portal.pass(YouthClaims.PENDING.minusHours(1));
            links.purge();
            assertThat(links.claims().find(claim.id())).as("an hour before").isPresent();
            portal.pass(Duration.ofHours(2));
            await().pollInterval(Duration.ofMillis(20)).untilAsserted(
                    () -> assertThat(bytes()).doesNotContain(text(sealed), text(sealed).substring(20, 60)));
            assertThat(rows()).isZero();

            assertThat(young.page("/claim").body()).contains("đã hết hạn").doesNotContain("Lục Đã Lâu", "0900 000 777");
            assertThat(young.page("/claim?lang=en").body()).contains("expired").doesNotContain("Lục Đã Lâu");
            Reader again = portal.guest();
            again.page("/claim/" + code);
            assertThat(again.page("/claim").body()).contains("đã hết hạn");
            Reader later = portal.signedIn("bi.thu");
            assertThat(later.page("/claims").body()).contains("Không có thông tin nào đang chờ");
            HttpResponse<String> one = later.page("/claims/" + claim.id());
            assertThat(one.statusCode()).isEqualTo(403);
            assertThat(one.body()).contains("Thông tin này không còn", "Đã hết hạn");
        }
    }

    /** Fills the form in that a link leads to, and returns the code. */
    private static String leave(Reader young, String token) {
        young.page("/r/" + token);
        String page = young.page("/r").body();
        assertThat(young.post("/r", Map.of("fullName", "Lục Đã Lâu", "birthDate", "05/06/2004", "phone",
                "0900 000 777", "consent", "yes", "once",
                page.replaceAll("(?s).*name=\"once\" value=\"([^\"]+)\".*", "$1"), "_csrf",
                page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1"))).statusCode()).isEqualTo(302);
        return young.page("/claim").body().replaceAll("(?s).*/claim/([A-Za-z0-9_-]{43})<.*", "$1");
    }

    private byte[] sealed() throws SQLException {
        try (Connection store = store();
                Statement statement = store.createStatement();
                ResultSet row = statement.executeQuery("SELECT sealed FROM youth_claim")) {
            return row.getBytes(1);
        }
    }

    private int rows() throws SQLException {
        try (Connection store = store();
                Statement statement = store.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM youth_claim")) {
            return row.getInt(1);
        }
    }

    private Connection store() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + data.resolve(SqliteVault.FILE));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** All bytes of the data directory's files. */
    private String bytes() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(text(Files.readAllBytes(file)));
            }
        }
        return all.toString();
    }
}
