package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.commands.UnitCommand.DissolveUnit;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.commands.UnitCommand.MoveUnit;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;

/** A district that ended at the top, as in 2025, when its communes went directly below the province. */
class FormerTopTest {
    private static final LocalDate TODAY = WorkingPortal.TODAY;
    private static final Decision DECISION = new Decision("1-NQ/ĐTN", TODAY.minusDays(2));
    private static final UUID PROVINCE = new UUID(5, 90);

    private static WorkingPortal portal;

    @BeforeAll
    static void start() {
        portal = WorkingPortal.ofTwoCommunes();
        portal.record(new EstablishUnit(PROVINCE, UnitLevel.PROVINCE, null, "89", "An Giang", TODAY.minusDays(2)),
                new MoveUnit(WorkingPortal.COMMUNE, PROVINCE, TODAY.minusDays(1), DECISION),
                new MoveUnit(WorkingPortal.FAR_COMMUNE, PROVINCE, TODAY.minusDays(1), DECISION));
        portal.record(new DissolveUnit(WorkingPortal.DISTRICT, TODAY.minusDays(1), DECISION));
        portal.counted();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static Reader reader(String name) {
        return Reader.of(portal.address(), name);
    }

    private static HttpResponse<String> give(Reader reader, String path, String json) {
        return reader.give(path, json, "Idempotency-Key", UUID.randomUUID().toString());
    }

    @Test
    void a_top_unit_without_a_successor_keeps_its_figures_closes_its_years_and_supplements_them() {
        int year = 2020;
        Reader top = reader(WorkingPortal.DISTRICT_OFFICER);
        assertThat(top.json("/api/v1/counts?year=" + year + "&unit=" + WorkingPortal.DISTRICT).get("year").intValue())
                .isEqualTo(year);
        assertThat(top.page("/?year=" + year).statusCode()).isEqualTo(200);
        String close = "{\"unit\":\"" + WorkingPortal.DISTRICT + "\",\"year\":" + year + ",\"size\":" + portal.size()
                + "}";
        HttpResponse<String> closed = give(top, "/api/v1/closings", close);
        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(201);
        portal.register("cũ", "Hà Văn Thời Trước", WorkingPortal.BRANCH);
        portal.record(new AdmitMember(WorkingPortal.id("cũ"), Organization.FEDERATION, WorkingPortal.BRANCH,
                LocalDate.of(2020, 4, 1), new Decision("9-QĐ", LocalDate.of(2020, 4, 1)), null));
        portal.counted();
        HttpResponse<String> supplemented = give(top,
                "/api/v1/closings/" + WorkingPortal.DISTRICT + "/" + year + "/supplements",
                "{\"size\":" + portal.size() + "}");
        assertThat(supplemented.statusCode()).as(supplemented.body()).isEqualTo(201);
        assertThat(top.json("/api/v1/statements/" + year + "/supplements")).hasSize(1);
        assertThat(top.page("/facts?measure=ADMITTED&year=" + year).statusCode()).isEqualTo(200);
        String province = "{\"unit\":\"" + PROVINCE + "\",\"year\":" + year + ",\"size\":" + portal.size() + "}";
        assertThat(give(top, "/api/v1/closings", province).statusCode()).isEqualTo(403);
    }

    @Test
    void it_reaches_nobody() {
        Reader top = reader(WorkingPortal.DISTRICT_OFFICER);
        assertThat(top.page("/people/" + WorkingPortal.id("hà")).statusCode()).isEqualTo(404);
        for (String path : List.of("/people", "/referrals", "/supports", "/claims", "/links",
                "/facts?measure=ADMITTED&year=2020", "/referrals/UNION/" + WorkingPortal.id("hà"))) {
            assertThat(top.page(path).body()).as(path).doesNotContain("Ngô Thị Thu Hà", "Nguyễn Thị Ánh",
                    "Võ Thanh Bình", "Trần Văn Đạt");
        }
    }

    @Test
    void its_account_is_no_to_do() {
        assertThat(reader(WorkingPortal.ADMINISTRATOR).page("/administration/to-do").body())
                .doesNotContain("Tài khoản của đơn vị không còn");
    }
}
