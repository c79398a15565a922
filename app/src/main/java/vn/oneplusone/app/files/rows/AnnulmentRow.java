package vn.oneplusone.app.files.rows;

import java.time.LocalDate;
import vn.oneplusone.membership.events.Organization;

/** The latest admission of a person turned out never to have been valid. */
public record AnnulmentRow(String file, int line, String personCode, Organization organization, String decisionNumber,
        LocalDate decisionOn) implements ListRow {
    @Override
    public String canonical() {
        return Content.of("annulment", personCode, organization, decisionNumber, decisionOn);
    }
}
