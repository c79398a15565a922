package vn.oneplusone.app.yearend.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.portal.District;
import vn.oneplusone.app.portal.Reader;
import vn.oneplusone.app.portal.RunningPortal;
import vn.oneplusone.app.statement.Pages;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.events.SupplementIssued;
import vn.oneplusone.reporting.events.YearClosed;
import vn.oneplusone.reporting.queries.fixed.Statement;
import vn.oneplusone.reporting.queries.fixed.Supplement;

/** The statement of a closed year over HTTP, and its links on the overview. */
class StatementApiTest {
    private static final LocalDate DAY = LocalDate.of(2022, 1, 5);

    @Test
    void a_closed_year_has_its_statement_in_each_form_for_those_whose_year_it_is()
            throws IOException, InterruptedException {
        try (RunningPortal portal = RunningPortal.ofDistrict()) {
            Reader officer = Reader.officer(portal);
            HttpResponse<String> before = officer.ask("/api/v1/statements/2021", "Accept-Language", "en");
            assertThat(before.statusCode()).isEqualTo(404);
            assertThat(before.body()).contains("YearNotClosed", "This year is not closed");
            assertThat(officer.page("/?year=2021").body()).doesNotContain("/api/v1/statements/");

            Statement draft = Objects
                    .requireNonNull(portal.figures().statement(2021, null, portal.log().size(), DAY));
            portal.record("closing/" + District.TOP + "/2021", new YearClosed(District.TOP, 2021,
                    draft.ledger().size(), draft.ledger().root(), draft.ruleVersion(), draft.figures(), DAY));
            assertThat(officer.ask("/api/v1/statements/2021").body().getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(StatementFiles.of(draft, Locale.ROOT).json());
            byte[] pdf = officer.client().send(officer.request("/api/v1/statements/2021.pdf").build(),
                    HttpResponse.BodyHandlers.ofByteArray()).body();
            assertThat(Pages.texts(pdf).getFirst()).contains("trong năm 2021, toàn huyện");
            HttpResponse<String> sheet = officer.page("/api/v1/statements/2021.xlsx");
            assertThat(sheet.statusCode()).isEqualTo(200);
            assertThat(sheet.headers().firstValue("Content-Disposition")).hasValueSatisfying(
                    name -> assertThat(name).contains("statement-888-2021.xlsx"));
            assertThat(officer.page("/?year=2021").body()).contains("/api/v1/statements/2021.pdf",
                    "/api/v1/statements/2021.xlsx");

            Reader commune = Reader.signedIn(portal, RunningPortal.COMMUNE);
            assertThat(commune.ask("/api/v1/statements/2021").statusCode()).isEqualTo(403);
            assertThat(commune.page("/?year=2021").body()).doesNotContain("/api/v1/statements/");
        }
    }

    @Test
    void what_was_recorded_late_has_its_supplement_in_each_form_and_the_statement_stays()
            throws IOException, InterruptedException {
        try (RunningPortal portal = RunningPortal.ofDistrict()) {
            Reader officer = Reader.officer(portal);
            Statement draft = Objects
                    .requireNonNull(portal.figures().statement(2021, null, portal.log().size(), DAY));
            portal.record("closing/" + District.TOP + "/2021", new YearClosed(District.TOP, 2021,
                    draft.ledger().size(), draft.ledger().root(), draft.ruleVersion(), draft.figures(), DAY));
            byte[] closed = bytes(officer, "/api/v1/statements/2021.pdf");
            assertThat(officer.ask("/api/v1/statements/2021/supplements").body()).isEqualTo("[]");
            HttpResponse<String> none = officer.ask("/api/v1/statements/2021/supplements/1", "Accept-Language", "en");
            assertThat(none.statusCode()).isEqualTo(404);
            assertThat(none.body()).contains("NoSupplement", "2021 has no supplement 1");

            UUID late = District.id("late");
            portal.record("person/" + late, new MemberAdmitted(late, Organization.UNION,
                    District.id(District.PILOT + "/1"), LocalDate.of(2021, 12, 20),
                    new Decision("9-QĐ/ĐTN", LocalDate.of(2021, 12, 18)), null, "2018-2022", 17));
            Supplement counted = Objects.requireNonNull(portal.figures().supplement(2021, District.TOP, 1,
                    draft.ledger().size(), portal.log().size(), DAY.plusDays(9)));
            portal.record("closing/" + District.TOP + "/2021",
                    new SupplementIssued(District.TOP, 2021, 1, counted.from().size(), counted.ledger().size(),
                            counted.ledger().root(), counted.ruleVersion(), counted.figures(), counted.issuedOn()));

            assertThat(bytes(officer, "/api/v1/statements/2021/supplements/1"))
                    .isEqualTo(StatementFiles.of(counted, Locale.ROOT).json());
            assertThat(officer.ask("/api/v1/statements/2021/supplements").body()).contains("\"number\":1");
            byte[] pdf = bytes(officer, "/api/v1/statements/2021/supplements/1.pdf");
            Pages.assertPrintable(pdf);
            assertThat(String.join(" ", Pages.texts(pdf))).contains("Báo cáo bổ sung số 1 năm 2021",
                    "toàn huyện đã phát triển được 1.494 đoàn viên", "toàn huyện đã phát triển được 1.495 đoàn viên",
                    "Kết nạp · Đoàn viên 1.494 1.495 +1", "Chi đoàn ấp 1", "20/12/2021", counted.figures());
            assertThat(bytes(officer, "/api/v1/statements/2021/supplements/1.pdf")).isEqualTo(pdf);
            HttpResponse<String> sheet = officer.page("/api/v1/statements/2021/supplements/1.xlsx");
            assertThat(sheet.statusCode()).isEqualTo(200);
            assertThat(sheet.headers().firstValue("Content-Disposition")).hasValueSatisfying(
                    name -> assertThat(name).contains("supplement-888-2021-1.xlsx"));
            assertThat(bytes(officer, "/api/v1/statements/2021.pdf")).as("closed").isEqualTo(closed);
            assertThat(officer.page("/?year=2021").body()).contains("/api/v1/statements/2021/supplements/1.pdf");

            Reader commune = Reader.signedIn(portal, RunningPortal.COMMUNE);
            assertThat(commune.ask("/api/v1/statements/2021/supplements/1").statusCode()).isEqualTo(403);
            assertThat(commune.page("/?year=2021").body()).doesNotContain("/supplements/");
        }
    }

    private static byte[] bytes(Reader reader, String path) throws IOException, InterruptedException {
        return reader.client().send(reader.request(path).build(), HttpResponse.BodyHandlers.ofByteArray()).body();
    }
}
