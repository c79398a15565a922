package vn.oneplusone.app.api.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.portal.Reader;

/** What is really answered, member by member, against the schema that the description gives for it. */
class AnswersAsDescribedTest {
    private static final String DECISION = "\"decision\":{\"number\":\"7-QĐ\",\"on\":\"2020-03-12\"}";
    private static final String BRANCH = "\"" + WritingPortal.BRANCH + "\"";

    @TempDir
    static Path data;

    private static WritingPortal portal;
    private static Reader district;
    private static Reader all;
    private static Described described;
    private static UUID member;
    private static UUID campaign;
    private static UUID support;
    private static UUID request;
    private static final List<String> WRONG_COMMANDS = new ArrayList<>();

    /** A fact of every kind that some answer tells of. */
    @BeforeAll
    static void start() {
        portal = new WritingPortal(data);
        district = portal.signedIn("huyen");
        all = portal.signedIn("kiem.tra");
        described = new Described(all);
        member = portal.member();
        String unit = "\"unit\":" + BRANCH;
        String held = "{" + unit + ",\"kind\":\"YOUTH_MONTH\",\"from\":\"2020-03-01\",\"to\":\"2020-03-31\","
                + "\"membersPresent\":12,\"youthsPresent\":30}";
        campaign = UUID.fromString(give("/campaigns/held", held).get("id").stringValue());
        give("/campaigns", held.replaceFirst(",\"membersPresent.*}", "}"));
        give("/referrals", "{\"youth\":\"" + member + "\",\"organization\":\"FEDERATION\",\"branch\":" + BRANCH
                + ",\"channel\":\"CAMPAIGN\",\"campaign\":\"" + campaign + "\",\"on\":\"2020-04-01\"}");
        give("/referrals", "{\"youth\":\"" + portal.youth() + "\",\"organization\":\"UNION\",\"branch\":" + BRANCH
                + ",\"channel\":\"MEETING\",\"referrer\":\"" + member + "\",\"on\":\"2020-04-01\"}");
        give("/referrals/FEDERATION/{person}/confirmation".replace("{person}", member.toString()),
                "{\"on\":\"2020-04-02\"}");
        give("/targets", "{" + unit + ",\"organization\":\"FEDERATION\",\"year\":2020,\"number\":3," + DECISION + "}");
        give("/initiatives", "{" + unit + ",\"year\":2020,\"on\":\"2020-01-01\"}");
        give("/initiatives/" + WritingPortal.BRANCH + "/2020/steps",
                "{\"step\":\"SURVEY\",\"on\":\"2020-01-20\",\"documentNumber\":\"1-BC\"}");
        give("/disseminations", "{\"branch\":" + BRANCH + ",\"on\":\"2020-02-01\",\"present\":10,\"roll\":12}");
        support = UUID.fromString(give("/supports", "{\"youth\":\"" + portal.youth() + "\"," + unit
                + ",\"form\":\"LOAN\",\"model\":\"CROPS\",\"amount\":20000000000,\"on\":\"2020-05-01\"}").get("id")
                .stringValue());
        request = UUID.fromString(give("/referrals", "{\"organization\":\"UNION\",\"branch\":" + BRANCH
                + ",\"channel\":\"MEETING\",\"on\":\"2020-04-01\",\"ask\":{\"identityNumber\":\"000111222333\"}}")
                .get("id").stringValue());
        give("/declarations",
                "{" + unit + ",\"year\":2020,\"numbers\":{\"UNION_ADMITTED\":3},\"on\":\"2021-04-01\"}");
        long size = portal.counted();
        give("/publications", "{\"year\":2020,\"size\":" + size + "}");
        give("/closings", "{\"unit\":\"" + WritingPortal.DISTRICT + "\",\"year\":2020,\"size\":" + size + "}");
        portal.counted();
        portal.member();
        give("/closings/" + WritingPortal.DISTRICT + "/2020/supplements", "{\"size\":" + portal.counted() + "}");
        portal.counted();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void every_command_is_answered_as_it_is_described() {
        assertThat(WRONG_COMMANDS).isEmpty();
    }

    @Test
    void every_question_is_answered_as_it_is_described() {
        Set<String> answered = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (String path : described.paths("get")) {
            if (path.endsWith("/live")) {
                continue;
            }
            for (String address : addresses(path)) {
                HttpResponse<String> answer = all.ask(address, "Accept", "*/*");
                if (answer.statusCode() == 200) {
                    answered.add(path);
                }
                wrong.addAll(wrong("get", path, address, answer));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(described.paths("get")).filteredOn(path -> !path.endsWith("/live") && !answered.contains(path))
                .as("nothing was answered").isEmpty();
    }

    @Test
    void a_refusal_is_as_it_is_described() {
        List<String> wrong = new ArrayList<>();
        wrong.addAll(wrong("get", "/api/v1/counts", "", all.ask("/api/v1/counts?year=x&a=b")));
        wrong.addAll(wrong("get", "/api/v1/counts", "", all.ask("/api/v1/counts?year=1999")));
        wrong.addAll(wrong("get", "/api/v1/counts", "", portal.guest().ask("/api/v1/counts?year=2020")));
        String path = "/api/v1/campaigns/{campaign}/cancellation";
        String address = path.replace("{campaign}", campaign.toString());
        wrong.addAll(wrong("post", path, "", all.give(address, "{}")));
        wrong.addAll(wrong("post", path, "", district.give(address, "{\"zz\":1}")));
        wrong.addAll(wrong("post", path, "",
                district.give(address, "{\"reason\":\"a\",\"on\":\"2020-01-01\"}", "Idempotency-Key",
                        "1", "If-Match", "\"77\"")));
        assertThat(wrong).isEmpty();
    }

    private static List<String> addresses(String path) {
        String filled = path.replace("{organization}", "FEDERATION").replace("{year}", "2020").replace("{number}", "1")
                .replace("{person}", member.toString()).replace("{campaign}", campaign.toString())
                .replace("{support}", support.toString()).replace("{request}", request.toString())
                .replace("{unit}", WritingPortal.BRANCH.toString());
        List<String> addresses = new ArrayList<>();
        JsonNode parameters = described.parameters(path);
        Set<String> names = new HashSet<>();
        List<String> measures = new ArrayList<>();
        if (parameters != null) {
            for (JsonNode parameter : parameters) {
                names.add(parameter.get("name").stringValue());
                if (parameter.get("name").stringValue().equals("measure")) {
                    parameter.at("/schema/enum").forEach(one -> measures.add(one.stringValue()));
                }
            }
        }
        String year = names.contains("year") && !path.contains("{year}") ? "year=2020&" : "";
        String asked = filled + "?" + year + (names.contains("from") ? "from=7&" : "")
                + (names.contains("position") ? "position=3&" : "");
        if (!measures.isEmpty()) {
            measures.forEach(one -> addresses.add(asked + "measure=" + one));
            return addresses;
        }
        addresses.add(asked.substring(0, asked.length() - 1));
        if (names.contains("geography")) {
            addresses.add(asked + "geography=NOW");
        }
        if (names.contains("asOf")) {
            addresses.add(asked + "asOf=8");
        }
        if (names.contains("limit")) {
            addresses.add(asked + "limit=1");
        }
        if (names.contains("unit")) {
            addresses.add(asked + "unit=" + WritingPortal.BRANCH);
        }
        return addresses;
    }

    private static JsonNode give(String path, String body) {
        HttpResponse<String> answer = district.give("/api/v1" + path, body, "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(answer.statusCode()).as(path + answer.body()).isIn(200, 201, 202);
        String described = path.replace("/" + WritingPortal.DISTRICT + "/2020", "/{unit}/{year}")
                .replace("/" + WritingPortal.BRANCH + "/2020", "/{unit}/{year}")
                .replace("FEDERATION/" + member, "{organization}/{person}");
        WRONG_COMMANDS.addAll(wrong("post", "/api/v1" + described, body, answer));
        return Reader.json(answer);
    }

    private static List<String> wrong(String method, String path, String address, HttpResponse<String> answer) {
        return described.wrong(method, path, answer).stream().limit(3)
                .map(wrong -> method + " " + path + " " + address + " " + wrong).toList();
    }
}
