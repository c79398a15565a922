package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.membership.commands.UnitCommand.DissolveUnit;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.commands.UnitCommand.MergeUnits;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.UnitLevel;

/** Accounts whose unit is no more: what they still reach, and whose to-do they are. */
class EndedUnitsTest {
    private static final LocalDate TODAY = WorkingPortal.TODAY;
    private static final Decision DECISION = new Decision("1-NQ/ĐTN", TODAY.minusDays(1));
    private static final String YEAR = Integer.toString(TODAY.getYear());
    private static final List<String> PEOPLE = List.of("ánh", "đạt", "phúc", "hội", "bình", "chi", "dũng", "giang",
            "hà", "lan");
    private static final List<String> NAMES = List.of("Nguyễn Thị Ánh", "Trần Văn Đạt", "Lê Hồng Phúc",
            "Phạm Quốc Việt", "Võ Thanh Bình", "Huỳnh Kim Chi", "Đỗ Anh Dũng", "Bùi Hương Giang", "Ngô Thị Thu Hà",
            "Mai Thị Lan");
    private static final UUID DISSOLVED = new UUID(5, 91);

    private static WorkingPortal portal;
    private static Map<String, Set<String>> seenBefore;

    @BeforeAll
    static void start() {
        portal = WorkingPortal.ofTwoCommunes();
        seenBefore = Map.of(WorkingPortal.SECRETARY, reading(WorkingPortal.SECRETARY), WorkingPortal.OFFICER,
                reading(WorkingPortal.OFFICER));
        // one who sees the pages of the year's end, too
        portal.directory().accounts().create("huyen.nhap", "Huyện Nhập", Role.DISTRICT_OFFICER, WorkingPortal.COMMUNE,
                RunningPortal.PASSWORD);
        portal.directory().accounts().create("xa.phutho", "Xã Đoàn Phú Thọ", Role.COMMUNE_OFFICER,
                WorkingPortal.FAR_COMMUNE, RunningPortal.PASSWORD);
        portal.record(new EstablishUnit(DISSOLVED, UnitLevel.COMMUNE, WorkingPortal.DISTRICT, "30499", "Phú Giải",
                LocalDate.of(2000, 1, 1)));
        portal.record(new MergeUnits(List.of(WorkingPortal.BRANCH), WorkingPortal.OTHER_BRANCH, null,
                TODAY.minusDays(1), DECISION),
                new MergeUnits(List.of(WorkingPortal.COMMUNE), WorkingPortal.FAR_COMMUNE, null, TODAY.minusDays(1),
                        DECISION),
                new DissolveUnit(DISSOLVED, TODAY.minusDays(1), DECISION));
        portal.counted();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static Reader reader(String name) {
        return Reader.of(portal.address(), name);
    }

    /** What can be asked of every page and of the whole API, as what is asked is told apart. */
    private static Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        portal.parts(RequestMappingHandlerMapping.class).forEach(mapping -> mapping.getHandlerMethods().keySet()
                .stream().filter(info -> info.getMethodsCondition().getMethods().toString().contains("GET"))
                .flatMap(info -> info.getPatternValues().stream()).filter(path -> !path.matches("/api/v1/live|/error"))
                .forEach(pattern -> List.of("ánh", "hà", "giang").forEach(person -> {
                    String path = pattern.replaceAll("[{]([a-zA-Z]+):[^/.]*?[}]([}]?)(?=[/.]|$)", "{$1}")
                            .replace("{unit}", WorkingPortal.BRANCH.toString())
                            .replace("{person}", WorkingPortal.id(person).toString())
                            .replace("{campaign}", WorkingPortal.id("sinh hoạt").toString())
                            .replace("{support}", WorkingPortal.id("vốn").toString()).replace("{format}", "csv")
                            .replace("{year}", YEAR).replace("{number}", "1");
                    for (String organization : path.contains("{organization}")
                            ? List.of("UNION", "FEDERATION")
                            : List.of("")) {
                        for (String deed : path.contains("{path}")
                                ? List.of("details", "launch", "declare", "repay", "hold", "confirmation")
                                : List.of("")) {
                            addresses.add(path.replace("{organization}", organization).replace("{path}", deed)
                                    .replaceAll("[{][a-zA-Z]+[}]", WorkingPortal.id(person).toString()));
                        }
                    }
                })));
        return addresses;
    }

    /** The people that an account is shown, by name or id, and at which addresses: as {@code address: who}. */
    private static Set<String> reading(String name) {
        Reader reader = reader(name);
        Set<String> seen = new HashSet<>();
        for (String address : addresses()) {
            for (String query : List.of("", "?year=" + YEAR, "?year=" + YEAR + "&measure=REFERRED", "?q=anh")) {
                HttpResponse<String> answer = reader.page(address + query);
                assertThat(answer.statusCode()).as(address + query).isLessThan(500).isNotEqualTo(429);
                PEOPLE.forEach(who -> see(seen, address, answer, WorkingPortal.id(who).toString()));
                NAMES.forEach(who -> see(seen, address, answer, who));
                if (answer.statusCode() != 400) {
                    break;
                }
            }
        }
        assertThat(reader.page("/me").statusCode()).as("still signed in").isEqualTo(200);
        HttpResponse<String> found = reader.post("/people", Map.of("_csrf", reader.csrf("/me"), "q", "anh"));
        NAMES.forEach(who -> see(seen, "POST /people", found, who));
        return seen;
    }

    private static void see(Set<String> seen, String address, HttpResponse<String> answer, String who) {
        // an address that is asked for may come back, as a link to the other language does
        if (answer.body().replace(address, "").contains(who)) {
            seen.add(address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…") + ": " + who);
        }
    }

    @Test
    void what_went_into_a_unit_is_read_by_those_who_read_the_unit() {
        Reader successor = reader("xa.phutho");
        String of = "year=2020&unit=" + WorkingPortal.COMMUNE;
        for (String address : List.of("/api/v1/counts?", "/api/v1/counts/facts?measure=ADMITTED&",
                "/api/v1/explain?from=1&", "/api/v1/declared?", "/api/v1/sign-offs?", "/api/v1/timeline?",
                "/api/v1/campaigns?", "/sign-offs?", "/?", "/tables/counts.csv?", "/facts?measure=ADMITTED&")) {
            assertThat(successor.page(address + of).statusCode()).as(address).isEqualTo(200);
        }
        assertThat(successor.page("/api/v1/sign-offs?" + of.replace(WorkingPortal.COMMUNE.toString(),
                DISSOLVED.toString())).statusCode()).as("of another one that is no more").isEqualTo(403);
        assertThat(reader(WorkingPortal.OFFICER).page("/api/v1/sign-offs?" + of).statusCode())
                .as("its own account reaches nothing any more").isEqualTo(403);
    }

    @Test
    void an_account_of_a_merged_unit_is_shown_nobody_at_any_address() {
        seenBefore.forEach((name, seen) -> {
            assertThat(seen).as("what there is to see for " + name).anyMatch(one -> one.startsWith("/people/…: "))
                    .anyMatch(one -> one.startsWith("/referrals: ")).anyMatch(one -> one.startsWith("/api/v1/"))
                    .anyMatch(one -> one.startsWith("/tables/")).hasSizeGreaterThan(40);
            assertThat(reading(name)).as(name).isEmpty();
            assertThat(reader(name).page("/me").body()).contains("đã nhập vào");
        });
        assertThat(reading("huyen.nhap")).isEmpty();
    }

    @Test
    void an_account_of_a_merged_unit_records_nothing_about_people() {
        long before = portal.size();
        Reader reader = reader(WorkingPortal.SECRETARY);
        String ha = WorkingPortal.id("hà").toString();
        for (String[] given : new String[][]{
                {"/api/v1/referrals", "{\"youth\":\"" + WorkingPortal.id("đạt") + "\",\"organization\":\"FEDERATION\","
                        + "\"branch\":\"" + WorkingPortal.BRANCH + "\",\"channel\":\"MEETING\",\"on\":\"" + TODAY
                        + "\"}"},
                {"/api/v1/referrals/UNION/" + ha + "/withdrawal", "{\"on\":\"" + TODAY + "\"}"},
                {"/api/v1/people/" + ha + "/consent-withdrawal", "{\"on\":\"" + TODAY + "\"}"}}) {
            assertThat(reader.give(given[0], given[1], "Idempotency-Key", UUID.randomUUID().toString()).statusCode())
                    .as(given[0]).isIn(403, 404);
        }
        Map<String, String> link = new HashMap<>(Map.of("_csrf", reader.csrf("/me"), "member",
                WorkingPortal.id("ánh").toString(), "branch", WorkingPortal.BRANCH.toString()));
        assertThat(reader.post("/links", link).body()).doesNotContain("/r/");
        assertThat(portal.directory().accounts().links().all()).isEmpty();
        assertThat(portal.size()).isEqualTo(before);
    }

    private static String form(String page, Account account) {
        int form = page.indexOf("action=\"/accounts/" + account.actor() + "\"");
        return form < 0 ? "" : page.substring(form, page.indexOf("</form>", form));
    }

    @Test
    void they_are_a_to_do_of_those_who_manage_them_and_are_bound_to_the_successor_or_closed() {
        var accounts = portal.directory().accounts();
        Account merged = accounts.create("xa.cu", "Xã Cũ", Role.COMMUNE_OFFICER, WorkingPortal.COMMUNE,
                RunningPortal.PASSWORD);
        Account dissolved = accounts.create("xa.giai", "Xã Giải", Role.COMMUNE_OFFICER, DISSOLVED,
                RunningPortal.PASSWORD);
        for (String manager : List.of(WorkingPortal.DISTRICT_OFFICER, WorkingPortal.ADMINISTRATOR)) {
            Reader reader = reader(manager);
            for (String path : List.of("/administration/to-do", "/accounts")) {
                String page = reader.page(path).body();
                assertThat(page).as(path).contains("Tài khoản của đơn vị không còn", "Xã Cũ", "Xã Giải",
                        "30439 – Phú Xuân đã nhập vào Phú Thọ", "30499 – Phú Giải đã kết thúc");
                assertThat(form(page, merged)).contains("value=\"" + WorkingPortal.FAR_COMMUNE + "\"", "Phú Thọ");
                assertThat(form(page, dissolved)).as("the unit above is none for that role").isEmpty();
            }
            assertThat(reader.page("/administration").body()).contains("Tài khoản của đơn vị không còn");
            assertThat(reader.page("/accounts/" + dissolved.actor()).body()).contains("đã kết thúc",
                    "hoặc đóng tài khoản");
        }
        assertThat(reader(WorkingPortal.AUDITOR).page("/administration/to-do").body()).doesNotContain("Xã Cũ");
        assertThat(reader(WorkingPortal.DISTRICT_OFFICER).page("/administration/to-do?lang=en").body())
                .contains("Accounts of units that are no more", "Bind to Phú Thọ");

        Reader district = reader(WorkingPortal.DISTRICT_OFFICER);
        Map<String, String> bind = new HashMap<>(Map.of("_csrf", district.csrf("/me"), "version", "0", "name",
                "Xã Cũ", "role", "COMMUNE_OFFICER", "unit", WorkingPortal.FAR_COMMUNE.toString()));
        bind.put("version", "9");
        assertThat(district.post("/accounts/" + merged.actor(), bind).statusCode()).as("of another version")
                .isEqualTo(409);
        bind.put("version", "0");
        assertThat(district.post("/accounts/" + merged.actor(), bind).statusCode()).isEqualTo(302);
        assertThat(accounts.find("xa.cu").orElseThrow().unit()).isEqualTo(WorkingPortal.FAR_COMMUNE);
        assertThat(reader("xa.cu").page("/people/" + WorkingPortal.id("hà")).statusCode()).isEqualTo(200);
        district.post("/accounts/" + dissolved.actor() + "/closing",
                Map.of("_csrf", district.csrf("/me"), "version", "0"));
        assertThat(district.page("/administration/to-do").body()).doesNotContain("Xã Cũ", "Xã Giải");
    }
}
