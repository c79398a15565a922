package vn.oneplusone.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.portal.District;
import vn.oneplusone.app.portal.Reader;
import vn.oneplusone.app.portal.RunningPortal;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.DeclaredFigure;
import vn.oneplusone.campaign.events.DeclaredNumber;
import vn.oneplusone.campaign.events.FiguresDeclared;

/** Facts that explain a number are read page by page while others record: each comes once, in the order and to the number of the first page. */
class FactPagesTest {
    private static final int FEW = 7;

    private static RunningPortal portal;
    private static Reader officer;
    private static long begun;

    @BeforeAll
    static void start() {
        portal = RunningPortal.ofDistrict();
        officer = Reader.officer(portal);
        begun = portal.log().size();
        for (int i = 0; i < FEW; i++) {
            hold();
        }
        portal.record("declaration/" + District.PILOT, new FiguresDeclared(District.PILOT, 2021, null,
                List.of(new DeclaredNumber(DeclaredFigure.CAMPAIGNS_HELD, 1)), LocalDate.of(2022, 1, 5)));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static void hold() {
        UUID campaign = UUID.randomUUID();
        LocalDate on = LocalDate.of(2021, 12, 1);
        portal.record("campaign/" + campaign,
                new CampaignHeld(campaign, District.PILOT, new CampaignKind("OTHER"), on, on, 1, 1, null));
    }

    @Test
    void of_a_difference_also_where_it_is_named_by_a_day_that_is_not_over() {
        for (String to : List.of("", "&to=" + LocalDate.now(DistrictDay.ZONE), "&to=" + portal.log().size())) {
            List<Long> found = pages("/api/v1/explain?year=2021&from=" + begun + to + "&unit=" + District.PILOT,
                    page -> one(page.get("changes"), change -> change.get("unit").isNull()
                            && change.get("figure").stringValue().equals("CAMPAIGNS_HELD")));
            assertThat(found).as(to).hasSizeGreaterThanOrEqualTo(FEW);
        }
    }

    @Test
    void of_a_number_that_was_declared_otherwise() {
        pages("/api/v1/declared?year=2021&unit=" + District.PILOT, page -> one(page.at("/total/lines"),
                line -> line.get("figure").stringValue().equals("CAMPAIGNS_HELD")));
    }

    @Test
    void numbers_alone_are_one_page_and_every_page_is_the_same_when_it_is_asked_for_again() {
        String explain = "/api/v1/explain?year=2021&from=" + begun + "&limit=";
        assertThat(officer.json(explain + 0).get("next").isNull()).isTrue();
        assertThat(officer.json("/api/v1/declared?year=2021&limit=0").get("next").isNull()).isTrue();
        String second = explain + "2&cursor=" + officer.json(explain + 2).get("next").stringValue();
        String tag = officer.ask(second).headers().firstValue("ETag").orElseThrow();
        hold();
        assertThat(officer.ask(second, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(officer.ask(explain + 2, "If-None-Match", tag).statusCode()).as("another page").isEqualTo(200);
    }

    private interface Line {
        @Nullable
        JsonNode of(JsonNode page);
    }

    private interface Wanted {
        boolean is(JsonNode one);
    }

    private static @Nullable JsonNode one(JsonNode all, Wanted wanted) {
        return StreamSupport.stream(all.spliterator(), false).filter(wanted::is).findFirst().orElse(null);
    }

    /** The positions that are told in pages of two, while somebody records between them. */
    private static List<Long> pages(String address, Line line) {
        JsonNode whole = Objects.requireNonNull(line.of(officer.json(address + "&limit=1000")));
        List<Long> expected = positions(whole);
        assertThat(expected).hasSizeGreaterThan(4).hasSize(whole.get("count").intValue());
        List<Long> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = officer.json(address + "&limit=2" + cursor);
            JsonNode told = line.of(page);
            if (told != null) {
                assertThat(told.get("count")).isEqualTo(whole.get("count"));
                assertThat(told.get("facts").size()).isLessThanOrEqualTo(2);
                found.addAll(positions(told));
            }
            cursor = page.get("next").isNull() ? null : "&cursor=" + page.get("next").stringValue();
            hold();
        }
        assertThat(found).isEqualTo(expected);
        return found;
    }

    private static List<Long> positions(JsonNode line) {
        return StreamSupport.stream(line.get("facts").spliterator(), false)
                .map(fact -> fact.get("position").longValue()).toList();
    }
}
