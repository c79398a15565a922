package vn.oneplusone.app.files.rows.referral;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.CorrectionActions;
import vn.oneplusone.app.files.shape.Column;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.OrderedRow;
import vn.oneplusone.app.files.shape.ReferralCorrection;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.AgeException;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.events.EndorsedBy;
import vn.oneplusone.referral.events.RecordedStep;
import vn.oneplusone.referral.events.Schooling;

/**
 * What was recorded of the youngest referral of that youth to an organization is put right. A vote and an approval are replaced in full, so an
 * empty cell empties what was there.
 *
 * @param note the reason; free text
 * @param correctedOn day of the correction
 * @param on the right day of the vote or of the decision; null where a step is taken back
 * @param decisionNumber given with {@code APPROVAL}
 * @param orderedBy code of the unit that closed the year, or of one above, where a closed year is touched
 */
@RowKind("referral correction")
public record ReferralCorrectionRow(String file, int line, @InColumn(YOUTH_CODE) String youthCode,
        @InColumn(ORGANIZATION) Organization organization, @InColumn(CORRECTION) ReferralCorrection correction,
        @InColumn(value = NOTE, about = "reason") String note, @InColumn(CORRECTED_ON) LocalDate correctedOn,
        @InColumn(ON) @Nullable LocalDate on, @InColumn(PRESENT) @Nullable Integer present,
        @InColumn(VOTES_FOR) @Nullable Integer votesFor,
        @InColumn(value = DECISION_NUMBER, about = "decision") @Nullable String decisionNumber,
        @InColumn(CEREMONY_ON) @Nullable LocalDate ceremonyOn,
        @InColumn(TOGETHER_SINCE) @Nullable LocalDate togetherSince,
        @InColumn(ENDORSED_BY) @Nullable EndorsedBy endorsedBy,
        @InColumn(AGREED_ABOVE_ON) @Nullable LocalDate agreedAboveOn,
        @InColumn(SCHOOLING) @Nullable Schooling schooling,
        @InColumn(AGE_EXCEPTION) @Nullable AgeException exception,
        @InColumn(value = ORDERED_BY, about = "order") @Nullable String orderedBy,
        @InColumn(ORDER_NUMBER) @Nullable String orderNumber,
        @InColumn(ORDERED_ON) @Nullable LocalDate orderedOn) implements OrderedRow {
    @Override
    public String toString() {
        return "ReferralCorrectionRow[" + file + ":" + line + "]";
    }

    @Override
    public List<Column> needs() {
        List<Column> needs = new ArrayList<>();
        if (correction.takenBack() == null) {
            needs.add(ON);
        }
        if (correction == ReferralCorrection.APPROVAL) {
            needs.add(DECISION_NUMBER);
        }
        needs.addAll(OrderedRow.super.needs());
        return needs;
    }

    /** After the steps of that day. */
    @Override
    public Turn turn() {
        return Turn.of(correctedOn, Turn.REFERRAL_CORRECTION, Turn.people(youthCode));
    }

    @Override
    public List<Action> actions(RowIds ids) {
        UUID youth = ids.person(youthCode);
        RecordedStep takenBack = correction.takenBack();
        if (takenBack != null) {
            return List.of(new CorrectionActions.TakeBack(organization, youth, takenBack, note, correctedOn,
                    order(ids)));
        }
        LocalDate right = Objects.requireNonNullElse(on, correctedOn);
        return List.of(correction == ReferralCorrection.ENDORSEMENT
                ? new CorrectionActions.Endorsement(organization, youth, present, votesFor, right, togetherSince,
                        endorsedBy, agreedAboveOn, schooling, note, correctedOn, order(ids))
                : new CorrectionActions.Approval(organization, youth,
                        new Decision(decisionNumber == null ? "" : decisionNumber, right), ceremonyOn, exception, note,
                        correctedOn, order(ids)));
    }
}
