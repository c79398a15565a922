package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.app.actions.OutcomeWorld.BRANCH;
import static vn.oneplusone.app.actions.OutcomeWorld.COMMUNE;
import static vn.oneplusone.app.actions.OutcomeWorld.DAY;
import static vn.oneplusone.app.actions.OutcomeWorld.FORMER_BRANCH;
import static vn.oneplusone.app.actions.OutcomeWorld.OTHER_BRANCH;
import static vn.oneplusone.app.actions.OutcomeWorld.OTHER_COMMUNE;
import static vn.oneplusone.app.actions.OutcomeWorld.SIBLING;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.actions.OutcomeWorld;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;

/** What happens in communes every year, played over the real port from the first step to the last. */
class HomesInPracticeTest {
    private static final String ADDRESS = "ấp Bí Mật";

    @TempDir
    static Path data;

    private static OutcomeWorld world;
    private static Reader secretary;
    private static Reader other;
    private static Reader commune;
    private static String today;

    @BeforeAll
    static void start() {
        world = new OutcomeWorld(data);
        secretary = world.reader("branch");
        other = world.reader("other.branch");
        commune = world.reader("commune");
        today = DistrictDay.today(world.directory().clock()).toString();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static HttpResponse<String> give(Reader reader, String path, String json) {
        return reader.give("/api/v1" + path, json, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private static UUID id(HttpResponse<String> answer) {
        return UUID.fromString(Reader.json(answer).get("id").stringValue());
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    private static UUID waits(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return id(answer);
    }

    private static void refused(HttpResponse<String> answer, String problem) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(Reader.json(answer).get("type").stringValue()).endsWith(":" + problem);
    }

    private static HttpResponse<String> agree(Reader reader, UUID request) {
        return give(reader, "/requests/" + request + "/answer", "{\"answer\":\"AGREED\",\"on\":\"" + today + "\"}");
    }

    private static String ask(String name) {
        return ",\"ask\":{\"fullName\":\"" + name + "\",\"birthDate\":\"2003-05-19\"}}";
    }

    private static String admission(UUID person, UUID branch, String name) {
        return "{\"person\":\"" + person + "\",\"organization\":\"FEDERATION\",\"branch\":\"" + branch
                + "\",\"on\":\"2025-06-01\",\"decision\":{\"number\":\"7\",\"on\":\"2025-06-01\"}" + ask(name);
    }

    private static boolean reads(Reader reader, UUID person) {
        return reader.page("/people/" + person).body().contains(ADDRESS);
    }

    @Test
    void a_pupil_is_a_union_member_at_school_and_becomes_a_federation_member_in_the_hamlet() {
        UUID pupil = world.registered(OTHER_BRANCH, "Trần Học Sinh", LocalDate.of(2003, 5, 19), null);
        world.admit(pupil, Organization.UNION, OTHER_BRANCH);
        UUID request = waits(give(commune, "/members", admission(pupil, BRANCH, "Trần Học Sinh")));
        assertThat(commune.page("/people/" + pupil).statusCode()).isEqualTo(404);
        ok(agree(other, request));
        // the hamlet has its member, and the school keeps the details
        assertThat(secretary.page("/people/" + pupil).body()).contains("Trần Học Sinh").doesNotContain(ADDRESS);
        assertThat(reads(other, pupil)).isTrue();
        ok(give(secretary, "/members/FEDERATION/" + pupil + "/grade",
                "{\"year\":2025,\"grade\":\"GOOD\",\"on\":\"" + today + "\"}"));
        refused(give(secretary, "/members/UNION/" + pupil + "/transfer",
                "{\"to\":\"" + BRANCH + "\",\"on\":\"" + today + "\"}"), "BeyondReach");
        refused(give(other, "/members/FEDERATION/" + pupil + "/grade",
                "{\"year\":2025,\"grade\":\"GOOD\",\"on\":\"" + today + "\"}"), "BeyondReach");
        // school is over: the Union membership ends, and the hamlet is the home
        ok(give(world.reader("other.commune"), "/members/UNION/" + pupil + "/ending",
                "{\"reason\":\"CAME_OF_AGE\",\"on\":\"" + today + "\"}"));
        assertThat(reads(secretary, pupil)).isTrue();
        assertThat(reads(other, pupil)).isFalse();
    }

    @Test
    void a_youth_registered_here_who_lives_there_is_handed_over_and_read_there_alone() {
        UUID youth = world.registered(BRANCH, "Lê Sống Xa", LocalDate.of(2003, 5, 19), null);
        refused(give(other, "/people/" + youth + "/home", "{\"to\":\"" + OTHER_BRANCH + "\",\"on\":\"" + today + "\"}"),
                "BeyondReach");
        ok(give(secretary, "/people/" + youth + "/home", "{\"to\":\"" + OTHER_BRANCH + "\",\"on\":\"" + today + "\"}"));
        assertThat(secretary.page("/people/" + youth).statusCode()).isEqualTo(404);
        String corrected = "{\"fullName\":\"Lê Sống Xa\",\"birthDate\":\"2003-05-20\",\"gender\":\"FEMALE\",\"on\":\""
                + today + "\"}";
        refused(give(secretary, "/people/" + youth + "/details", corrected), "BeyondReach");
        ok(give(other, "/people/" + youth + "/details", corrected));
        ok(give(other, "/referrals", referral(youth, OTHER_BRANCH, null) + "}"));
    }

    private static String referral(UUID youth, UUID branch, @Nullable UUID referrer) {
        return "{\"youth\":\"" + youth + "\",\"organization\":\"UNION\",\"branch\":\"" + branch
                + "\",\"channel\":\"MEETING\",\"on\":\"" + DAY + "\""
                + (referrer == null ? "" : ",\"referrer\":\"" + referrer + "\"");
    }

    @Test
    void an_officer_of_both_branches_answers_their_own_request_as_the_other_one() {
        world.account("ca.hai", Role.BRANCH_SECRETARY, SIBLING);
        Reader here = secretary;
        Reader there = world.reader("ca.hai");
        UUID youth = world.registered(SIBLING, "Võ Hai Nơi", LocalDate.of(2003, 5, 19), null);
        UUID request = waits(give(here, "/referrals", referral(youth, BRANCH, null) + ask("Võ Hai Nơi")));
        refused(agree(here, request), "BeyondReach");
        ok(agree(there, request));
        assertThat(reads(here, youth)).isTrue();
    }

    @Test
    void introducer_and_helper_come_from_other_branches_and_nothing_is_shown_of_them() {
        UUID introducer = world.registered(OTHER_BRANCH, "Phan Giới Thiệu", LocalDate.of(2000, 5, 19), null);
        UUID helper = world.registered(SIBLING, "Mai Giúp Đỡ", LocalDate.of(2000, 5, 19), null);
        world.admit(introducer, Organization.UNION, OTHER_BRANCH);
        world.admit(helper, Organization.UNION, SIBLING);
        UUID youth = world.registered(BRANCH);
        ok(give(secretary, "/referrals", referral(youth, BRANCH, introducer) + "}"));
        String of = "/referrals/UNION/" + youth;
        ok(give(secretary, of + "/confirmation", "{\"on\":\"2025-06-02\"}"));
        ok(give(secretary, of + "/preparation",
                "{\"step\":\"HELPER\",\"on\":\"2025-06-03\",\"helper\":\"" + helper + "\"}"));
        for (String page : new String[]{"/people/" + youth, of, "/referrals"}) {
            assertThat(secretary.page(page).body()).as(page).doesNotContain("Phan Giới Thiệu", "Mai Giúp Đỡ");
        }
        assertThat(secretary.page("/people/" + introducer).statusCode()).isEqualTo(404);
        assertThat(secretary.page("/people/" + helper).statusCode()).isEqualTo(404);
    }

    @Test
    void a_support_to_a_youth_of_another_branch_is_asked_for_and_shows_the_name_alone() {
        UUID youth = world.registered(OTHER_BRANCH, "Hồ Vay Vốn", LocalDate.of(2003, 5, 19), null);
        String grant = "{\"youth\":\"" + youth + "\",\"unit\":\"" + COMMUNE
                + "\",\"form\":\"LOAN\",\"model\":\"CROPS\",\"amount\":1000,\"on\":\"2025-05-01\"" + ask("Hồ Vay Vốn");
        UUID request = waits(give(commune, "/supports", grant));
        assertThat(commune.page("/people/" + youth).statusCode()).isEqualTo(404);
        ok(agree(world.reader("other.commune"), request));
        assertThat(commune.page("/people/" + youth).body()).contains("Hồ Vay Vốn").doesNotContain(ADDRESS);
        ok(give(commune, "/supports/" + request + "/repayments", "{\"amount\":400,\"on\":\"" + today + "\"}"));
        // the branch below asked for nothing
        assertThat(secretary.page("/people/" + youth).statusCode()).isEqualTo(404);
    }

    @Test
    void a_branch_without_a_secretary_is_answered_for_by_the_unit_above() {
        UUID branch = UUID.randomUUID();
        world.record(new EstablishUnit(branch,
                UnitLevel.BRANCH, OTHER_COMMUNE, "KHONG-BT", "Ấp vắng",
                OutcomeWorld.FOUNDED));
        UUID youth = world.registered(branch, "Cao Không Ai", LocalDate.of(2003, 5, 19), null);
        UUID request = waits(give(secretary, "/referrals", referral(youth, BRANCH, null) + ask("Cao Không Ai")));
        refused(agree(other, request), "BeyondReach");
        ok(agree(world.reader("other.commune"), request));
        assertThat(reads(secretary, youth)).isTrue();
    }

    @Test
    void the_lowest_unit_of_both_sides_may_answer_and_one_above_it_may_not() {
        UUID youth = world.registered(SIBLING, "Tô Cùng Xã", LocalDate.of(2003, 5, 19), null);
        UUID request = waits(give(secretary, "/referrals", referral(youth, BRANCH, null) + ask("Tô Cùng Xã")));
        refused(agree(world.reader("district"), request), "BeyondReach");
        ok(agree(commune, request));
        // across communes it goes up to the district, and no further
        UUID far = world.registered(OTHER_BRANCH, "Tô Khác Xã", LocalDate.of(2003, 5, 19), null);
        UUID second = waits(give(secretary, "/referrals", referral(far, BRANCH, null) + ask("Tô Khác Xã")));
        refused(agree(world.reader("province"), second), "BeyondReach");
        refused(agree(commune, second), "BeyondReach");
        ok(agree(world.reader("district"), second));
    }

    @Test
    void the_people_of_a_merged_branch_are_at_home_in_its_successor_and_its_account_answers_nothing() {
        UUID youth = world.registered(FORMER_BRANCH, "Bạch Sáp Nhập", LocalDate.of(2003, 5, 19), null);
        world.admit(youth, Organization.UNION, FORMER_BRANCH);
        UUID request = waits(give(world.reader("other.commune"), "/members",
                admission(youth, OTHER_BRANCH, "Bạch Sáp Nhập")));
        Reader former = world.reader("former.branch");
        refused(agree(former, request), "BeyondReach");
        assertThat(former.page("/people/" + youth).statusCode()).isEqualTo(404);
        assertThat(reads(secretary, youth)).isTrue();
        ok(agree(secretary, request));
        ok(give(secretary, "/members/UNION/" + youth + "/grade",
                "{\"year\":2025,\"grade\":\"GOOD\",\"on\":\"" + today + "\"}"));
        refused(give(former, "/members/UNION/" + youth + "/transfer",
                "{\"to\":\"" + SIBLING + "\",\"on\":\"" + today + "\"}"), "BeyondReach");
    }
}
