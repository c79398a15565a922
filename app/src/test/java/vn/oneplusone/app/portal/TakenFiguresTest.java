package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.web.tables.Table;
import vn.oneplusone.app.web.tables.TableFile;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.UnitRenamed;

/** Tables of figures and of their review as files: what the page shows, whole. */
class TakenFiguresTest {
    private static final String EVIL = "=HYPERLINK(\"http://evil\")";
    private static final int MANY = 105;
    private static final Pattern CHANGE = Pattern.compile("(?s)<details[^>]*class=\"card\">(.*?)</details>");
    private static final Pattern HEAD = Pattern.compile("(?s)<(strong|span)[^>]*>(.*?)</\\1>");

    private static RunningPortal portal;
    private static Reader officer;
    private static long begun;

    @BeforeAll
    static void start() {
        portal = RunningPortal.ofDistrict();
        officer = Reader.officer(portal);
        portal.record("units", new UnitRenamed(District.PILOT, EVIL, LocalDate.of(2021, 2, 1),
                new Decision("1-NQ", LocalDate.of(2021, 2, 1))));
        begun = portal.log().size();
        for (int i = 0; i < MANY; i++) {
            hold(District.PILOT, i);
        }
        hold(new UUID(9, 9), 3);
        portal.record("campaign/last", held(District.PILOT, 1));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static void hold(UUID unit, int members) {
        portal.log().record("campaign/" + UUID.randomUUID(), held(unit, members), Instant.now());
    }

    private static CampaignHeld held(UUID unit, int members) {
        LocalDate on = LocalDate.of(2021, 12, 1);
        return new CampaignHeld(UUID.randomUUID(), unit, new CampaignKind("OTHER"), on, on, members, 1, null);
    }

    @Test
    void why_two_reports_differ_with_all_the_facts_of_each_number() {
        String query = "?year=2021&from=" + begun;
        String page = officer.page("/review/explanation" + query).body();
        assertThat(Taken.links(page)).containsExactly("/tables/explanation.xlsx" + query,
                "/tables/explanation.csv" + query);
        List<List<String>> rows = Taken.rows(officer, "explanation", query);
        int passed = 0;
        int beyond = 0;
        for (Matcher change = CHANGE.matcher(page); change.find();) {
            List<String> head = new ArrayList<>();
            for (Matcher part = HEAD.matcher(Taken.part(change.group(1), "<summary", "</summary>")); part.find();) {
                head.add(Taken.plain(part.group(2)));
            }
            String numbers = head.get(2).replace(".", "");
            List<List<String>> facts = Taken.shown(change.group(1));
            assertThat(facts).isNotEmpty();
            for (List<String> fact : facts) {
                List<String> row = rows.get(passed++);
                assertThat(row.subList(1, 3)).containsExactly(Taken.guarded(head.getFirst()), head.get(1));
                assertThat(row.get(3) + " → " + row.get(4)).isEqualTo(numbers);
                assertThat(row.get(5)).isEqualTo(head.get(3));
                assertThat(row.subList(6, 12)).containsExactly(fact.getFirst(), Taken.guarded(fact.get(1)),
                        fact.get(2), fact.get(3), fact.get(4), fact.get(5));
            }
            if (change.group(1).contains("class=\"aside\"")) {
                // the page names the first hundred, and how many there are besides
                String same = rows.get(passed - 1).subList(1, 6).toString();
                while (passed < rows.size() && rows.get(passed).subList(1, 6).toString().equals(same)) {
                    passed++;
                    beyond++;
                }
            }
        }
        assertThat(passed).isEqualTo(rows.size());
        assertThat(beyond).isPositive();
        assertThat(rows.stream().map(List::getFirst)).contains("", "30439");
        assertThat(rows.stream().map(row -> row.get(1))).contains("'" + EVIL);
        assertThat(officer.page("/review/explanation?year=2021&from=" + portal.log().size()).body())
                .doesNotContain("/tables/explanation");
    }

    @Test
    void facts_that_contradict_each_other_of_a_year_or_of_all() {
        for (String query : List.of("", "?year=2021", "?year=1999")) {
            String page = officer.page("/review/anomalies" + query).body();
            List<List<String>> rows = Taken.rows(officer, "anomalies", query);
            assertThat(Taken.links(page)).hasSize(rows.isEmpty() ? 0 : 2).allMatch(link -> link.endsWith(query));
            assertThat(rows.stream().map(row -> List.of(row.getFirst(), row.get(2), row.get(3), row.get(4),
                    row.get(5)))).containsExactlyElementsOf(Taken.shown(page));
            assertThat(rows.isEmpty()).isEqualTo(query.endsWith("1999"));
        }
        assertThat(Taken.rows(officer, "anomalies", "?year=2021").getLast().get(2))
                .isEqualTo("Đơn vị chưa thành lập 00000000");
    }

    @Test
    void the_months_and_the_kinds_of_the_overview() {
        String page = officer.page("/?year=2021").body();
        List<List<String>> months = Taken.rows(officer, "timeline", "?year=2021");
        List<List<String>> union = Taken.shown(Taken.part(page, "id=\"months-UNION\"", "</table>"));
        List<List<String>> federation = Taken.shown(Taken.part(page, "id=\"months-FEDERATION\"", "</table>"));
        assertThat(months).hasSize(12);
        for (int month = 0; month < 12; month++) {
            assertThat(months.get(month).subList(1, 4)).isEqualTo(union.get(month).subList(1, 4));
            assertThat(months.get(month).subList(4, 7)).isEqualTo(federation.get(month).subList(1, 4));
        }
        assertThat(months.getLast().get(2)).isEqualTo("1494");
        assertThat(Taken.rows(officer, "timeline", "?year=2021&organization=UNION")).isEqualTo(
                months.stream().map(row -> row.subList(0, 4)).toList());

        List<List<String>> kinds = Taken.shown(Taken.part(page, "id=\"kinds-caption\"", "</table>"));
        assertThat(Taken.rows(officer, "kinds", "?year=2021")).isEqualTo(kinds).hasSizeGreaterThan(2);
    }

    @Test
    void a_table_that_no_file_takes_is_refused_and_not_cut() {
        List<List<@Nullable Object>> rows = Collections.nCopies(Table.MOST_ROWS, List.of("1"));
        assertThat(new Table("a", List.of("b"), rows).rows()).hasSize(Table.MOST_ROWS);
        List<List<@Nullable Object>> more = Collections.nCopies(Table.MOST_ROWS + 1, List.of("1"));
        assertThatThrownBy(() -> TableFile.CSV.answer(new Table("a", List.of("b"), more))).isInstanceOfSatisfying(
                Refused.class,
                refused -> assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT));
        assertThat(portal.log().size()).as("a year of facts").isGreaterThan(10_000);
        assertThat(officer.page("/tables/explanation.csv?year=2021&from=0").statusCode()).isEqualTo(422);
    }
}
