package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.TestDay;
import vn.oneplusone.app.vault.journal.JournalEntry;
import vn.oneplusone.app.vault.links.ReferralLinks;
import vn.oneplusone.app.vault.links.YouthClaim;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.commands.PersonCommand.AnnulAdmission;
import vn.oneplusone.membership.commands.PersonCommand.EndMembership;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Organization;

/** From a member's link to facts in the ledger, and what must never get out on the way. */
class LinksTest {
    private static final String NAME = "Phạm Thị Chưa Biết";
    private static KeptLog log;
    private static LinksPortal portal;
    private static Reader secretary;

    @BeforeAll
    static void start() {
        portal = new LinksPortal();
        secretary = portal.signedIn(LinksPortal.SECRETARY);
        log = KeptLog.ofAll();
    }

    @AfterAll
    static void stop() {
        log.close();
        if (portal != null) {
            portal.close();
        }
    }

    private static Map<String, String> fields(String name, String birth) {
        return new HashMap<>(Map.of("fullName", name, "birthDate", birth, "phone", "0900 000 123", "consent", "yes"));
    }

    /** What somebody is answered who opened a link and sent the form. */
    private static HttpResponse<String> leave(Reader young, String link, Map<String, String> fields) {
        assertThat(young.page(link).headers().firstValue("Location").orElse("")).endsWith("/r");
        String page = young.page("/r").body();
        fields.put("_csrf", young.csrf("/r"));
        String body = young.page("/r").body();
        assertThat(page).contains("Chi đoàn ấp Phú Đông, Xã Phú Xuân");
        fields.put("once", body.replaceAll("(?s).*name=\"once\" value=\"([^\"]+)\".*", "$1"));
        return young.post("/r", fields);
    }

    /** The path with the code of a claim that was left. */
    private static String left(Reader young, String name, String birth) {
        return left(young, portal.link(secretary), name, birth);
    }

    private static String left(Reader young, String link, String name, String birth) {
        HttpResponse<String> answer = leave(young, link, fields(name, birth));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return portal.path(young.page("/claim").body());
    }

    private static YouthClaim claim(String path) {
        return portal.links().claims().claimed(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
    }

    private static HttpResponse<String> act(Reader who, String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", who.csrf(path.startsWith("/claims/") || path.equals("/links/who") ? "/links" : path));
        return who.post(path, all);
    }

    @Test
    void a_form_that_is_sent_twice_is_one_claim_and_shows_its_code_both_times() {
        Reader young = portal.guest();
        Map<String, String> fields = fields("Đặng Gửi Hai Lần", "05/06/2004");
        assertThat(leave(young, portal.link(secretary), fields).statusCode()).isEqualTo(302);
        String code = portal.path(young.page("/claim").body());
        int claims = portal.links().claims().all().size();

        assertThat(young.post("/r", fields).headers().firstValue("Location").orElse("")).endsWith("/claim");
        assertThat(portal.path(young.page("/claim").body())).isEqualTo(code).startsWith("/claim/");
        assertThat(portal.links().claims().all()).hasSize(claims);
        assertThat(young.session()).as("it knows no session").isEmpty();
        fields.put("once", "made.up");
        HttpResponse<String> madeUp = young.post("/r", fields);
        assertThat(madeUp.statusCode()).isEqualTo(422);
        assertThat(madeUp.body()).contains("Đặng Gửi Hai Lần");
        assertThat(portal.links().claims().all()).hasSize(claims);
    }

    @Test
    void a_claim_becomes_facts_when_the_branch_confirms_it_and_not_before() {
        Reader young = portal.guest();
        long before = portal.size();
        String code = left(young, NAME, "19/05/2005");
        YouthClaim claim = claim(code);
        assertThat(young.page("/claim").body()).contains(NAME, "19/05/2005").doesNotContain(code);
        assertThat(portal.size()).isEqualTo(before);
        assertThat(portal.bytes()).doesNotContain(NAME).doesNotContain("0900 000 123").doesNotContain("0900000123");

        assertThat(secretary.page("/claims").body()).contains("/claims/" + claim.id()).doesNotContain(NAME);
        assertThat(secretary.page("/claims/" + claim.id()).body()).contains(NAME, "0900000123");
        assertThat(portal.accounts().journal().before(null, 2)).extracting(JournalEntry::kind, JournalEntry::person,
                JournalEntry::place).containsExactlyInAnyOrder(
                        tuple(JournalEntry.Kind.READING, claim.id(), "/claims/{claim}"),
                        tuple(JournalEntry.Kind.READING, LinksPortal.MEMBER, "/claims/{claim}"));
        Map<String, String> confirm = Map.of("action", "confirm", "gender", "FEMALE", "consent", "ELECTRONIC");
        assertThat(act(secretary, "/claims/" + claim.id(), confirm).statusCode()).isEqualTo(302);

        assertThat(portal.facts("person/" + claim.id())).containsExactly("membership.PersonRegistered");
        assertThat(portal.facts("referral/UNION/" + claim.id())).containsExactly("referral.YouthReferred",
                "referral.YouthConfirmed");
        long after = portal.size();
        act(secretary, "/claims/" + claim.id(), confirm);
        assertThat(portal.size()).as("confirmed twice").isEqualTo(after);
        assertThat(young.page("/claim").body()).contains("đã gặp và xác nhận").doesNotContain(NAME);
        assertThat(portal.bytes()).doesNotContain(NAME);
    }

    @Test
    void a_confirmation_that_was_cut_off_is_brought_up_to_date() {
        YouthClaim claim = claim(left(portal.guest(), "Lý Cắt Ngang", "01/02/2004"));
        act(secretary, "/claims/" + claim.id(), Map.of("action", "confirm"));
        long after = portal.size();
        YouthClaim other = claim(left(portal.guest(), "Lý Chưa Ghi", "01/02/2004"));
        portal.links().claims().confirming(other.id(), other.id());
        assertThat(secretary.page("/claims").body()).as("never recorded, so pending again")
                .contains("/claims/" + other.id());
        assertThat(act(secretary, "/claims/" + other.id(), Map.of("action", "confirm")).statusCode()).isEqualTo(302);
        assertThat(portal.size()).isEqualTo(after + 3);
    }

    @Test
    void who_is_a_member_already_is_answered_like_anybody() {
        String link = portal.link(secretary);
        HttpResponse<String> unknown = leave(portal.guest(), link, fields("Ngô Người Lạ", "03/02/2000"));
        HttpResponse<String> member = leave(portal.guest(), link, fields(LinksPortal.MEMBER_NAME, "03/02/2000"));
        assertThat(member.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(302);
        assertThat(member.headers().firstValue("Location")).isEqualTo(unknown.headers().firstValue("Location"));
    }

    @Test
    void a_possible_double_is_shown_and_the_claim_can_be_attached() {
        UUID known = portal.register(UUID.randomUUID(), "Hồ Đã Có", LocalDate.of(2002, 7, 8));
        String code = left(portal.guest(), "hồ  đã có", "8/7/2002");
        YouthClaim claim = claim(code);
        assertThat(secretary.page("/claims/" + claim.id()).body()).contains(known.toString());
        act(secretary, "/claims/" + claim.id(), Map.of("action", "attach", "person", known.toString()));
        assertThat(portal.facts("referral/UNION/" + known)).hasSize(2);
        assertThat(portal.facts("person/" + claim.id())).isEmpty();

        portal.erase(known);
        assertThat(portal.links().claims().claimed(code.substring(7))).as("erased with the person").isEmpty();
    }

    @Test
    void a_member_is_found_by_name_within_reach_and_no_address_holds_it() {
        HttpResponse<String> found = act(secretary, "/links/who", Map.of("name", "tran doan vien"));
        assertThat(found.body()).contains("/links?referrer=" + LinksPortal.MEMBER + "&amp;organization=UNION",
                LinksPortal.MEMBER_NAME);
        portal.register(UUID.randomUUID(), "Trần Không Sinh Hoạt", LocalDate.of(2001, 1, 1));
        assertThat(act(secretary, "/links/who", Map.of("name", "khong sinh hoat")).body())
                .contains("Không thấy ai như vậy");
        Reader far = portal.signedIn(LinksPortal.FAR_OFFICER);
        assertThat(act(far, "/links/who", Map.of("name", "tran doan vien")).body())
                .doesNotContain(LinksPortal.MEMBER.toString());
        assertThat(secretary.page("/links?referrer=" + LinksPortal.MEMBER).body()).contains(LinksPortal.MEMBER_NAME);
        assertThat(far.page("/links?referrer=" + LinksPortal.MEMBER).body()).doesNotContain(LinksPortal.MEMBER_NAME);
    }

    @Test
    void somebody_known_by_another_name_is_looked_for() {
        UUID known = portal.register(UUID.randomUUID(), "Lâm Thị Tên Cũ", LocalDate.of(2002, 9, 9));
        YouthClaim claim = claim(left(portal.guest(), "Lâm Thị Tên Mới", "9/9/2002"));
        HttpResponse<String> found = act(secretary, "/claims/" + claim.id(),
                Map.of("action", "find", "name", "lam ten cu"));
        assertThat(found.body()).contains("Lâm Thị Tên Cũ", known.toString());
    }

    @Test
    void where_the_referrer_is_no_member_any_more_the_branch_refers() {
        UUID leaving = portal.register(UUID.randomUUID(), "Vương Sắp Đi", LocalDate.of(1999, 4, 5));
        LocalDate on = LocalDate.of(2020, 3, 26);
        portal.record(new AdmitMember(leaving, Organization.UNION, LinksPortal.BRANCH, on, new Decision("2-QĐ", on),
                null));
        YouthClaim claim = claim(left(portal.guest(), portal.link(secretary, leaving), "Phan Còn Chờ", "01/02/2004"));
        String address = "/claims/" + claim.id();
        assertThat(secretary.page(address).body()).contains("Vương Sắp Đi").doesNotContain("không còn là đoàn viên");
        portal.record(new EndMembership(leaving, Organization.UNION, EndingReason.RESIGNED,
                LocalDate.of(2021, 1, 2), null));
        assertThat(secretary.page(address).body()).contains("không còn là đoàn viên");
        assertThat(act(secretary, address, Map.of("action", "confirm", "gender", "FEMALE", "consent", "PAPER"))
                .statusCode()).as("in the name of who left").isEqualTo(422);
        assertThat(act(secretary, address,
                Map.of("action", "confirm", "gender", "FEMALE", "consent", "PAPER", "by", "branch")).statusCode())
                .isEqualTo(302);
        assertThat(portal.facts("referral/UNION/" + claim.id())).hasSize(2);
    }

    @Test
    void whose_admission_was_annulled_gets_no_link() {
        UUID never = portal.register(UUID.randomUUID(), "Vương Chưa Vào", LocalDate.of(1999, 4, 6));
        Decision decision = new Decision("3-QĐ", LocalDate.of(2020, 3, 26));
        portal.record(new AdmitMember(never, Organization.UNION, LinksPortal.BRANCH, decision.on(), decision, null),
                new AnnulAdmission(never, Organization.UNION, decision, null));
        assertThat(act(secretary, "/links", Map.of("referrer", never.toString(), "organization", "UNION", "branch",
                LinksPortal.BRANCH.toString(), "days", "30")).statusCode()).isEqualTo(422);
    }

    @Test
    void what_the_module_refuses_is_said_in_its_words_and_the_claim_waits_on() {
        YouthClaim claim = claim(left(portal.guest(), LinksPortal.MEMBER_NAME, "03/02/2000"));
        long before = portal.size();
        HttpResponse<String> answer = act(secretary, "/claims/" + claim.id(),
                Map.of("action", "attach", "person", LinksPortal.MEMBER.toString()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("role=\"alert\"", LinksPortal.MEMBER_NAME);
        assertThat(portal.size()).isEqualTo(before);
        assertThat(portal.links().claims().find(claim.id()).orElseThrow().isPending()).isTrue();

        act(secretary, "/claims/" + claim.id(), Map.of("action", "decline"));
        assertThat(portal.links().claims().open(claim.id())).isEmpty();
    }

    @Test
    void under_16_somebody_agrees_for_them_and_is_recorded_too() {
        String birth = TestDay.TODAY.minusYears(15).minusDays(40).toString();
        Reader young = portal.guest();
        String link = portal.link(secretary);
        HttpResponse<String> refused = leave(young, link, fields("Vũ Còn Nhỏ", birth));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Vũ Còn Nhỏ", "cần cha, mẹ hoặc người giám hộ đồng ý");

        Map<String, String> fields = fields("Vũ Còn Nhỏ", birth);
        fields.putAll(Map.of("representative", "Vũ Người Cha", "representativeConsent", "yes"));
        assertThat(leave(young, link, fields).statusCode()).isEqualTo(302);
        YouthClaim claim = claim(portal.path(young.page("/claim").body()));
        long before = portal.size();
        assertThat(act(secretary, "/claims/" + claim.id(), Map.of("action", "confirm")).body())
                .contains("role=\"alert\"");
        assertThat(portal.size()).isEqualTo(before);
        act(secretary, "/claims/" + claim.id(), Map.of("action", "confirm", "representativeBirth", "01/02/1980"));
        assertThat(portal.size()).isEqualTo(before + 4);
    }

    @Test
    void a_pending_claim_is_corrected_and_destroyed_by_whoever_left_it() {
        Reader young = portal.guest();
        String code = left(young, "Mai Viết Nhầm", "05/06/2004");
        UUID id = claim(code).id();
        Map<String, String> right = fields("Mai Viết Đúng", "05/06/2004");
        right.putAll(Map.of("action", "correct", "version", "0"));
        act(young, "/claim", right);
        assertThat(young.page("/claim").body()).contains("Mai Viết Đúng").doesNotContain("Mai Viết Nhầm");

        Reader otherPhone = portal.guest();
        otherPhone.page(code);
        act(otherPhone, "/claim", Map.of("action", "ask", "right", "ERASURE"));
        assertThat(portal.links().claims().find(id)).isEmpty();
        assertThat(young.page("/claim").body()).doesNotContain("Mai Viết");
    }

    @Test
    void what_is_asked_after_the_confirmation_is_a_task_of_the_branch() {
        Reader young = portal.guest();
        YouthClaim claim = claim(left(young, "Đỗ Đổi Ý", "05/06/2004"));
        act(secretary, "/claims/" + claim.id(), Map.of("action", "confirm"));
        act(young, "/claim", Map.of("action", "ask", "right", "ERASURE"));
        assertThat(secretary.page("/claims").body()).contains("person erase --id " + claim.id());
        act(secretary, "/claims/" + claim.id(), Map.of("action", "answered"));
        assertThat(secretary.page("/claims").body()).doesNotContain(claim.id().toString());
    }

    @Test
    void links_that_expired_were_ended_or_never_were_look_alike() {
        ReferralLinks links = portal.links();
        String ended = portal.link(secretary);
        UUID ofEnded = links.linked(ended.substring(3)).orElseThrow().id();
        act(secretary, "/links", Map.of());
        secretary.post("/links/" + ofEnded, Map.of("action", "end", "_csrf", secretary.csrf("/links")));
        String expired = "/r/" + links.make(LinksPortal.MEMBER, Organization.UNION, LinksPortal.BRANCH,
                UUID.randomUUID(), Duration.ofSeconds(-1)).token();
        List<String> answers = List.of(ended, expired, "/r/" + "A".repeat(43), "/r/x").stream().map(path -> {
            Reader young = portal.guest();
            HttpResponse<String> first = young.page(path);
            HttpResponse<String> page = young.page("/r");
            return first.statusCode() + " " + first.headers().firstValue("Location").orElse("") + " "
                    + page.statusCode() + page.body();
        }).distinct().toList();
        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst()).startsWith("302").contains("404<!DOCTYPE html>");
    }

    @Test
    void only_those_responsible_handle_links_and_claims() {
        YouthClaim claim = claim(left(portal.guest(), "Tạ Của Ấp", "05/06/2004"));
        UUID link = portal.links().all().getFirst().id();
        for (String other : List.of(LinksPortal.FAR_OFFICER, LinksPortal.AUDITOR)) {
            Reader reader = portal.signedIn(other);
            assertThat(reader.page("/claims/" + claim.id()).statusCode()).isEqualTo(403);
            assertThat(reader.page("/links/" + link).statusCode()).isEqualTo(403);
            assertThat(reader.page("/claims").body()).doesNotContain(claim.id().toString());
        }
        assertThat(portal.guest().page("/claims/" + claim.id()).statusCode()).isEqualTo(302);
        Reader far = portal.signedIn(LinksPortal.FAR_OFFICER);
        HttpResponse<String> refused = act(far, "/links", Map.of("referrer", LinksPortal.MEMBER.toString(),
                "organization", "UNION", "branch", LinksPortal.FAR_BRANCH.toString(), "days", "30"));
        assertThat(refused.statusCode()).isEqualTo(422);
    }

    @Test
    void tokens_are_never_logged_and_guessing_is_slow() throws Exception {
        String link = portal.link(secretary);
        Reader young = portal.guest();
        leave(young, link, fields("Bùi Trong Nhật Ký", "05/06/2004"));
        String code = portal.path(young.page("/claim").body());
        try (HttpClient guesser = HttpClient.newBuilder().localAddress(InetAddress.getByName("127.0.0.77")).build()) {
            String last = "";
            for (int i = 0; i < 33; i++) {
                String guess = "B".repeat(41) + (10 + i);
                last = guesser.send(HttpRequest.newBuilder(
                        URI.create(portal.address().replace("localhost", "127.0.0.1") + "/r/" + guess)).build(),
                        HttpResponse.BodyHandlers.ofString()).headers().firstValue("Location").orElse("");
            }
            assertThat(last).contains("slow=");
            String good = guesser.send(HttpRequest.newBuilder(
                    URI.create(portal.address().replace("localhost", "127.0.0.1") + link)).build(),
                    HttpResponse.BodyHandlers.ofString()).headers().firstValue("Location").orElse("");
            assertThat(good).as("not even looked at").contains("slow=");
        }
        String logged = String.join("\n", log.lines().stream().map(ILoggingEvent::getFormattedMessage).toList());
        assertThat(logged).contains("made by", "too many tries").doesNotContain(link.substring(3))
                .doesNotContain(code.substring(7)).doesNotContain("BBBBBBBB").doesNotContain("Bùi Trong Nhật Ký");
    }
}
