package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.reporting.Period;

/** A commune signs off its figures of a period; the district sees who has not, and what changed since. */
class SignOffPagesTest {
    private static final Pattern HIDDEN = Pattern
            .compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Period QUARTER = Period.quarterBefore(WorkingPortal.TODAY);
    private static final String PAGE = "/sign-offs/" + WorkingPortal.COMMUNE;
    private static WorkingPortal portal;

    @BeforeAll
    static void start() {
        portal = WorkingPortal.ofTwoCommunes();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void a_commune_signs_off_a_quarter_and_the_district_sees_who_has_not() {
        Reader commune = signedIn(WorkingPortal.OFFICER);
        Reader district = signedIn(WorkingPortal.DISTRICT_OFFICER);
        String address = PAGE + "?period=" + QUARTER;
        assertThat(district.page("/sign-offs?year=" + QUARTER.year() + "&lang=vi").body()).contains("chưa ký", PAGE)
                .doesNotContain("??");
        assertThat(district.page("/administration/to-do").body()).contains("chưa ký xác nhận số liệu");
        String page = commune.page(address).body();
        assertThat(page).contains(QUARTER.vietnamese(), "chưa được ký xác nhận").doesNotContain("??");

        assertThat(sign(commune, page).statusCode()).isEqualTo(302);
        assertThat(commune.page(address).body()).contains("Các lần ký xác nhận", "không số nào của kỳ thay đổi")
                .doesNotContain("name=\"size\"");
        assertThat(district.page(address + "&lang=en").body()).contains("No figure of the period has changed")
                .doesNotContain("??");
        // once more is refused: nothing has changed
        HttpResponse<String> again = sign(commune, page.replaceAll("name=\"key\" value=\"[^\"]*\"",
                "name=\"key\" value=\"" + UUID.randomUUID() + "\""));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(commune.page("/sign-offs/" + WorkingPortal.FAR_COMMUNE + "?period=" + QUARTER).statusCode())
                .isEqualTo(404);
    }

    @Test
    void programs_read_who_has_signed_and_who_has_not_as_far_as_they_reach() {
        Period half = Period.parse("2020-H1");
        Reader commune = signedIn(WorkingPortal.OFFICER);
        Reader district = signedIn(WorkingPortal.DISTRICT_OFFICER);
        JsonNode none = district.json("/api/v1/sign-offs?period=" + half);
        assertThat(none.get("period").stringValue()).isEqualTo("2020-H1");
        assertThat(none.get("over").booleanValue()).isTrue();
        assertThat(none.get("missing").toString()).contains(WorkingPortal.COMMUNE.toString(),
                WorkingPortal.FAR_COMMUNE.toString());

        assertThat(sign(commune, commune.page(PAGE + "?period=" + half).body()).statusCode()).isEqualTo(302);
        JsonNode one = district.json("/api/v1/sign-offs?period=" + half);
        assertThat(one.get("missing").toString()).doesNotContain("\"unitId\":\"" + WorkingPortal.COMMUNE + "\"")
                .contains(WorkingPortal.FAR_COMMUNE.toString());
        JsonNode own = commune.json("/api/v1/sign-offs?period=" + half).get("units").get(0);
        assertThat(own.at("/unit/unitId").stringValue()).isEqualTo(WorkingPortal.COMMUNE.toString());
        assertThat(own.get("changes").isEmpty()).isTrue();
        JsonNode signed = own.get("signed").get(0);
        assertThat(signed.get("on").stringValue()).isEqualTo(WorkingPortal.TODAY.toString());
        assertThat(signed.get("name").stringValue()).isNotBlank();
        assertThat(signed.get("figures").stringValue()).hasSize(64);
        assertThat(commune.page("/api/v1/sign-offs?period=" + half + "&unit=" + WorkingPortal.FAR_COMMUNE)
                .statusCode()).isEqualTo(403);
        assertThat(commune.page("/api/v1/sign-offs?period=2020-Q7").statusCode()).isEqualTo(400);
    }

    @Test
    void a_period_that_is_not_over_has_no_form_and_is_refused() {
        Reader commune = signedIn(WorkingPortal.OFFICER);
        assertThat(commune.page(PAGE + "?period=2098-Q2").body()).contains("kéo dài đến hết ngày 30/06/2098")
                .doesNotContain("name=\"size\"");
        assertThat(give(commune, "2098-Q2").body()).contains("PeriodNotOver");
        assertThat(give(commune, "2021-Q5").statusCode()).isIn(400, 422);
    }

    @Test
    void a_unit_that_was_not_there_in_a_period_has_no_form_and_is_refused() {
        Reader commune = signedIn(WorkingPortal.OFFICER);
        assertThat(commune.page(PAGE + "?period=1999-Q4&lang=vi").body()).contains("không tồn tại vào ngày nào của kỳ")
                .doesNotContain("name=\"size\"", "chưa được ký xác nhận");
        HttpResponse<String> refused = give(commune, "1999-Q4");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("UnitNotThere", "Từ ngày 01/10/1999 đến ngày 31/12/1999");
        assertThat(signedIn(WorkingPortal.DISTRICT_OFFICER).page("/sign-offs?year=1999&lang=vi").body())
                .doesNotContain(">chưa ký<");
    }

    private static HttpResponse<String> give(Reader reader, String period) {
        return reader.give("/api/v1/sign-offs", "{\"unit\":\"" + WorkingPortal.COMMUNE + "\",\"period\":\"" + period
                + "\",\"size\":10}", "Idempotency-Key", UUID.randomUUID().toString());
    }

    private static HttpResponse<String> sign(Reader reader, String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher hidden = HIDDEN.matcher(page.substring(page.indexOf("id=\"deed\"")));
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        return reader.post(PAGE, fields);
    }

    private static Reader signedIn(String name) {
        return Reader.of(portal.address(), name);
    }
}
