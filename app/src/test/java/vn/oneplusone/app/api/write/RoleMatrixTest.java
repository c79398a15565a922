package vn.oneplusone.app.api.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.portal.Reader;

/** Every address × every role and nobody × inside and outside of their unit. An address without a row here fails. */
class RoleMatrixTest {
    /** Branch, commune, district, auditor, administrator; B, C, D, A, K. */
    private static final Map<String, String> ROLES = Map.of("B", "bi.thu", "C", "xa", "D", "huyen", "A", "kiem.tra",
            "K", "quan.tri");
    private static final String ALL = "BCDAK";

    /** Who may give a command. */
    private static final Map<String, String> COMMANDS = new TreeMap<>(Map.ofEntries(row("referrals", "BCD"),
            row("referrals/{organization}/{person}/confirmation", "BCD"),
            row("referrals/{organization}/{person}/preparation", "BCD"),
            row("referrals/{organization}/{person}/endorsement", "BCD"),
            row("referrals/{organization}/{person}/approval", "CD"),
            row("referrals/{organization}/{person}/decline", "BCD"),
            row("referrals/{organization}/{person}/withdrawal", "BCD"),
            row("referrals/{organization}/{person}/endorsement/correction", "BCD"),
            row("referrals/{organization}/{person}/approval/correction", "CD"),
            row("referrals/{organization}/{person}/taking-back", "BCD"),
            row("referrals/{organization}/{person}/lapse", "CD"), row("members", "CD"),
            row("members/{organization}/{person}/reception", "CD"),
            row("members/{organization}/{person}/release", "BCD"),
            row("members/{organization}/{person}/release/grant", "CD"),
            row("members/{organization}/{person}/release/refusal", "CD"),
            row("members/{organization}/{person}/release/withdrawal", "BCD"),
            row("members/{organization}/{person}/annulment", "CD"),
            row("members/{organization}/{person}/ending", "CD"),
            row("members/{organization}/{person}/transfer", "BCD"),
            row("members/{organization}/{person}/temporary-activity", "BCD"),
            row("members/{organization}/{person}/temporary-activity/end", "BCD"),
            row("members/{organization}/{person}/transfer/passage", "CD"),
            row("members/{organization}/{person}/transfer/acceptance", "BCD"),
            row("members/{organization}/{person}/transfer/refusal", "BCD"),
            row("members/{organization}/{person}/grade", "BCD"), row("people", "BCD"),
            row("members/{organization}/{person}/enlistment", "BCD"), row("people/{person}/party", "BCD"),
            row("members/{organization}/{person}/dues", "BCD"), row("units/{unit}/dues", "BCD"),
            row("people/{person}/stay", "BCD"), row("units/{unit}/coming-of-age", "CD"),
            row("members/{organization}/{person}/awards", "CD"),
            row("members/{organization}/{person}/discipline", "CD"),
            row("people/{person}/details", "BCD"), row("people/{person}/consent/withdrawal", "BCD"),
            row("people/{person}/erasure", "D"), row("units", "D"), row("units/{unit}/name", "D"),
            row("units/{unit}/kind", "D"), row("units/{unit}/place", "D"), row("units/{unit}/split", "D"),
            row("units/{unit}/dissolution", "D"),
            row("units/{unit}/pilot", "D"),
            row("units/mergers", "D"), row("units/plans", "D"), row("units/plans/{plan}/withdrawal", "D"),
            row("campaigns", "BCD"), row("campaigns/held", "BCD"), row("campaigns/{campaign}/holding", "BCD"),
            row("campaigns/{campaign}/correction", "BCD"), row("campaigns/{campaign}/cancellation", "BCD"),
            row("supports", "CD"), row("supports/{support}/repayments", "CD"), row("initiatives", "CD"),
            row("initiatives/{unit}/{year}/steps", "CD"), row("disseminations", "BCD"), row("targets", "CD"),
            row("targets/{unit}/{organization}/{year}/revisions", "CD"), row("declarations", "CD"),
            row("people/{person}/consent", "BCD"), row("people/{person}/home", "BCD"),
            row("requests/{request}/answer", "BCD"), row("requests/{request}/withdrawal", "BCD"),
            row("sign-offs", "BCD"), row("publications", "D"), row("closings", "D"),
            row("closings/{unit}/{year}/supplements", "D")));

    /** Questions about one thing: who reads it inside their reach; outside it is 404 to all with a unit of their own. */
    private static final List<String> AFFAIRS = List.of("referrals/{organization}/{person}", "members/{person}",
            "campaigns/{campaign}", "supports/{support}", "targets/{unit}/{organization}/{year}",
            "initiatives/{unit}/{year}", "requests/{request}");

    /** Questions that name a unit: outside of theirs, 403. */
    private static final Map<String, String> BY_UNIT = Map.of("counts", "year=2020", "counts/facts",
            "year=2020&measure=ADMITTED", "explain", "year=2020&from=6", "declared", "year=2020", "timeline",
            "year=2020", "sign-offs", "year=2020", "funnel", "year=2020", "coverage", "year=2020", "campaigns",
            "year=2020", "steps",
            "year=2020");
    private static final List<String> LISTS = List.of("referrals", "units", "anomalies", "supports");
    private static final List<String> OF_THE_TOP = List.of("statements/{year}", "statements/{year}.pdf",
            "statements/{year}.xlsx", "statements/{year}/supplements", "statements/{year}/supplements/{number}",
            "statements/{year}/supplements/{number}.pdf", "statements/{year}/supplements/{number}.xlsx");
    private static final List<String> FOR_ALL = List.of("session", "ledger", "ledger/proof", "live", "docs",
            "openapi.json", "openapi.json.yaml");
    private static final List<String> FOR_GUESTS = List.of("published", "published/figures.csv",
            "published/campaigns.atom");
    /** Lists of what waits for the account's own unit, or was asked by those below it. */
    private static final List<String> OWN = List.of("requests");

    @TempDir
    static Path data;

    private static WritingPortal portal;
    private static Map<String, Reader> readers;
    private static Reader guest;
    private static UUID youth;
    private static UUID campaign;
    private static UUID support;
    private static UUID plan;
    /** Of the branch, about a person whom nobody knows. */
    private static UUID request;
    /** Somebody of the branch whom the other branch is asked to take over. */
    private static UUID leaving;

    @BeforeAll
    static void start() {
        portal = new WritingPortal(data);
        guest = portal.guest();
        readers = new LinkedHashMap<>();
        ROLES.forEach((role, name) -> readers.put(role, portal.signedIn(name)));
        readers.put("other", portal.signedIn("xa.khac"));
        readers.put("other district", portal.signedIn("huyen.khac"));
        youth = portal.member();
        String unit = "\"unit\":\"" + WritingPortal.BRANCH + "\"";
        campaign = UUID.fromString(Reader.json(reader("B").give("/api/v1/campaigns", "{" + unit
                + ",\"kind\":\"OTHER\",\"from\":\"2020-01-01\",\"to\":\"2020-01-02\"}", "Idempotency-Key", "1"))
                .get("id").stringValue());
        reader("B").give("/api/v1/referrals", "{\"youth\":\"" + youth
                + "\",\"organization\":\"FEDERATION\",\"branch\":\"" + WritingPortal.BRANCH
                + "\",\"channel\":\"MEETING\",\"on\":\"2020-02-01\"}", "Idempotency-Key", "2");
        reader("D").give("/api/v1/targets", "{" + unit + ",\"organization\":\"FEDERATION\",\"year\":2020,"
                + "\"number\":3,\"decision\":{\"number\":\"1\",\"on\":\"2020-01-01\"}}", "Idempotency-Key", "3");
        reader("C").give("/api/v1/initiatives", "{" + unit + ",\"year\":2020,\"on\":\"2020-01-01\"}",
                "Idempotency-Key", "4");
        support = created("C", "supports", "{\"youth\":\"" + portal.youth() + "\"," + unit
                + ",\"form\":\"LOAN\",\"model\":\"CROPS\",\"amount\":1000,\"on\":\"2020-05-01\"}");
        plan = created("D", "units/plans", "{\"change\":\"RENAME\",\"units\":[\"" + WritingPortal.BRANCH
                + "\"],\"name\":\"E\",\"plannedFor\":\"2030-01-01\",\"document\":\"1\",\"on\":\"2020-01-01\"}");
        HttpResponse<String> asked = reader("B").give("/api/v1/referrals", "{\"organization\":\"UNION\",\"branch\":\""
                + WritingPortal.BRANCH + "\",\"channel\":\"MEETING\",\"on\":\"2020-02-01\","
                + "\"ask\":{\"fullName\":\"Nguyễn Ai\",\"birthDate\":\"2001-01-01\"}}", "Idempotency-Key", "6");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        request = UUID.fromString(Reader.json(asked).get("id").stringValue());
        leaving = portal.member();
        assertThat(reader("B").give("/api/v1/members/UNION/" + leaving + "/transfer", "{\"to\":\""
                + WritingPortal.OTHER_BRANCH + "\",\"on\":\"2020-06-01\"}", "Idempotency-Key", "5").statusCode())
                .isEqualTo(200);
        portal.counted();
    }

    private static UUID created(String role, String path, String body) {
        HttpResponse<String> answer = reader(role).give("/api/v1/" + path, body, "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(201);
        return UUID.fromString(Reader.json(answer).get("id").stringValue());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void every_address_has_a_row_and_every_row_an_address() {
        Map<String, String> rows = new TreeMap<>();
        COMMANDS.keySet().forEach(path -> rows.put("POST /api/v1/" + path, ""));
        List.of(AFFAIRS, LISTS, OWN, OF_THE_TOP, FOR_ALL, FOR_GUESTS, List.copyOf(BY_UNIT.keySet())).forEach(
                paths -> paths.forEach(path -> rows.put("GET /api/v1/" + path, "")));

        assertThat(portal.mapped()).containsExactlyInAnyOrderElementsOf(rows.keySet());
    }

    @Test
    void commands_are_for_those_whose_task_they_are() {
        long size = portal.size();
        COMMANDS.forEach((path, roles) -> {
            String address = "/api/v1/" + filled(path, UUID.randomUUID());
            for (String role : ROLES.keySet()) {
                // an empty body is refused after the role, and before anything else
                HttpResponse<String> answer = reader(role).give(address, "{}", "Idempotency-Key", "x");
                assertThat(answer.statusCode()).as(role + " " + path + answer.body())
                        .isEqualTo(roles.contains(role) ? 400 : 403);
            }
            assertThat(guest.send(guest.request(address).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))).statusCode()).as(path).isEqualTo(401);
            assertThat(reader("K").send(reader("K").request(address).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))).statusCode()).as("without a token")
                    .isEqualTo(403);
        });
        assertThat(portal.size()).isEqualTo(size);
    }

    /** Bodies are made of the description, so that a new command is asked too. */
    @Test
    void commands_of_another_unit_are_refused() {
        long size = portal.size();
        JsonNode description = reader("K").json("/api/v1/openapi.json");
        COMMANDS.forEach((path, roles) -> {
            JsonNode schema = description.at("/paths/" + ("/api/v1/" + path).replace("~", "~0").replace("/", "~1")
                    + "/post/requestBody/content/application~1json/schema");
            String address = "/api/v1/" + filled(path, about(path))
                    .replace("UNION", path.startsWith("referrals") ? "FEDERATION" : "UNION");
            // whoever asked for a transfer does not answer it
            String role = path.contains("transfer/") ? "C" : roles.contains("C") ? "other" : "other district";
            HttpResponse<String> answer = reader(role).give(address, Bodies.of(schema, WritingPortal.BRANCH),
                    "Idempotency-Key", UUID.randomUUID().toString());
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(403);
            assertThat(answer.body()).as(path).contains(":BeyondReach");
        });
        assertThat(portal.size()).isEqualTo(size);
    }

    private static UUID about(String path) {
        if (path.contains("transfer/")) {
            return leaving;
        }
        return switch (path.substring(0, Math.max(0, path.indexOf('/')))) {
            case "referrals", "members", "people" -> youth;
            case "campaigns" -> campaign;
            case "supports" -> support;
            case "units" -> path.startsWith("units/plans/") ? plan : WritingPortal.BRANCH;
            default -> WritingPortal.BRANCH;
        };
    }

    @Test
    void affairs_are_read_by_those_who_reach_them() {
        for (String path : AFFAIRS) {
            UUID id = path.contains("person")
                    ? youth
                    : path.contains("campaign")
                            ? campaign
                            : path.contains("support")
                                    ? support
                                    : path.contains("request") ? request : WritingPortal.BRANCH;
            String address = "/api/v1/" + filled(path, id).replace("UNION", "FEDERATION").replace("2021", "2020");
            for (String role : ROLES.keySet()) {
                HttpResponse<String> answer = reader(role).ask(address);
                assertThat(answer.statusCode()).as(role + path + answer.body()).isEqualTo(200);
                assertThat(answer.body()).doesNotContain("Nguyễn");
                String tag = answer.headers().firstValue("ETag").orElseThrow();
                assertThat(reader(role).ask(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
            }
            HttpResponse<String> elsewhere = reader("other").ask(address);
            HttpResponse<String> nowhere = reader("other").ask(address.replace(id.toString(),
                    UUID.randomUUID().toString()));
            assertThat(elsewhere.statusCode()).as(path).isEqualTo(404);
            assertThat(Reader.json(elsewhere).get("detail")).isEqualTo(Reader.json(nowhere).get("detail"));
            assertThat(guest.ask(address).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void questions_are_answered_about_the_own_unit_and_those_below() {
        Map<String, String> all = new TreeMap<>(BY_UNIT);
        LISTS.forEach(list -> all.putIfAbsent(list, ""));
        all.forEach((path, query) -> {
            for (String role : ROLES.keySet()) {
                String address = "/api/v1/" + path + "?" + query + (query.isEmpty() ? "" : "&") + "unit=";
                assertThat(reader(role).ask(address + WritingPortal.BRANCH).statusCode()).as(role + path)
                        .isEqualTo(200);
                assertThat(reader(role).ask(address + WritingPortal.OTHER_BRANCH).statusCode()).as(role + path)
                        .isEqualTo("BC".contains(role) ? 403 : 200);
            }
            assertThat(guest.ask("/api/v1/" + path + "?" + query).statusCode()).as(path).isEqualTo(401);
        });
    }

    @Test
    void the_rest_is_for_all_who_have_signed_in_or_for_everybody() {
        for (String path : FOR_ALL) {
            assertThat(guest.ask("/api/v1/" + path).statusCode()).as(path).isEqualTo(401);
            for (String role : ROLES.keySet()) {
                if (!path.equals("live")) {
                    assertThat(reader(role).ask("/api/v1/" + path + (path.endsWith("proof") ? "?position=1" : ""),
                            "Accept", "*/*").statusCode()).as(role + path).isEqualTo(200);
                }
            }
        }
        for (String path : OF_THE_TOP) {
            String address = "/api/v1/" + path.replace("{year}", "2020").replace("{number}", "1");
            assertThat(guest.ask(address).statusCode()).as(path).isEqualTo(401);
            for (String role : ROLES.keySet()) {
                assertThat(reader(role).ask(address, "Accept", "*/*").statusCode()).as(role + path).isEqualTo(404);
            }
        }
        for (String path : OWN) {
            assertThat(guest.ask("/api/v1/" + path).statusCode()).as(path).isEqualTo(401);
            ROLES.keySet().forEach(role -> assertThat(reader(role).ask("/api/v1/" + path).statusCode())
                    .as(role + path).isEqualTo(200));
        }
        // nothing is published here, which a guest may know
        FOR_GUESTS.forEach(path -> assertThat(guest.ask("/api/v1/" + path).statusCode()).as(path).isEqualTo(404));
        assertThat(ALL).hasSize(ROLES.size());
    }

    @Test
    void a_referral_is_listed_with_its_stage_and_proven_with_its_fact() {
        JsonNode list = reader("B").json("/api/v1/referrals?stage=REFERRED&limit=1");
        assertThat(list.at("/referrals/0/youth").stringValue()).isEqualTo(youth.toString());
        assertThat(list.at("/referrals/0/next/0").stringValue()).isEqualTo("confirmation");
        assertThat(reader("B").json("/api/v1/referrals?stage=LAPSED").get("referrals")).isEmpty();
        assertThat(reader("other").json("/api/v1/referrals").get("referrals")).isEmpty();
        JsonNode units = reader("K").json("/api/v1/units?limit=2");
        assertThat(units.get("units")).hasSize(2);
        assertThat(reader("K").json("/api/v1/units?limit=100&cursor=" + units.get("next").stringValue())
                .get("units")).hasSize(3);
        assertThat(reader("K").json("/api/v1/units?on=1999-01-01").get("units")).isEmpty();
        assertThat(reader("A").json("/api/v1/ledger/proof?position=1&size=3").get("path")).hasSize(2);
        assertThat(reader("A").ask("/api/v1/ledger/proof?position=3&size=3").statusCode()).isEqualTo(404);
    }

    private static Map.Entry<String, String> row(String path, String roles) {
        return Map.entry(path, roles);
    }

    private static String filled(String path, UUID id) {
        return path.replace("{organization}", "UNION").replace("{year}", "2021")
                .replaceAll("[{][a-z]+[}]", id.toString());
    }

    private static Reader reader(String role) {
        return Objects.requireNonNull(readers.get(role));
    }
}
