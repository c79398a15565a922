package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.vault.journal.JournalEntry;

/** An account is handed over to its next holder on its page, by those who manage it. */
class HandingOverTest {
    private static final Pattern LINK = Pattern
            .compile("http://localhost:[0-9]+(/first-sign-in\\?token=[A-Za-z0-9_-]{43})");

    @TempDir
    static Path data;

    private static AccountsPortal portal;
    private static Reader administrator;
    private static Reader district;

    @BeforeAll
    static void start() {
        portal = new AccountsPortal(data);
        administrator = portal.signedIn("admin.mot");
        district = portal.signedIn("huyen");
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static Account account(String username) {
        return portal.accounts().find(username).orElseThrow();
    }

    private static String path(UUID actor) {
        return "/accounts/" + actor;
    }

    private static HttpResponse<String> handOver(Reader reader, Account old, long version, String username,
            String name) {
        Map<String, String> form = new HashMap<>(Map.of("_csrf", reader.csrf("/me"), "version",
                Long.toString(version), "username", username, "name", name));
        return reader.post(path(old.actor()) + "/handing-over", form);
    }

    private static String link(String page) {
        Matcher link = LINK.matcher(page);
        assertThat(link.find()).as(page).isTrue();
        return link.group(1);
    }

    /** The page that the browser goes on to. */
    private static String shown(HttpResponse<String> handed, Account next) {
        String after = handed.headers().firstValue("Location").orElse("");
        assertThat(after).contains(path(next.actor()));
        return district.page(after.substring(after.indexOf(path(next.actor())))).body();
    }

    private static Account secretary(String username) {
        return portal.add(username, "Hồ Thị Cũ", Role.BRANCH_SECRETARY, AccountsPortal.BRANCH);
    }

    private static boolean comesIn(String username) {
        return !portal.guest().signIn(username, AccountsPortal.PASSWORD).headers().firstValue("Location").orElse("")
                .contains("refused");
    }

    @Test
    void next_years_secretary_comes_in_by_a_link_and_this_years_does_not_any_more() {
        Account old = secretary("nam.nay");
        Reader holder = portal.signedIn("nam.nay");
        assertThat(district.page(path(old.actor())).body()).contains("Bàn giao cho người kế nhiệm");
        HttpResponse<String> handed = handOver(district, old, 0, "nam.sau", "Lê Thị Mới");

        assertThat(handed.statusCode()).as(handed.body()).isEqualTo(302);
        Account next = account("nam.sau");
        String page = shown(handed, next);
        assertThat(page).contains("Đã bàn giao", "Nhận bàn giao từ", "Hồ Thị Cũ (nam.nay)", "30439-01");
        assertThat(district.page(path(next.actor())).body()).as("shown once").doesNotContain("token=");
        assertThat(district.page(path(old.actor())).body()).contains("Đã bàn giao cho", "Lê Thị Mới (nam.sau)")
                .doesNotContain("/handing-over");
        assertThat(next.actor()).isNotEqualTo(old.actor());
        assertThat(holder.page("/me").headers().firstValue("Location").orElse("")).contains("sign-in");
        assertThat(comesIn("nam.nay")).isFalse();

        Reader fresh = portal.guest();
        fresh.page(link(page));
        assertThat(fresh.post("/first-sign-in", Map.of("password", "mat khau cua toi", "_csrf",
                fresh.csrf("/first-sign-in"))).statusCode()).isEqualTo(302);
        assertThat(fresh.page("/me").body()).contains("Lê Thị Mới", "30439-01");
        assertThat(administrator.page("/journal").body()).contains("Bàn giao tài khoản", "Hồ Thị Cũ → Lê Thị Mới",
                "Lê Văn Huyện");
        assertThat(portal.accounts().journal().before(null, 50))
                .filteredOn(entry -> entry.kind() == JournalEntry.Kind.HANDING_OVER
                        && entry.place().equals(old.actor() + " → " + next.actor()))
                .singleElement().extracting(JournalEntry::actor).isEqualTo(account("huyen").actor());
        assertThat(administrator.ask("/tables/journal.csv").body()).contains(old.actor() + " → " + next.actor())
                .doesNotContain("Lê Thị Mới");
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_account_and_shows_a_good_link_until_there_is_a_password() {
        Account old = secretary("hai.lan");
        handOver(district, old, 0, "hai.lan.sau", "Lê Thị Mới");
        Account next = account("hai.lan.sau");
        HttpResponse<String> again = handOver(district, old, 0, "hai.lan.sau", "Lê Thị Mới");
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(account("hai.lan.sau")).isEqualTo(next);
        Reader fresh = portal.guest();
        fresh.page(link(shown(again, next)));
        fresh.post("/first-sign-in",
                Map.of("password", "mat khau cua toi", "_csrf", fresh.csrf("/first-sign-in")));

        HttpResponse<String> late = handOver(district, old, 0, "hai.lan.sau", "Lê Thị Mới");
        assertThat(shown(late, next)).contains("Đã bàn giao").doesNotContain("token=");
        assertThat(fresh.page("/me").statusCode()).as("still signed in").isEqualTo(200);
    }

    @Test
    void what_cannot_be_is_refused_with_what_was_typed() {
        Account old = secretary("khong.duoc");
        for (Map.Entry<String, String> typed : Map.of("xa", "đã có người dùng", "có dấu cách", "2 đến 64").entrySet()) {
            HttpResponse<String> refused = handOver(district, old, 0, typed.getKey(), "Lê <b>Mới");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains(typed.getValue(), "value=\"" + typed.getKey() + "\"",
                    "Lê &lt;b&gt;Mới");
        }
        assertThat(handOver(district, old, 0, "khac", " ").statusCode()).isEqualTo(422);
        HttpResponse<String> stale = handOver(district, old, 5, "khac", "Lê Mới");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("người khác đã sửa", "value=\"khac\"");
        portal.accounts().close("khong.duoc", 0);
        HttpResponse<String> closed = handOver(district, old, 1, "khac", "Lê Mới");
        assertThat(closed.statusCode()).isEqualTo(409);
        assertThat(closed.body()).contains("đã đóng");
        assertThat(portal.accounts().find("khac")).isEmpty();
    }

    @Test
    void only_those_who_manage_an_account_hand_it_over() {
        Account secretary = secretary("cua.ai");
        for (String name : new String[]{"xa", "bi.thu", "kiem.tra"}) {
            assertThat(handOver(portal.signedIn(name), secretary, 0, "leo.quyen", "Lê").statusCode()).as(name)
                    .isEqualTo(403);
        }
        for (String name : new String[]{"admin.mot", "kiem.tra", "huyen"}) {
            assertThat(handOver(district, account(name), 0, "leo.quyen", "Lê").statusCode()).as(name).isEqualTo(403);
        }
        assertThat(portal.accounts().find("leo.quyen")).isEmpty();
        assertThat(account("cua.ai")).isEqualTo(secretary);
    }

    @Test
    void an_administrator_hands_their_own_over_and_sees_the_link_unless_they_are_the_last() {
        HttpResponse<String> last = handOver(administrator, account("admin.mot"), account("admin.mot").version(),
                "admin.ba", "Quản trị Ba");
        assertThat(last.statusCode()).isEqualTo(409);
        assertThat(last.body()).contains("quản trị viên cuối cùng");
        assertThat(portal.accounts().find("admin.ba")).isEmpty();

        Account own = portal.add("admin.hai", "Quản trị Hai", Role.ADMINISTRATOR, null);
        Reader reader = portal.signedIn("admin.hai");
        HttpResponse<String> handed = handOver(reader, own, 0, "admin.bon", "Quản trị Bốn");
        assertThat(handed.statusCode()).isEqualTo(200);
        assertThat(handed.body()).contains("tài khoản của chính bạn", "admin.bon");
        assertThat(reader.page("/me").statusCode()).isEqualTo(302);
        assertThat(portal.guest().page(link(handed.body())).statusCode()).isLessThan(400);
        portal.accounts().close("admin.bon", 0);
    }
}
