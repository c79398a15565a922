package vn.oneplusone.app.api.read;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.register.Support;
import vn.oneplusone.campaign.events.CapitalSupportGranted;
import vn.oneplusone.campaign.events.CapitalSupportRepaid;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;

/**
 * Capital given to a young person as readers get it; all amounts in đồng.
 *
 * @param outstanding what is still to be paid back; 0 where it was given for good
 */
record Capital(UUID support, UUID youth, UUID unit, SupportForm form, SupportModel model, LocalDate on, long amount,
        long repaid, long outstanding) {
    static Capital of(Support known) {
        return new Capital(known.id(), known.youth(), known.unit(), known.form(), known.model(), known.on(),
                known.amount(), known.repaid(), known.outstanding());
    }

    /** After one more fact of its stream. */
    static @Nullable Capital after(@Nullable Capital was, Object fact) {
        return switch (fact) {
            case CapitalSupportGranted e -> new Capital(e.support(), e.youth(), e.unit(), e.form(), e.model(), e.on(),
                    e.amount(), 0, e.form() == SupportForm.GRANT ? 0 : e.amount());
            case CapitalSupportRepaid e when was != null -> new Capital(was.support, was.youth, was.unit, was.form,
                    was.model, was.on, was.amount, was.repaid + e.amount(), was.outstanding - e.amount());
            default -> was;
        };
    }
}
