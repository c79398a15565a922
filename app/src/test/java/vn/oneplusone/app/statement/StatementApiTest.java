package vn.oneplusone.app.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.portal.District;
import vn.oneplusone.app.portal.Reader;
import vn.oneplusone.app.portal.RunningPortal;
import vn.oneplusone.reporting.events.YearClosed;
import vn.oneplusone.reporting.queries.Statement;

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
                    .isEqualTo(StatementFiles.json(draft));
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
}
