package vn.oneplusone.app.web.reading;

import java.time.LocalDate;
import java.util.UUID;
import vn.oneplusone.app.register.Support;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;

/**
 * Capital given to a young person as readers get it; all amounts in đồng.
 *
 * @param outstanding what is still to be paid back; 0 where it was given for good
 */
public record Capital(UUID support, UUID youth, UUID unit, SupportForm form, SupportModel model, LocalDate on,
        long amount,
        long repaid, long outstanding) {
    public static Capital of(Support known) {
        return new Capital(known.id(), known.youth(), known.unit(), known.form(), known.model(), known.on(),
                known.amount(), known.repaid(), known.outstanding());
    }
}
