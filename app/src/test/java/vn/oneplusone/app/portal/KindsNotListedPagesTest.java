package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.CampaignPlanned;

/** A ledger whose campaigns are of a kind that this version does not list. */
class KindsNotListedPagesTest {
    private static final CampaignKind GONE = new CampaignKind("GONE_SINCE");
    private static final UUID PLANNED = UUID.randomUUID();
    private static final UUID HELD = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    private static WorkingPortal portal;
    private static Reader officer;

    @BeforeAll
    static void start() {
        portal = WorkingPortal.ofTwoCommunes();
        portal.directory().ledger().append(Samples.commit(List.of(Samples.entry("campaign/" + PLANNED, 0,
                new CampaignPlanned(PLANNED, WorkingPortal.COMMUNE, GONE, DAY, DAY)))));
        portal.directory().ledger().append(Samples.commit(List.of(Samples.entry("campaign/" + HELD, 0,
                new CampaignHeld(HELD, WorkingPortal.COMMUNE, GONE, DAY, DAY, 4, 5, null)))));
        portal.counted();
        officer = Reader.of(portal.address(), WorkingPortal.DISTRICT_OFFICER);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void pages_files_and_answers_call_it_by_its_code() {
        assertThat(officer.page("/campaigns?year=2021").body()).contains(">GONE_SINCE<");
        assertThat(officer.page("/campaigns/" + HELD).body()).contains("GONE_SINCE");
        assertThat(officer.page("/?year=2021").body()).contains(">GONE_SINCE<");
        assertThat(officer.page("/tables/kinds.csv?year=2021").body()).contains("GONE_SINCE");
        assertThat(officer.json("/api/v1/counts?year=2021").at("/total/campaigns/byKind/GONE_SINCE/held").intValue())
                .isEqualTo(1);
        assertThat(officer.json("/api/v1/campaigns/" + HELD).toString()).contains("\"GONE_SINCE\"");
        assertThat(officer.page("/facts?measure=CAMPAIGNS_HELD&year=2021&detail=GONE_SINCE").body())
                .contains("GONE_SINCE");
    }

    @Test
    void what_was_planned_under_it_is_held_by_the_form_and_nothing_new_is_recorded_under_it() {
        assertThat(officer.page("/campaigns").body()).doesNotContain("<option value=\"GONE_SINCE\"");
        assertThat(officer.page("/campaigns/" + PLANNED).body()).contains("<option value=\"GONE_SINCE\"");
        assertThat(officer.post("/campaigns/" + PLANNED + "/hold",
                Map.of("kind", "GONE_SINCE", "from", "2021-06-01", "to", "2021-06-01", "members", "3", "youths", "4",
                        "key", UUID.randomUUID().toString(), "version", "0", "_csrf",
                        officer.csrf("/campaigns/" + PLANNED)))
                .statusCode()).isEqualTo(302);
        assertThat(portal.facts("campaign/" + PLANNED)).hasSize(2);
        String held = "{\"unit\":\"" + WorkingPortal.COMMUNE + "\",\"kind\":\"GONE_SINCE\",\"from\":\"2021-07-01\","
                + "\"to\":\"2021-07-01\",\"membersPresent\":7,\"youthsPresent\":3}";
        assertThat(officer.give("/api/v1/campaigns/held", held, "Idempotency-Key", UUID.randomUUID().toString()).body())
                .contains("YOUTH_MONTH");
    }
}
