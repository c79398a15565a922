package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.TestRun;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.vault.journal.JournalEntry;

/** Accounts are managed on pages: by whom, whose, and what everybody may do with their own. */
class AccountsPagesTest {
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

    private static String path(String username) {
        return "/accounts/" + account(username).actor();
    }

    private static HttpResponse<String> post(Reader reader, String path, String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("_csrf", reader.csrf("/me")));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return reader.post(path, form);
    }

    private static HttpResponse<String> add(Reader reader, String username, String role, String unit) {
        return post(reader, "/accounts", "username", username, "name", "Người Mới", "role", role, "unit", unit);
    }

    @Test
    void somebody_is_added_and_comes_in_by_a_link_that_is_shown_once() {
        HttpResponse<String> added = add(administrator, "moi.mot", "BRANCH_SECRETARY", "30439-01 – Chi đoàn ấp 1");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(302);
        String page = path("moi.mot");
        String after = added.headers().firstValue("Location").orElse("");
        assertThat(after).contains(page);
        String shown = administrator.page(after.substring(after.indexOf(page))).body();
        Matcher link = LINK.matcher(shown);
        assertThat(link.find()).as(shown).isTrue();
        assertThat(shown).contains("<textarea id=\"link\" readonly");
        assertThat(administrator.page(page).body()).as("shown once").doesNotContain("token=");

        Reader fresh = portal.guest();
        fresh.page(link.group(1));
        assertThat(fresh.post("/first-sign-in", Map.of("password", "mat khau cua toi", "_csrf",
                fresh.csrf("/first-sign-in"))).statusCode()).isEqualTo(302);
        assertThat(fresh.page("/me").body()).contains("Người Mới", "30439-01");
        assertThat(account("moi.mot").unit()).isEqualTo(AccountsPortal.BRANCH);
    }

    @Test
    void of_two_links_that_were_asked_for_at_once_the_page_that_is_followed_shows_the_good_one() {
        portal.add("hai.lien.ket", "Hai Liên Kết", Role.COMMUNE_OFFICER, AccountsPortal.COMMUNE);
        post(administrator, path("hai.lien.ket") + "/link");
        String after = post(administrator, path("hai.lien.ket") + "/link").headers().firstValue("Location").orElse("");
        Matcher link = LINK.matcher(
                administrator.page(after.substring(after.indexOf(path("hai.lien.ket")))).body());
        assertThat(link.find()).isTrue();
        Reader fresh = portal.guest();
        fresh.page(link.group(1));
        assertThat(fresh.page("/first-sign-in").body()).contains("name=\"password\"");
    }

    @Test
    void a_unit_is_understood_by_code_and_by_name_without_accents_and_refused_if_it_is_none_or_several() {
        assertThat(add(administrator, "xa.ma", "COMMUNE_OFFICER", "30457").statusCode()).isEqualTo(302);
        assertThat(account("xa.ma").unit()).isEqualTo(AccountsPortal.OTHER_COMMUNE);
        assertThat(add(administrator, "xa.ten", "COMMUNE_OFFICER", "phu xuan").statusCode()).isEqualTo(302);
        assertThat(account("xa.ten").unit()).isEqualTo(AccountsPortal.COMMUNE);
        assertThat(add(administrator, "thanh.tra", "AUDITOR", "").statusCode()).isEqualTo(302);

        Map.of("Chợ Vàm", "Không có đơn vị nào như vậy", "", "phải gắn với một đơn vị", "Phú Tân",
                "không thuộc cấp của vai trò", "Xuân Hòa", "Không có đơn vị nào").forEach((unit, words) -> {
                    HttpResponse<String> refused = add(administrator, "ai.do", "COMMUNE_OFFICER", unit);
                    assertThat(refused.statusCode()).as(unit).isEqualTo(422);
                    assertThat(refused.body()).as(unit).contains(words, "value=\"ai.do\"", "value=\"Người Mới\"");
                });
        assertThat(add(administrator, "ai.do", "COMMUNE_OFFICER", "n").body()).contains("Có nhiều đơn vị như vậy");
        assertThat(portal.accounts().find("ai.do")).isEmpty();
    }

    @Test
    void what_is_wrong_is_told_in_the_readers_language_and_what_was_typed_stays() {
        assertThat(add(administrator, "XA", "COMMUNE_OFFICER", "30439").body()).contains("đã có người dùng");
        HttpResponse<String> english = post(administrator, "/accounts?lang=en", "username", "có dấu cách", "name",
                "Nguyễn <b>A</b>", "role", "AUDITOR", "unit", "");
        administrator.page("/me?lang=vi");
        assertThat(english.statusCode()).isEqualTo(422);
        assertThat(english.body()).contains("A username has 2 to 64 letters", "Nguyễn &lt;b&gt;A&lt;/b&gt;")
                .doesNotContain("<b>A");
        assertThat(add(administrator, "ai.do", "KING", "30439").body()).contains("Hãy chọn vai trò");
    }

    @Test
    void an_account_is_changed_closed_and_opened_again() {
        portal.add("doi", "Trước", Role.COMMUNE_OFFICER, AccountsPortal.COMMUNE);
        assertThat(post(administrator, path("doi"), "version", "0", "name", "Sau", "role", "BRANCH_SECRETARY", "unit",
                "30439-01").statusCode()).isEqualTo(302);
        assertThat(administrator.page(path("doi")).body()).contains("Đã lưu.");
        assertThat(account("doi")).extracting(Account::displayName, Account::role, Account::unit)
                .containsExactly("Sau", Role.BRANCH_SECRETARY, AccountsPortal.BRANCH);
        assertThat(post(administrator, path("doi") + "/closing", "version", "1").statusCode()).isEqualTo(302);
        assertThat(administrator.page(path("doi")).body()).contains("Tài khoản đã đóng.", "Mở lại")
                .doesNotContain("/closing");
        assertThat(post(administrator, path("doi") + "/link").statusCode()).isEqualTo(409);
        assertThat(portal.guest().signIn("doi", AccountsPortal.PASSWORD).headers().firstValue("Location").orElse(""))
                .endsWith("?refused");
        assertThat(post(administrator, path("doi") + "/reopening", "version", "2").statusCode()).isEqualTo(302);
        portal.signedIn("doi");
    }

    @Test
    void a_live_reader_whose_account_is_closed_is_told_nothing_more() throws Exception {
        portal.add("dang.xem", "Đang Xem", Role.COMMUNE_OFFICER, AccountsPortal.COMMUNE);
        Reader reader = portal.signedIn("dang.xem");
        HttpResponse<Stream<String>> live = reader.client().send(reader.request("/api/v1/live").build(),
                HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = live.body()) {
            Iterator<String> told = lines.iterator();
            assertThat(told.next()).startsWith("id: ");
            assertThat(post(administrator, path("dang.xem") + "/closing", "version", "0").statusCode()).isEqualTo(302);
            CompletableFuture.runAsync(() -> told.forEachRemaining(line -> {
            })).get(TestRun.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Test
    void a_second_editor_is_told_how_it_stands_and_loses_nothing() {
        portal.add("hai.nguoi", "Ban Đầu", Role.COMMUNE_OFFICER, AccountsPortal.COMMUNE);
        post(administrator, path("hai.nguoi"), "version", "0", "name", "Người thứ nhất", "role", "COMMUNE_OFFICER",
                "unit", "30457");
        HttpResponse<String> second = post(district, path("hai.nguoi"), "version", "0", "name", "Người thứ hai",
                "role", "COMMUNE_OFFICER", "unit", "30439");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("người khác đã sửa tài khoản này", "Hiện nay: Người thứ nhất",
                "30457 – Tân Hòa", "value=\"Người thứ hai\"", "name=\"version\" value=\"1\"");
        assertThat(account("hai.nguoi").displayName()).isEqualTo("Người thứ nhất");
        assertThat(post(district, path("hai.nguoi"), "version", "1", "name", "Người thứ hai", "role",
                "COMMUNE_OFFICER", "unit", "30439").statusCode()).isEqualTo(302);
    }

    @Test
    void the_last_administrator_cannot_be_closed_or_demoted() {
        for (String path : List.of("", "/closing")) {
            HttpResponse<String> refused = post(administrator, path("admin.mot") + path, "version",
                    Long.toString(account("admin.mot").version()), "name", "A", "role", "AUDITOR");
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("quản trị viên cuối cùng");
        }
        assertThat(account("admin.mot").role()).isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void a_district_officer_manages_those_below_and_nobody_else() {
        String list = district.page("/accounts").body();
        assertThat(list).contains("Trần Thị Xã", "Nguyễn Bí Thư").doesNotContain("Quản trị Một", "Phạm Kiểm Tra");
        assertThat(district.page("/accounts/new").body()).contains("value=\"COMMUNE_OFFICER\"")
                .doesNotContain("value=\"ADMINISTRATOR\"", "value=\"DISTRICT_OFFICER\"", "value=\"AUDITOR\"");
        assertThat(add(district, "xa.huyen", "COMMUNE_OFFICER", "30457").statusCode()).isEqualTo(302);
        for (String role : List.of("ADMINISTRATOR", "AUDITOR", "DISTRICT_OFFICER")) {
            assertThat(add(district, "leo.quyen", role, "888").statusCode()).as(role).isEqualTo(403);
        }
        assertThat(portal.accounts().find("leo.quyen")).isEmpty();
        assertThat(post(district, path("xa"), "version", "0", "name", "X", "role", "ADMINISTRATOR", "unit", "")
                .statusCode()).isEqualTo(403);
        for (String stranger : List.of(path("admin.mot"), path("kiem.tra"), path("huyen"),
                "/accounts/" + UUID.randomUUID())) {
            assertThat(district.page(stranger).statusCode()).isEqualTo(403);
            for (String step : List.of("", "/closing", "/reopening", "/link")) {
                assertThat(post(district, stranger + step, "version", "0", "name", "X", "role", "COMMUNE_OFFICER",
                        "unit", "30439").statusCode()).as(stranger + step).isEqualTo(403);
            }
        }
        assertThat(account("admin.mot").closed()).isFalse();
    }

    @Test
    void others_manage_no_accounts_and_every_refusal_is_in_the_journal() {
        for (String name : List.of("xa", "bi.thu", "kiem.tra")) {
            Reader reader = portal.signedIn(name);
            for (String page : List.of("/accounts", "/accounts/new", path("bi.thu"))) {
                assertThat(reader.page(page).statusCode()).as(name + page).isEqualTo(403);
            }
            assertThat(add(reader, "leo.quyen", "AUDITOR", "").statusCode()).isEqualTo(403);
            assertThat(portal.accounts().journal().before(null, 4)).as(name)
                    .allMatch(entry -> entry.actor().equals(account(name).actor())
                            && entry.kind() == JournalEntry.Kind.REFUSAL)
                    .extracting(JournalEntry::place).containsExactly("POST /accounts", "GET /accounts/{account}",
                            "GET /accounts/new", "GET /accounts");
        }
        Reader noToken = portal.signedIn("xa");
        assertThat(noToken.post("/me/other-sessions", Map.of()).statusCode()).isEqualTo(403);
        assertThat(portal.accounts().journal().before(null, 1)).first().extracting(JournalEntry::actor)
                .isEqualTo(account("xa").actor());
    }

    @Test
    void administrators_and_auditors_turn_the_pages_of_the_journal() {
        UUID person = UUID.randomUUID();
        portal.accounts().journal().reading(account("xa").actor(), List.of(person), "/people/{person}");
        for (int i = 0; i < 60; i++) {
            portal.accounts().journal().refusal(account("bi.thu").actor(), null, "GET /x");
        }
        for (String name : List.of("admin.mot", "kiem.tra")) {
            Reader reader = portal.signedIn(name);
            String newest = reader.page("/journal").body();
            assertThat(newest).contains("Nguyễn Bí Thư", "Bị từ chối", "GET /x").doesNotContain(person.toString());
            Matcher older = Pattern.compile("/journal\\?before=[0-9]+").matcher(newest);
            assertThat(older.find()).isTrue();
            assertThat(reader.page(older.group()).body()).contains("Trần Thị Xã", "Xem thông tin", person.toString(),
                    "/people/{person}");
            assertThat(reader.page("/journal?before=x").statusCode()).isEqualTo(400);
        }
        for (String name : List.of("huyen", "xa", "bi.thu")) {
            assertThat(portal.signedIn(name).page("/journal").statusCode()).as(name).isEqualTo(403);
        }
        assertThat(portal.guest().page("/journal").statusCode()).isEqualTo(302);
    }

    @Test
    void accounts_are_found_by_name_and_unit_and_pages_can_be_turned() {
        for (int i = 0; i < 55; i++) {
            portal.accounts().create("nhieu." + i, "Đặng Nhiều " + i, Role.BRANCH_SECRETARY, AccountsPortal.BRANCH,
                    null);
        }
        String found = administrator.page("/accounts?q=dang+nhieu").body();
        assertThat(found).contains("55 tài khoản", "Chưa có mật khẩu", "page=2&amp;q=dang%20nhieu");
        assertThat(administrator.page("/accounts?page=2&q=dang%20nhieu").body()).contains("page=1&amp;q=dang%20nhieu")
                .doesNotContain("page=3");
        assertThat(administrator.page("/accounts?q=khong-co-ai").body()).contains("Không có tài khoản nào phù hợp");
        assertThat(administrator.page("/accounts?page=0").statusCode()).isEqualTo(400);
        assertThat(administrator.page("/accounts?lang=en").body()).contains("Last sign-in");
        administrator.page("/me?lang=vi");
    }
}
