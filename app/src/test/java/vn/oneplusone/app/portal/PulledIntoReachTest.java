package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.app.actions.OutcomeWorld.BRANCH;
import static vn.oneplusone.app.actions.OutcomeWorld.DAY;
import static vn.oneplusone.app.actions.OutcomeWorld.FAR;
import static vn.oneplusone.app.actions.OutcomeWorld.FORMER_BRANCH;
import static vn.oneplusone.app.actions.OutcomeWorld.OTHER_BRANCH;
import static vn.oneplusone.app.actions.OutcomeWorld.SIBLING;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.actions.OutcomeWorld;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.membership.commands.PersonCommand.AcceptTransfer;
import vn.oneplusone.membership.commands.PersonCommand.CorrectDetails;
import vn.oneplusone.membership.commands.PersonCommand.HandOverPerson;
import vn.oneplusone.membership.commands.PersonCommand.RequestTransfer;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Organization;

/** Naming a person is not reaching them: over the real port, by programs, and what pages show afterwards. */
class PulledIntoReachTest {
    private static final String SECRET = "12 đường Kín";

    @TempDir
    static Path data;

    private static OutcomeWorld world;
    private static Reader secretary;
    private static Reader commune;
    private static Reader far;

    @BeforeAll
    static void start() {
        world = new OutcomeWorld(data);
        secretary = world.reader("branch");
        commune = world.reader("commune");
        far = world.reader("far");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static UUID hidden(UUID unit, String name) {
        UUID person = world.registered(unit, name, LocalDate.of(2003, 5, 19), null);
        world.record(new CorrectDetails(person,
                new PersonalDetails(name, LocalDate.of(2003, 5, 19), null, SECRET, null), Gender.FEMALE, DAY));
        return person;
    }

    private static HttpResponse<String> give(Reader reader, String path, String json) {
        return reader.give("/api/v1" + path, json, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private static void answers(HttpResponse<String> answer, int status, String problem) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Reader.json(answer).get("type").stringValue()).endsWith(":" + problem);
        assertThat(answer.body()).doesNotContain(SECRET);
    }

    private static String referral(UUID youth, UUID branch, String more) {
        return "{\"youth\":\"" + youth + "\",\"organization\":\"UNION\",\"branch\":\"" + branch
                + "\",\"channel\":\"MEETING\",\"on\":\"2025-06-01\"" + more + "}";
    }

    private static String asking(String name) {
        return ",\"ask\":{\"fullName\":\"" + name + "\",\"birthDate\":\"2003-05-19\"}";
    }

    /** A request is answered, and taken back, on a day that is not before it was asked. */
    private static String agreed() {
        return today().replace("{", "{\"answer\":\"AGREED\",");
    }

    private static String today() {
        return "{\"on\":\"" + DistrictDay.today(world.directory().clock()) + "\"}";
    }

    private static String found(Reader reader, String words) {
        return reader.post("/people", Map.of("q", words, "_csrf", reader.csrf("/people"))).body();
    }

    private static void hides(Reader reader, UUID person) {
        HttpResponse<String> page = reader.page("/people/" + person);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).doesNotContain(SECRET);
        assertThat(reader.ask("/api/v1/members/" + person).statusCode()).isEqualTo(404);
    }

    @Test
    void a_referral_to_the_own_branch_opens_nobody_until_their_home_agrees() {
        UUID person = hidden(FAR, "Nguyễn Xa Một");
        hides(secretary, person);
        answers(give(secretary, "/referrals", referral(person, BRANCH, "")), 403, "AskFirst");
        hides(secretary, person);

        HttpResponse<String> asked = give(secretary, "/referrals", referral(person, BRANCH, asking("Nguyễn Xa Một")));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        UUID request = UUID.fromString(Reader.json(asked).get("id").stringValue());
        hides(secretary, person);
        answers(give(secretary, "/requests/" + request + "/answer", agreed()), 403,
                "BeyondReach");

        assertThat(give(far, "/requests/" + request + "/answer", agreed())
                .statusCode()).isEqualTo(200);
        assertThat(secretary.page("/people/" + person).body()).contains(SECRET);
        // the unit above the branch has an affair, and reads no details
        assertThat(commune.page("/people/" + person)).satisfies(page -> {
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Nguyễn Xa Một").doesNotContain(SECRET);
        });
        assertThat(give(secretary, "/referrals/UNION/" + person + "/withdrawal", "{\"on\":\"2025-06-03\"}")
                .statusCode()).isEqualTo(200);
        assertThat(secretary.page("/people/" + person).body()).doesNotContain(SECRET);
    }

    @Test
    void a_request_that_is_taken_back_or_refused_has_opened_nobody() {
        UUID person = hidden(FAR, "Nguyễn Xa Hai");
        UUID first = asked(person, "Nguyễn Xa Hai");
        assertThat(give(secretary, "/requests/" + first + "/withdrawal", today()).statusCode()).isEqualTo(200);
        hides(secretary, person);
        UUID second = asked(person, "Nguyễn Xa Hai");
        assertThat(give(far, "/requests/" + second + "/answer",
                agreed().replace("AGREED\"", "REFUSED\",\"reason\":\"Không quen\"")).statusCode()).isEqualTo(200);
        hides(secretary, person);
        // a decided request is decided
        assertThat(give(far, "/requests/" + second + "/answer", agreed())
                .statusCode()).isNotEqualTo(200);
        hides(secretary, person);
    }

    private static UUID asked(UUID person, String name) {
        HttpResponse<String> asked = give(secretary, "/referrals", referral(person, BRANCH, asking(name)));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        return UUID.fromString(Reader.json(asked).get("id").stringValue());
    }

    @Test
    void a_member_of_another_commune_is_not_admitted_corrected_or_withdrawn_by_this_one() {
        UUID person = world.member(Organization.UNION, OTHER_BRANCH);
        String admission = "{\"person\":\"" + person + "\",\"organization\":\"FEDERATION\",\"branch\":\"" + BRANCH
                + "\",\"on\":\"2025-06-01\",\"decision\":{\"number\":\"7\",\"on\":\"2025-06-01\"}%s}";
        answers(give(commune, "/members", admission.formatted("")), 403, "AskFirst");
        assertThat(give(commune, "/members", admission.formatted(asking("Ai Đó"))).statusCode()).isEqualTo(202);
        answers(give(commune, "/people/" + person + "/details",
                "{\"fullName\":\"Tên Khác\",\"birthDate\":\"2003-05-19\",\"gender\":\"MALE\",\"on\":\"2025-06-02\"}"),
                403,
                "BeyondReach");
        answers(give(commune, "/people/" + person + "/consent/withdrawal", "{\"on\":\"2025-06-02\"}"), 403,
                "BeyondReach");
        answers(give(commune, "/people/" + person + "/home",
                "{\"to\":\"" + BRANCH + "\",\"on\":\"2025-06-02\"}"), 403, "BeyondReach");
        hides(commune, person);
        assertThat(world.reader("other.branch").page("/people/" + person).statusCode()).isEqualTo(200);
    }

    @Test
    void even_as_a_member_of_both_a_person_keeps_their_details_at_home() {
        UUID person = world.member(Organization.UNION, OTHER_BRANCH);
        world.admit(person, Organization.FEDERATION, BRANCH);
        assertThat(secretary.page("/people/" + person).body()).doesNotContain("0912345678", "ấp Bí Mật");
        answers(give(secretary, "/people/" + person + "/consent/withdrawal", "{\"on\":\"2025-06-02\"}"), 403,
                "BeyondReach");
        assertThat(give(secretary, "/members/FEDERATION/" + person + "/grade",
                "{\"year\":2024,\"grade\":\"GOOD\",\"on\":\"2025-06-02\"}").statusCode()).isEqualTo(200);
        answers(give(secretary, "/members/UNION/" + person + "/grade",
                "{\"year\":2024,\"grade\":\"GOOD\",\"on\":\"2025-06-02\"}"), 403, "BeyondReach");
    }

    @Test
    void a_double_beyond_reach_is_an_opaque_reference_that_opens_nobody() {
        UUID person = moved("Trịnh Trùng Tên");
        String registration = "{\"fullName\":\"Trịnh Trùng Tên\",\"birthDate\":\"2003-05-19\",\"gender\":\"MALE\",\"unit\":\""
                + BRANCH + "\",\"on\":\"2025-06-01\",\"consent\":{\"how\":\"PAPER\",\"on\":\"2025-06-01\"}%s}";
        HttpResponse<String> first = give(secretary, "/people", registration.formatted(""));
        answers(first, 409, "PossibleDouble");
        assertThat(first.body()).doesNotContain(person.toString());
        JsonNode references = Reader.json(first).get("people");
        assertThat(references).hasSize(1);
        UUID reference = UUID.fromString(references.get(0).stringValue());
        answers(give(secretary, "/referrals", referral(reference, BRANCH, "")), 403, "AskFirst");
        hides(secretary, reference);
        hides(secretary, person);
        // of no use to anybody else
        answers(give(commune, "/people", registration.formatted(",\"otherThan\":[\"" + reference + "\"]")), 409,
                "PossibleDouble");
        assertThat(give(secretary, "/people", registration.formatted(",\"otherThan\":[\"" + reference + "\"]"))
                .statusCode()).isEqualTo(201);
    }

    /** A member whom the branch registered, and who went far away; there the address changed. */
    private static UUID moved(String name) {
        UUID person = world.registered(BRANCH, name, LocalDate.of(2003, 5, 19), null);
        world.admit(person, Organization.UNION, BRANCH);
        world.record(new RequestTransfer(person, Organization.UNION, FAR, DAY),
                new AcceptTransfer(person, Organization.UNION, DAY));
        world.record(new CorrectDetails(person,
                new PersonalDetails(name, LocalDate.of(2003, 5, 19), null, SECRET, null), Gender.FEMALE, DAY));
        return person;
    }

    @Test
    void the_branch_that_registered_a_person_reads_nothing_of_them_after_they_moved() {
        UUID person = moved("Vương Chuyển Đi");
        hides(secretary, person);
        hides(commune, person);
        answers(give(secretary, "/people/" + person + "/details",
                "{\"fullName\":\"Tên Khác\",\"birthDate\":\"2003-05-19\",\"gender\":\"MALE\",\"on\":\"2025-06-02\"}"),
                403,
                "BeyondReach");
        for (Reader reader : new Reader[]{secretary, commune}) {
            assertThat(found(reader, "vuong")).doesNotContain("Vương Chuyển Đi");
            assertThat(reader.page("/people").body()).doesNotContain("Vương Chuyển Đi", person.toString());
            assertThat(reader.page("/units/" + BRANCH).body()).doesNotContain("Vương Chuyển Đi", person.toString());
        }
        assertThat(far.page("/people/" + person).body()).contains(SECRET);
        assertThat(found(far, "vuong")).contains("Vương Chuyển Đi");
    }

    @Test
    void no_table_tells_the_former_home_of_a_person_who_moved_or_was_handed_over() {
        UUID left = moved("Vương Bảng Một");
        UUID given = hidden(BRANCH, "Vương Bảng Hai");
        world.record(new HandOverPerson(given, FAR, DAY));
        for (UUID person : List.of(left, given)) {
            world.support(person, FAR);
            world.refer(person, FAR, 1);
        }
        world.counted();
        for (String table : tables()) {
            String address = "/tables/" + table + ".csv" + switch (table) {
                case "facts" -> "?year=2024&measure=ADMITTED";
                case "referrals", "imports", "not-yet" -> "";
                default -> "?year=2024";
            };
            for (Reader reader : List.of(secretary, commune)) {
                HttpResponse<String> answer = reader.page(address);
                assertThat(answer.statusCode()).as(table).isIn(200, 403);
                String body = answer.body();
                assertThat(body).as(table).doesNotContain("Vương Bảng", SECRET, given.toString());
                // the admission that was theirs goes on to count for them
                assertThat(body.lines().filter(line -> line.contains(left.toString()))).as(table)
                        .hasSize(table.equals("facts") ? 1 : 0).allMatch(line -> line.contains("DV-8"));
            }
        }
        for (String table : List.of("referrals", "supports")) {
            assertThat(far.page("/tables/" + table + ".csv").body()).contains("Vương Bảng Một", "Vương Bảng Hai");
        }
    }

    private static Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        world.mapped().keySet().forEach(info -> info.getPatternValues().stream()
                .filter(address -> address.startsWith("/tables/"))
                .forEach(address -> tables.add(address.substring(8, address.indexOf('.')))));
        return tables;
    }

    @Test
    void the_secretary_of_a_merged_branch_reads_and_changes_nobody_and_the_successor_goes_on() {
        UUID person = hidden(FORMER_BRANCH, "Đinh Sáp Nhập");
        world.admit(person, Organization.UNION, FORMER_BRANCH);
        Reader former = world.reader("former.branch");
        hides(former, person);
        answers(give(former, "/people/" + person + "/details",
                "{\"fullName\":\"Tên Khác\",\"birthDate\":\"2003-05-19\",\"gender\":\"MALE\",\"on\":\"2025-06-02\"}"),
                403,
                "BeyondReach");
        assertThat(found(former, "dinh")).doesNotContain("Đinh Sáp Nhập");
        assertThat(secretary.page("/people/" + person).body()).contains(SECRET);
        assertThat(found(secretary, "dinh")).contains("Đinh Sáp Nhập");
    }

    @Test
    void a_campaign_of_another_branch_is_not_corrected_by_naming_the_own_unit() {
        String held = "{\"unit\":\"" + SIBLING + "\",\"kind\":\"OTHER\",\"from\":\"2025-04-01\",\"to\":\"2025-04-02\","
                + "\"membersPresent\":3,\"youthsPresent\":4}";
        UUID campaign = UUID.fromString(
                Reader.json(give(world.reader("sibling"), "/campaigns/held", held)).get("id").stringValue());
        answers(give(secretary, "/campaigns/" + campaign + "/correction", held
                .replace(SIBLING.toString(), BRANCH.toString()).replace("}", ",\"on\":\"2025-05-01\"}")), 403,
                "BeyondReach");
    }

    @Test
    void a_code_that_is_unknown_and_one_that_belongs_elsewhere_are_answered_alike() {
        String grant = "{\"unit\":\"" + OutcomeWorld.COMMUNE
                + "\",\"form\":\"LOAN\",\"model\":\"CROPS\",\"amount\":1000,\"on\":\"2025-05-01\",\"ask\":{\"code\":\"%s\"}}";
        HttpResponse<String> unknown = give(commune, "/supports", grant.formatted("KHONG-CO"));
        HttpResponse<String> elsewhere = give(commune, "/supports", grant.formatted("XA-01"));
        assertThat(unknown.statusCode()).as(unknown.body()).isEqualTo(202);
        assertThat(elsewhere.statusCode()).isEqualTo(202);
        answers(give(commune, "/supports", grant.formatted("KHONG-CO").replace(",\"ask\":{\"code\":\"KHONG-CO\"}",
                ",\"youth\":\"" + UUID.randomUUID() + "\"")), 403, "AskFirst");
        answers(give(commune, "/supports", grant.formatted("KHONG-CO").replace(",\"ask\":{\"code\":\"KHONG-CO\"}",
                ",\"youth\":\"" + hidden(FAR, "Nguyễn Xa Ba") + "\"")), 403, "AskFirst");
    }
}
