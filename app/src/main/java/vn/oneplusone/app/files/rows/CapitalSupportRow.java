package vn.oneplusone.app.files.rows;

import java.time.LocalDate;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;

/**
 * Capital given to a young person's business.
 *
 * @param amount Vietnamese đồng, more than 0
 */
public record CapitalSupportRow(String file, int line, String supportCode, String youthCode, String unitCode,
        SupportForm form, SupportModel model, long amount, LocalDate on) implements ListRow {
    @Override
    public String canonical() {
        return Content.of("capital-support", supportCode, youthCode, unitCode, form, model, amount, on);
    }
}
