package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.CutLedger;
import vn.oneplusone.app.ledger.proofs.CheckpointKeys;

/** The portal over a ledger whose end, with the closing in it, somebody takes away. */
class CutEndPagesTest {
    private static final int YEAR = 2020;
    private static final String DISTRICT = WorkingPortal.DISTRICT.toString();

    @Test
    void what_is_fixed_is_signed_and_a_portal_whose_ledger_was_cut_fixes_nothing_and_says_what_to_do()
            throws IOException {
        try (WorkingPortal portal = WorkingPortal.ofTwoCommunes()) {
            Reader officer = reader(portal, WorkingPortal.DISTRICT_OFFICER);
            Reader auditor = reader(portal, WorkingPortal.AUDITOR);
            long before = portal.size();
            given(officer, "/publications", "{\"year\":" + YEAR + ",\"size\":" + before + "}", 201);
            assertThat(signed(portal)).as("covers the publication").isEqualTo(before + 1).isEqualTo(portal.size());
            portal.counted();
            long open = portal.size();
            assertThat(closeByForm(officer).statusCode()).isEqualTo(302);
            assertThat(signed(portal)).as("covers the closing").isEqualTo(open + 1).isEqualTo(portal.size());
            assertThat(auditor.page("/review").body()).doesNotContain("id=\"contradicted\"", "id=\"due\"");
            withoutTheKey(portal, officer);

            String file = newest(portal);
            CutLedger.to(portal.folder(), open);
            await().untilAsserted(() -> assertThat(
                    reader(portal, WorkingPortal.SECRETARY).ask("/actuator/health").statusCode()).isEqualTo(503));
            assertThat(reader(portal, WorkingPortal.ADMINISTRATOR).ask("/actuator/health").body())
                    .contains("\"checkpoints\":{", "contradictions", file);
            assertThat(new Reader(portal.address()).ask("/actuator/health").body()).doesNotContain(file);

            HttpResponse<String> review = auditor.page("/review");
            assertThat(review.statusCode()).isEqualTo(200);
            assertThat(review.body()).contains("id=\"contradicted\"", file, "Dừng máy chủ", "restore");
            assertThat(verified(auditor)).contains(file, "đã bị cắt").doesNotContain("nguyên vẹn:");
            HttpResponse<String> bundle = auditor.post("/review/bundle", Map.of("_csrf", auditor.csrf("/review")));
            assertThat(bundle.statusCode()).isEqualTo(409);
            assertThat(bundle.body()).contains(file);

            long cut = portal.size();
            assertThat(given(officer, "/publications", "{\"year\":" + YEAR + ",\"size\":" + open + "}", 409))
                    .contains("LedgerContradicted", file);
            assertThat(given(officer, "/closings",
                    "{\"unit\":\"" + DISTRICT + "\",\"year\":" + (YEAR - 1) + ",\"size\":" + open + "}", 409))
                    .contains("LedgerContradicted", file);
            for (String page : List.of("closing", "publication", "supplement")) {
                HttpResponse<String> opened = officer.page("/review/" + YEAR + "/" + page);
                assertThat(opened.body()).as(page).contains(file);
                assertThat(opened.statusCode()).as(page).isEqualTo(409);
            }
            HttpResponse<String> form = officer.post("/review/" + (YEAR - 1) + "/closing",
                    Map.of("_csrf", officer.csrf("/review"), "key", UUID.randomUUID().toString(), "unit", DISTRICT,
                            "size", Long.toString(open), "confirm", Integer.toString(YEAR - 1)));
            assertThat(form.statusCode()).isEqualTo(409);
            assertThat(form.body()).contains(file);
            assertThat(given(officer, "/closings/" + DISTRICT + "/" + YEAR + "/supplements",
                    "{\"size\":" + (open + 1) + "}", 409)).contains("LedgerContradicted", file);
            assertThat(portal.size()).isEqualTo(cut);
            assertThat(signed(portal)).isGreaterThan(cut);
            assertThat(reader(portal, WorkingPortal.ADMINISTRATOR).page("/administration/to-do").body())
                    .contains("id=\"contradicted\"");
            everythingElseIsAnswered(portal);
        }
    }

    /** Pages and questions that only read say what to do, where they need what is gone. */
    private static void everythingElseIsAnswered(WorkingPortal portal) {
        List<String> addresses = new ArrayList<>(portal.pages().stream().filter(page -> page.startsWith("GET "))
                .map(page -> page.substring(4).replaceAll("[{]format[^}]*[}]", "csv")
                        .replaceAll("[{]year[^}]*}*[}]", Integer.toString(YEAR)))
                .filter(page -> !page.contains("{"))
                .toList());
        for (String question : List.of("counts", "counts/facts", "explain", "declared", "timeline", "funnel",
                "coverage",
                "campaigns", "steps", "referrals", "units", "anomalies", "supports", "ledger", "ledger/proof",
                "requests", "session", "published", "statements/" + YEAR, "statements/" + YEAR + ".pdf")) {
            addresses.add("/api/v1/" + question);
            addresses.add("/api/v1/" + question + "?year=" + YEAR + "&measure=ADMITTED&from=0&position=0");
        }
        List<String> failed = new ArrayList<>();
        for (String name : List.of(WorkingPortal.DISTRICT_OFFICER, WorkingPortal.AUDITOR,
                WorkingPortal.ADMINISTRATOR)) {
            Reader reader = reader(portal, name);
            for (String address : addresses) {
                int status = reader.ask(address, "Accept", "*/*").statusCode();
                if (status >= 500 && status != 503) {
                    failed.add(name + " " + address + " " + status);
                }
            }
        }
        assertThat(failed).isEmpty();
        HttpResponse<String> overview = reader(portal, WorkingPortal.AUDITOR).page("/");
        assertThat(overview.statusCode()).isEqualTo(503);
        assertThat(overview.body()).contains("Kiểm tra cuối năm", "bản sao lưu");
    }

    /** What is recorded while the key is elsewhere waits for it, as a thing to do. */
    private static void withoutTheKey(WorkingPortal portal, Reader officer) throws IOException {
        Path key = portal.folder().resolve(CheckpointKeys.FILE);
        Path away = Files.move(key, portal.folder().resolve("key-elsewhere"));
        long signed = signed(portal);
        portal.counted();
        given(officer, "/publications", "{\"year\":" + YEAR + ",\"size\":" + portal.size() + "}", 201);
        assertThat(key).as("none is made in silence").doesNotExist();
        assertThat(signed(portal)).isEqualTo(signed);
        Reader administrator = reader(portal, WorkingPortal.ADMINISTRATOR);
        await().untilAsserted(() -> {
            HttpResponse<String> health = administrator.ask("/actuator/health");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).contains("signatureDue");
        });
        assertThat(administrator.page("/administration/to-do").body()).contains("id=\"due\"", "audit checkpoint");
        assertThat(administrator.page("/review").body()).contains("id=\"due\"");
        Files.move(away, key);
        portal.directory().audited().sign();
        assertThat(administrator.page("/administration/to-do").body()).doesNotContain("id=\"due\"");
        portal.counted();
    }

    private static String verified(Reader auditor) {
        auditor.post("/review/verification", Map.of("_csrf", auditor.csrf("/review"), "year", "2020"));
        await()
                .until(() -> !auditor.page("/review").body().contains("<progress"));
        String body = auditor.page("/review").body();
        return body.substring(body.indexOf("id=\"work\""));
    }

    private static HttpResponse<String> closeByForm(Reader officer) {
        String address = "/review/" + YEAR + "/closing";
        String body = officer.page(address).body();
        return officer.post(address, Map.of("_csrf", value(body, "_csrf"), "key", value(body, "key"), "unit",
                value(body, "unit"), "size", value(body, "size"), "confirm", Integer.toString(YEAR)));
    }

    private static String value(String body, String name) {
        Matcher matcher = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(
                body.substring(body.indexOf("class=\"deed\"")));
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }

    private static String given(Reader reader, String path, String json, int status) {
        HttpResponse<String> answer = reader.give("/api/v1" + path, json, "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static Reader reader(WorkingPortal portal, String name) {
        return Reader.of(portal.address(), name);
    }

    private static String newest(WorkingPortal portal) throws IOException {
        try (Stream<Path> files = Files.list(portal.folder().resolve("checkpoints"))) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList().getLast();
        }
    }

    /** How many entries the largest kept checkpoint covers, as its file's name says. */
    private static long signed(WorkingPortal portal) throws IOException {
        String name = newest(portal);
        return Long.parseLong(name.substring(0, name.indexOf('-')));
    }
}
