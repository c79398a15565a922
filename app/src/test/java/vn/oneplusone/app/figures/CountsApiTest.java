package vn.oneplusone.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.api.FigureInJson;
import vn.oneplusone.app.portal.District;
import vn.oneplusone.app.portal.Reader;
import vn.oneplusone.app.portal.RunningPortal;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Figure;

/** The figures of a year and the facts behind them, as a program asks for them. */
class CountsApiTest {
    private static final String COUNTS = "/api/v1/counts?year=2021";
    private static final String FACTS = "/api/v1/counts/facts?year=2021";

    private static RunningPortal portal;
    private static Reader officer;

    @BeforeAll
    static void start() {
        portal = RunningPortal.ofDistrict();
        officer = Reader.officer(portal);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void the_units_of_a_date_are_asked_for_and_the_date_is_told() {
        JsonNode then = Reader.json(officer.ask(COUNTS));
        JsonNode now = Reader.json(officer.ask(COUNTS + "&geography=now&geographyDate=2025-07-01"));

        assertThat(now.get("geography").stringValue()).isEqualTo("NOW");
        assertThat(now.get("geographyDate").stringValue()).isEqualTo("2025-07-01");
        assertThat(now.get("total")).isEqualTo(then.get("total"));
        assertThat(Reader.json(officer.ask(COUNTS + "&geography=now")).get("geographyDate").stringValue())
                .hasSize(10);
        assertThat(officer.ask(COUNTS + "&geographyDate=2025-07-01").statusCode()).isEqualTo(400);
        assertThat(officer.ask(COUNTS + "&geography=now&geographyDate=soon").statusCode()).isEqualTo(400);
    }

    @Test
    void counts_say_what_they_were_counted_from() {
        HttpResponse<String> answer = officer.ask(COUNTS);
        JsonNode counts = Reader.json(answer);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(counts.propertyNames()).containsExactly("year", "geography", "geographyDate", "asOf", "ledger",
                "ruleVersion",
                "scope", "total", "units", "byMonth");
        assertThat(counts.get("year").intValue()).isEqualTo(2021);
        assertThat(counts.get("geography").stringValue()).isEqualTo("THEN");
        assertThat(counts.get("asOf").isNull()).isTrue();
        assertThat(counts.get("ledger").get("root").stringValue()).hasSize(64);
        assertThat(answer.headers().firstValue("Ledger-Position"))
                .hasValue(counts.get("ledger").get("size").toString());
        assertThat(counts.at("/total/admitted").toString()).isEqualTo("{\"UNION\":1494,\"FEDERATION\":1821}");
        assertThat(counts.at("/total/attainment/UNION").toString())
                .isEqualTo("{\"fraction\":\"1494/1132\",\"percent\":132}");
        JsonNode pilot = unit(counts, District.PILOT);
        assertThat(pilot.propertyNames()).startsWith("unitId", "code", "name", "level");
        assertThat(pilot.get("code").stringValue()).isEqualTo("30439");
        assertThat(pilot.get("level").stringValue()).isEqualTo("COMMUNE");
        assertThat(unit(counts, District.id("30460")).at("/attainment/UNION").isNull()).isTrue();
    }

    @Test
    void every_figure_is_the_sum_of_its_facts() {
        JsonNode counts = officer.json(COUNTS);
        String then = "&asOf=" + counts.get("ledger").get("size");

        for (Figure figure : Figure.values()) {
            for (Organization organization : Organization.values()) {
                String which = "&measure=" + figure
                        + (FigureInJson.isByOrganization(figure) ? "&organization=" + organization : "") + then;
                Long total = FigureInJson.read(counts.get("total"), figure, organization);
                assertThat(total).as(which).isNotNull().isEqualTo(sumOfFacts(which));
                Long pilot = FigureInJson.read(unit(counts, District.PILOT), figure, organization);
                assertThat(pilot == null ? 0 : pilot).as("pilot" + which)
                        .isEqualTo(sumOfFacts(which + "&unit=" + District.PILOT));
            }
        }
    }

    @Test
    void every_detail_of_a_figure_can_be_asked_for_and_they_add_up_to_it() {
        String then = "&asOf=" + officer.json(COUNTS).get("ledger").get("size");

        for (Figure figure : Figure.values()) {
            String which = FACTS + "&limit=1&measure=" + figure + then;
            long sum = 0;
            for (Object detail : figure.details()) {
                sum += officer.json(which + "&detail=" + detail).get("total").longValue();
            }
            if (figure.details().isEmpty()) {
                assertThat(officer.ask(which + "&detail=OTHER").statusCode()).as(which).isEqualTo(400);
            } else {
                assertThat(sum).as(which).isEqualTo(officer.json(which).get("total").longValue());
            }
        }
    }

    @Test
    void a_unit_and_its_numbers_stand_side_by_side_and_only_what_was_asked_for_is_there() {
        JsonNode counts = officer.json(COUNTS + "&organization=UNION");
        JsonNode pilot = unit(counts, District.PILOT);

        assertThat(pilot.has("label")).isFalse();
        assertThat(pilot.has("counts")).isFalse();
        assertThat(pilot.get("admitted").propertyNames()).containsExactly("UNION");
        assertThat(pilot.at("/coverage/UNION/programme").isObject()).isTrue();
        assertThat(counts.at("/total/campaigns/byKind/YOUTH_MONTH/held").isNumber()).isTrue();
    }

    /** Of all pages; each says the same total. */
    private static long sumOfFacts(String which) {
        long sum = 0;
        String next = "";
        JsonNode page;
        do {
            page = officer.json(FACTS + which + "&limit=1000" + next);
            for (JsonNode fact : page.get("facts")) {
                sum += fact.get("n").longValue();
            }
            next = "&cursor=" + page.get("next").asString();
        } while (!page.get("next").isNull());
        assertThat(page.get("total").longValue()).as(which).isEqualTo(sum);
        return sum;
    }

    @Test
    void units_add_up_to_the_total() {
        JsonNode counts = officer.json(COUNTS);

        for (Figure figure : Figure.values()) {
            for (Organization organization : Organization.values()) {
                long sum = 0;
                for (JsonNode unit : counts.get("units")) {
                    // the district's own target is given to it; those of its units add up to the target below
                    Figure part = figure == Figure.TARGET_BELOW ? Figure.TARGET : figure;
                    Long number = FigureInJson.read(unit, part, organization);
                    sum += number == null ? 0 : number;
                }
                if (figure != Figure.TARGET && figure != Figure.TARGET_TOGETHER) {
                    assertThat(FigureInJson.read(counts.get("total"), figure, organization)).as(figure.name())
                            .isEqualTo(sum);
                }
            }
        }
    }

    @Test
    void units_that_declared_nothing_stand_beside_what_is_counted_of_them() {
        JsonNode answer = officer.json("/api/v1/declared?year=2021&limit=1");
        assertThat(answer.propertyNames()).containsExactly("year", "month", "ledger", "ruleVersion", "total", "units",
                "next");
        assertThat(answer.at("/total/lines/0/counted").longValue()).isEqualTo(1494);
        assertThat(answer.get("units")).hasSize(18)
                .allMatch(unit -> unit.get("declaration").isNull());
        assertThat(officer.ask("/api/v1/declared?year=2021&month=13").statusCode()).isEqualTo(400);
    }

    @Test
    void facts_are_told_with_their_place_in_the_ledger() {
        JsonNode answer = officer.json(FACTS + "&measure=ADMITTED&organization=UNION&limit=2");

        assertThat(answer.propertyNames()).containsExactly("figure", "year", "geography", "geographyDate", "ledger",
                "total", "count", "facts",
                "next");
        assertThat(answer.get("facts")).hasSize(2);
        assertThat(answer.get("facts").get(0).propertyNames()).containsExactly("position", "committedAt", "date",
                "unit", "unitName",
                "organization", "detail", "n", "subject", "stream", "fact");
        assertThat(answer.get("facts").get(0).get("fact").stringValue()).isEqualTo("MemberAdmitted");
        assertThat(answer.get("total").longValue()).isEqualTo(1494);
    }

    @Test
    void pages_of_facts_belong_together_while_more_are_recorded() {
        String held = FACTS + "&measure=CAMPAIGNS_HELD&limit=50";
        JsonNode first = officer.json(held);
        record("between pages");
        JsonNode second = officer.json(held + "&cursor=" + first.get("next").stringValue());

        assertThat(second.get("total")).isEqualTo(first.get("total"));
        assertThat(second.get("ledger")).isEqualTo(first.get("ledger"));
        assertThat(officer.json(held).get("total").longValue()).isEqualTo(first.get("total").longValue() + 1);
    }

    @Test
    void as_of_answers_as_it_was_known() {
        JsonNode before = officer.json(COUNTS);
        long size = before.get("ledger").get("size").longValue();
        record("after all");

        JsonNode then = officer.json(COUNTS + "&asOf=" + size);
        assertThat(then.get("asOf").longValue()).isEqualTo(size);
        assertThat(then.get("ledger")).isEqualTo(before.get("ledger"));
        assertThat(then.get("total")).isEqualTo(before.get("total"));
        assertThat(officer.json(COUNTS).at("/total/campaigns/held").longValue())
                .isEqualTo(before.at("/total/campaigns/held").longValue() + 1);

        JsonNode june = officer.json(COUNTS + "&asOf=2021-06-30");
        long known = june.at("/total/admitted/UNION").longValue();
        assertThat(known).isPositive().isLessThan(1494);
        assertThat(june.get("asOf")).isEqualTo(june.get("ledger").get("size"));
        assertThat(
                officer.json(FACTS + "&measure=ADMITTED&organization=UNION&asOf=2021-06-30").get("total").longValue())
                .isEqualTo(known);
    }

    @Test
    void explain_names_the_facts_that_separate_two_reports() {
        long size = officer.json(COUNTS).at("/ledger/size").longValue();
        record("explained");
        String explain = "/api/v1/explain?year=2021&from=" + size + "&to=" + (size + 1);

        JsonNode answer = officer.json(explain + "&unit=" + District.PILOT);
        assertThat(answer.at("/before/size").longValue()).isEqualTo(size);
        assertThat(answer.at("/changes/0/facts/0/fact").stringValue()).isEqualTo("CampaignHeld");
        assertThat(answer.at("/changes/0/facts/0/position").longValue()).isEqualTo(size);
        assertThat(officer.json(explain + "&organization=UNION&limit=0").at("/changes/0/facts")).isEmpty();
        assertThat(officer.ask("/api/v1/explain?year=2021").statusCode()).isEqualTo(400);
        assertThat(officer.ask("/api/v1/explain?year=2021&from=yesterday").statusCode()).isEqualTo(400);
    }

    @Test
    void unchanged_figures_are_not_sent_again() {
        String then = COUNTS + "&asOf=" + officer.json(COUNTS).get("ledger").get("size");
        HttpResponse<String> first = officer.ask(COUNTS);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String tagThen = officer.ask(then).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> same = officer.ask(COUNTS, "If-None-Match", tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(position(same)).isEqualTo(position(first));
        assertThat(officer.ask(COUNTS + "&organization=UNION", "If-None-Match", tag).statusCode()).isEqualTo(200);

        record("a change");
        HttpResponse<String> changed = officer.ask(COUNTS, "If-None-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).isNotEmpty().isNotEqualTo(first.headers().firstValue("ETag"));
        assertThat(position(changed)).isEqualTo(position(first) + 1);
        assertThat(officer.ask(then, "If-None-Match", tagThen).statusCode()).isEqualTo(304);
    }

    @Test
    void an_answer_is_at_or_after_the_position_that_was_named() {
        long next = position(officer.ask(COUNTS)) + 1;
        CompletableFuture<HttpResponse<String>> waiting = CompletableFuture
                .supplyAsync(() -> officer.ask(COUNTS, "Ledger-Position", Long.toString(next)));
        record("waited for");

        HttpResponse<String> answer = waiting.join();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(position(answer)).isGreaterThanOrEqualTo(next);
        assertThat(position(officer.ask(COUNTS, "Ledger-Position", "1"))).isGreaterThanOrEqualTo(next);
    }

    private static long position(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Ledger-Position").orElseThrow();
    }

    private static JsonNode unit(JsonNode counts, UUID id) {
        for (JsonNode unit : counts.get("units")) {
            if (unit.get("unitId").stringValue().equals(id.toString())) {
                return unit;
            }
        }
        throw new AssertionError("no unit " + id);
    }

    private static void record(String name) {
        LocalDate on = LocalDate.of(2021, 12, 1);
        portal.record("campaign/" + name,
                new CampaignHeld(District.id(name), District.PILOT, new CampaignKind("OTHER"), on, on,
                        1, 1, null));
    }
}
