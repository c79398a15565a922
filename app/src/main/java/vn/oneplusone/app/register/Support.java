package vn.oneplusone.app.register;

import java.time.LocalDate;
import java.util.UUID;
import vn.oneplusone.campaign.events.CapitalSupportGranted;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;

/**
 * Capital given to a young person's business, and what came back of it.
 *
 * @param amount in đồng
 * @param repaid in đồng
 * @param version sequence of the last fact in its stream
 */
public record Support(UUID id, UUID youth, UUID unit, SupportForm form, SupportModel model, long amount, LocalDate on,
        long repaid, long version) {
    /** How it stands. */
    public enum State {
        /** Lent, and not all of it came back. */
        OUTSTANDING,
        /** Lent, and all of it came back. */
        REPAID,
        /** Given for good. */
        GIVEN
    }

    static Support granted(CapitalSupportGranted fact, long sequence) {
        return new Support(fact.support(), fact.youth(), fact.unit(), fact.form(), fact.model(), fact.amount(),
                fact.on(), 0, sequence);
    }

    Support repaid(long more, long sequence) {
        return new Support(id, youth, unit, form, model, amount, on, repaid + more, sequence);
    }

    /** The stream in which it is decided. */
    public String stream() {
        return "support/" + id;
    }

    /** What is still to be paid back, in đồng. */
    public long outstanding() {
        return form == SupportForm.GRANT ? 0 : amount - repaid;
    }

    /** How it stands now. */
    public State state() {
        if (form == SupportForm.GRANT) {
            return State.GIVEN;
        }
        return outstanding() > 0 ? State.OUTSTANDING : State.REPAID;
    }
}
