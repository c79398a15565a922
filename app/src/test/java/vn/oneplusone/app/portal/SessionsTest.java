package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.catalina.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.vault.journal.JournalEntry;

/** A session has the rights of its account as it is now, and ends when it has to. */
class SessionsTest {
    private static final String ANOTHER = "mat khau khac 2021";

    @TempDir
    static Path data;

    private static AccountsPortal portal;

    @BeforeAll
    static void start() {
        portal = new AccountsPortal(data);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static Account add(String username) {
        return portal.add(username, "Ai Đó", Role.COMMUNE_OFFICER, AccountsPortal.COMMUNE);
    }

    private static boolean isIn(Reader reader) {
        return reader.ask("/api/v1/session").statusCode() == 200;
    }

    @Test
    void a_session_begins_with_signing_in_and_signing_in_again_gives_it_another_id() {
        add("doi.ma");
        Reader reader = portal.guest();
        reader.csrf("/sign-in");
        assertThat(reader.session()).isEmpty();
        reader.signIn("doi.ma", AccountsPortal.PASSWORD);
        String before = reader.session();
        assertThat(before).isNotEmpty();
        reader.post("/sign-in", Map.of("username", "doi.ma", "password", AccountsPortal.PASSWORD, "_csrf",
                reader.csrf("/me")));

        assertThat(reader.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(isIn(reader)).isTrue();
    }

    @Test
    void the_token_of_forms_is_another_one_after_signing_in() {
        add("doi.dau");
        Reader reader = portal.guest();
        String before = reader.csrf("/sign-in");
        reader.post("/sign-in", Map.of("username", "doi.dau", "password", AccountsPortal.PASSWORD, "_csrf", before));
        assertThat(isIn(reader)).isTrue();

        assertThat(reader.post("/me/other-sessions", Map.of("_csrf", before)).statusCode()).isEqualTo(403);
        assertThat(reader.post("/me/other-sessions", Map.of("_csrf", reader.csrf("/me"))).statusCode()).isEqualTo(302);
    }

    @Test
    void an_account_has_twenty_sessions_and_the_oldest_ends_when_another_begins() {
        add("nhieu.phien");
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            readers.add(portal.signedIn("nhieu.phien"));
        }
        assertThat(isIn(readers.getFirst())).isFalse();
        assertThat(readers.subList(1, 21)).allMatch(SessionsTest::isIn);
        Reader second = readers.get(1);
        second.post("/sign-out", Map.of("_csrf", second.csrf("/me")));
        Reader another = portal.signedIn("nhieu.phien");
        assertThat(isIn(another)).isTrue();
        assertThat(isIn(readers.get(2))).as("one that was signed out counts no more").isTrue();
    }

    @Test
    void another_role_and_unit_are_those_of_the_very_next_request() {
        Account account = add("doi.vai");
        Reader reader = portal.signedIn("doi.vai");
        assertThat(reader.json("/api/v1/session").get("role").stringValue()).isEqualTo("COMMUNE_OFFICER");
        assertThat(reader.page("/journal").statusCode()).isEqualTo(403);

        portal.accounts().change("doi.vai", account.version(), "Ai Đó", Role.AUDITOR, null);
        assertThat(reader.json("/api/v1/session").get("role").stringValue()).isEqualTo("AUDITOR");
        assertThat(reader.json("/api/v1/session").has("unitId")
                && !reader.json("/api/v1/session").get("unitId").isNull()).isFalse();
        assertThat(reader.page("/journal").statusCode()).isEqualTo(200);
    }

    @Test
    void a_closed_account_is_out_at_the_very_next_request_and_that_is_written_down() {
        Account account = add("dong");
        Reader page = portal.signedIn("dong");
        Reader form = portal.signedIn("dong");
        Reader program = portal.signedIn("dong");
        String token = form.csrf("/me");
        portal.accounts().close("dong", account.version());

        assertThat(page.page("/me").headers().firstValue("Location").orElse("")).endsWith("/sign-in?ended");
        assertThat(page.page("/sign-in?ended").body()).contains("Phiên làm việc đã kết thúc");
        assertThat(form.post("/me/other-sessions", Map.of("_csrf", token)).headers().firstValue("Location").orElse(""))
                .endsWith("/sign-in?ended");
        assertThat(program.ask("/api/v1/session").statusCode()).isEqualTo(401);
        assertThat(portal.accounts().journal().before(null, 3)).allSatisfy(entry -> {
            assertThat(entry.actor()).isEqualTo(account.actor());
            assertThat(entry.kind()).isEqualTo(JournalEntry.Kind.REFUSAL);
        });
        portal.accounts().reopen("dong", account.version() + 1);
        assertThat(isIn(program)).as("a session that ended does not come back").isFalse();
    }

    @Test
    void another_password_ends_the_other_sessions_and_not_this_one() {
        add("doi.mat.khau");
        Reader here = portal.signedIn("doi.mat.khau");
        Reader there = portal.signedIn("doi.mat.khau");
        String before = here.session();
        HttpResponse<String> wrong = here.post("/me/password", Map.of("present", "không phải", "password", ANOTHER,
                "_csrf", here.csrf("/me")));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Mật khẩu hiện tại không đúng").doesNotContain("không phải", ANOTHER);
        assertThat(here.post("/me/password", Map.of("present", AccountsPortal.PASSWORD, "password", "ngắn", "_csrf",
                here.csrf("/me"))).body()).contains("cần từ 8 đến 256");
        assertThat(isIn(there)).isTrue();

        assertThat(here.post("/me/password", Map.of("present", AccountsPortal.PASSWORD, "password", ANOTHER, "_csrf",
                here.csrf("/me"))).statusCode()).isEqualTo(302);
        assertThat(here.page("/me").body()).contains("Đã đổi mật khẩu");
        assertThat(here.session()).isNotEqualTo(before);
        assertThat(isIn(there)).isFalse();
        assertThat(portal.guest().signIn("doi.mat.khau", AccountsPortal.PASSWORD).headers().firstValue("Location")
                .orElse("")).endsWith("?refused");
    }

    @Test
    void whoever_forgot_to_sign_out_elsewhere_ends_the_other_sessions() {
        add("quen.thoat");
        Reader here = portal.signedIn("quen.thoat");
        Reader there = portal.signedIn("quen.thoat");
        here.post("/me/other-sessions", Map.of("_csrf", here.csrf("/me")));

        assertThat(isIn(here)).isTrue();
        assertThat(isIn(there)).isFalse();
    }

    @Test
    void guessing_the_present_password_from_inside_is_slowed_down() {
        add("doan");
        Reader reader = portal.signedIn("doan");
        String token = reader.csrf("/me");
        for (int i = 0; i < 6; i++) {
            guess(reader, token);
        }
        HttpResponse<String> slowed = guess(reader, token);
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.body()).contains("Hãy đợi");
        assertThat(isIn(reader)).as("nobody is locked out of what they are in").isTrue();
    }

    private static HttpResponse<String> guess(Reader reader, String token) {
        return reader.post("/me/password", Map.of("present", "đoán", "password", ANOTHER, "_csrf", token));
    }

    @Test
    void a_session_ends_after_seven_days_however_busy_it_is() {
        add("bay.ngay");
        Reader reader = portal.signedIn("bay.ngay");
        portal.pass(Duration.ofDays(7).minusMinutes(5));
        assertThat(isIn(reader)).isTrue();
        portal.pass(Duration.ofMinutes(6));
        assertThat(isIn(reader)).isFalse();
    }

    @Test
    void a_session_ends_after_eight_hours_without_a_request() {
        add("tam.gio");
        Reader reader = portal.signedIn("tam.gio");
        Session session = portal.sessions().stream().filter(it -> it.getIdInternal().equals(reader.session()))
                .findFirst().orElseThrow();
        assertThat(session.getMaxInactiveInterval()).isEqualTo(8 * 60 * 60);
        // the same with a second in the place of eight hours: no setting goes below a minute
        session.setMaxInactiveInterval(1);
        await().pollInterval(Duration.ofMillis(50)).until(() -> !session.isValid());
        assertThat(isIn(reader)).isFalse();
        assertThat(reader.page("/me").headers().firstValue("Location").orElse("")).contains("/sign-in");
    }

    @Test
    void coming_in_is_noted() {
        add("vao");
        assertThat(portal.accounts().all()).filteredOn(known -> known.account().username().equals("vao")).first()
                .matches(known -> known.lastSignIn() == null);
        portal.signedIn("vao");
        assertThat(portal.accounts().all()).filteredOn(known -> known.account().username().equals("vao")).first()
                .matches(known -> known.lastSignIn() != null);
    }
}
