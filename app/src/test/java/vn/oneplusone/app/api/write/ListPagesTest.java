package vn.oneplusone.app.api.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.portal.Reader;
import vn.oneplusone.app.portal.RunningPortal;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;

/** Lists that are read page by page while others write: what was there at the first page comes once, and nothing comes twice. */
class ListPagesTest {
    private static final int ENTRIES = 7;
    private static final LocalDate DAY = LocalDate.of(2020, 6, 15);

    @TempDir
    static Path data;

    private static WritingPortal portal;
    private static Reader district;
    /** With facts that no module would let in. */
    private static RunningPortal figures;
    private static Reader auditor;

    @BeforeAll
    static void start() {
        portal = new WritingPortal(data);
        district = portal.signedIn("huyen");
        figures = RunningPortal.empty();
        figures.accounts().create("kiem.tra", "Kiểm tra", Role.AUDITOR, null, RunningPortal.PASSWORD);
        auditor = Reader.signedIn(figures, "kiem.tra");
    }

    @AfterAll
    static void stop() {
        portal.close();
        figures.close();
    }

    @Test
    void referrals() {
        for (int i = 0; i < ENTRIES; i++) {
            refer(DAY.plusDays(i));
        }
        portal.counted();
        // whoever is confirmed is no longer wanted by the question
        whole(district, "/api/v1/referrals?stage=REFERRED", "referrals", "youth", found -> {
            refer(DAY.minusYears(1));
            give("/referrals/UNION/" + found.get(found.size() / 2 - 1) + "/confirmation", "{\"on\":\"2021-07-15\"}");
            portal.counted();
        });
    }

    @Test
    void units() {
        int[] number = new int[1];
        whole(district, "/api/v1/units", "units", "unitId", found -> {
            // the earliest of its kind: by its day it would be in front
            give("/units", "{\"level\":\"COMMUNE\",\"parent\":\"" + WritingPortal.DISTRICT + "\",\"code\":\"5"
                    + number[0]++ + "\",\"name\":\"A\",\"on\":\"2000-01-01\"}");
            portal.counted();
        });
    }

    @Test
    void campaigns() {
        for (int i = 0; i < ENTRIES; i++) {
            hold(UUID.randomUUID(), DAY.plusDays(i));
        }
        whole(auditor, "/api/v1/campaigns?year=2020", "latest", "campaign",
                found -> hold(UUID.randomUUID(), DAY.plusMonths(2)));
    }

    @Test
    void supports() {
        for (int i = 0; i < ENTRIES; i++) {
            lend();
        }
        // what is paid back stays where it is
        whole(district, "/api/v1/supports", "supports", "support", found -> {
            lend();
            give("/supports/" + found.getFirst() + "/repayments", "{\"amount\":1,\"on\":\"2021-06-01\"}");
            portal.counted();
        });
    }

    private static void lend() {
        give("/supports", "{\"youth\":\"" + portal.youth() + "\",\"unit\":\"" + WritingPortal.BRANCH
                + "\",\"form\":\"LOAN\",\"model\":\"CROPS\",\"amount\":1000,\"on\":\"2020-05-01\"}");
        portal.counted();
    }

    @Test
    void anomalies() {
        for (int i = 0; i < ENTRIES; i++) {
            hold(UUID.randomUUID(), DAY.minusYears(1));
        }
        // those of the first page are put right
        whole(auditor, "/api/v1/anomalies", "anomalies", "subject", found -> figures.record("units",
                new UnitEstablished(UUID.fromString(found.get(found.size() / 2 - 1)), UnitLevel.BRANCH, null, "1", "A",
                        DAY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "5", "MC0x!", "MS0xCg", "LTEtMA", "MDAtMA", "MC05OTk5OTk5OTk5OTk5OTk5OTk5OTk"})
    void a_cursor_that_nobody_gave_out_is_refused(String cursor) {
        for (String list : List.of("referrals?", "units?", "anomalies?", "supports?", "campaigns?year=2020&",
                "counts/facts?year=2020&measure=ADMITTED&", "explain?year=2020&from=0&", "declared?year=2020&")) {
            refused("/api/v1/" + list + "cursor=" + cursor);
        }
    }

    @Test
    void a_cursor_ahead_of_the_ledger_is_refused() {
        String ahead = Base64.getUrlEncoder().withoutPadding()
                .encodeToString("999999-0".getBytes(StandardCharsets.US_ASCII));
        refused("/api/v1/units?cursor=" + ahead);
        refused("/api/v1/anomalies?cursor=" + ahead);
    }

    private static void refused(String address) {
        HttpResponse<String> answer = district.ask(address);
        assertThat(answer.statusCode()).as(address + answer.body()).isEqualTo(400);
        JsonNode error = Reader.json(answer).at("/errors/0");
        assertThat(error.get("field").stringValue()).isEqualTo("cursor");
        assertThat(error.get("name").stringValue()).isEqualTo("NotACursor");
    }

    private interface Writing {
        void after(List<String> found);
    }

    private static void whole(Reader reader, String list, String rows, String key, Writing writing) {
        String address = list + (list.contains("?") ? "&" : "?") + "limit=";
        List<String> before = new ArrayList<>();
        reader.json(address + 1000).get(rows).forEach(row -> before.add(row.get(key).stringValue()));
        assertThat(before).hasSizeGreaterThan(4);
        List<String> found = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        while (cursor != null) {
            JsonNode page = reader.json(address + 2 + cursor);
            page.get(rows).forEach(row -> found.add(row.get(key).stringValue()));
            cursor = page.get("next").isNull() ? null : "&cursor=" + page.get("next").stringValue();
            if (pages++ < 3) {
                writing.after(found);
            }
        }
        assertThat(found).doesNotHaveDuplicates().startsWith(before.toArray(String[]::new));
        assertThat(pages).isGreaterThan(2);
    }

    private static void refer(LocalDate on) {
        give("/referrals", "{\"youth\":\"" + portal.youth() + "\",\"organization\":\"UNION\",\"branch\":\""
                + WritingPortal.BRANCH + "\",\"channel\":\"MEETING\",\"on\":\"" + on.plusYears(1) + "\"}");
    }

    private static void hold(UUID campaign, LocalDate on) {
        figures.record("campaign/" + campaign,
                new CampaignHeld(campaign, UUID.randomUUID(), new CampaignKind("OTHER"), on,
                        on, 1, 1, null));
    }

    private static void give(String path, String body) {
        HttpResponse<String> answer = district.give("/api/v1" + path, body, "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(answer.statusCode()).as(path + answer.body()).isIn(200, 201);
    }
}
