package vn.oneplusone.app.files.rows.referral;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.ReferralActions;
import vn.oneplusone.app.files.shape.Column;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.ReferralStep;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.AgeException;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.EndorsedBy;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.Schooling;

/**
 * A later step of the referral that is open for that youth and organization.
 *
 * @param on day of the step; for {@link ReferralStep#APPROVED} the date of the decision
 * @param decisionNumber given with {@code APPROVED}
 * @param ceremonyOn day of the ceremony, if another than the decision's
 * @param helperCode given with {@code HELPER}
 * @param declinedBy given with {@code DECLINED}
 * @param note free text
 * @param togetherSince with {@code ENDORSED}: since when the referrer has worked, laboured or studied with the youth
 * @param endorsedBy with {@code ENDORSED}; null for the meeting of the branch
 * @param agreedAboveOn with {@code ENDORSED} by the committee
 * @param schooling with {@code ENDORSED}, where it is known
 * @param exception with {@code APPROVED}, where the decision says that the youth is admitted beyond the ages of the rules
 */
@SuppressWarnings("EnumOrdinal") // in the order in which it is declared, used here and now only
@RowKind("referral-step")
public record ReferralStepRow(String file, int line, @InColumn(YOUTH_CODE) String youthCode,
        @InColumn(ORGANIZATION) Organization organization, @InColumn(STEP) ReferralStep step,
        @InColumn(ON) LocalDate on, @InColumn(PRESENT) @Nullable Integer present,
        @InColumn(VOTES_FOR) @Nullable Integer votesFor,
        @InColumn(value = DECISION_NUMBER, about = "decision") @Nullable String decisionNumber,
        @InColumn(CEREMONY_ON) @Nullable LocalDate ceremonyOn, @InColumn(HELPER_CODE) @Nullable String helperCode,
        @InColumn(DECLINED_BY) @Nullable DeclinedBy declinedBy,
        @InColumn(NOTE) @Nullable String note, @InColumn(TOGETHER_SINCE) @Nullable LocalDate togetherSince,
        @InColumn(ENDORSED_BY) @Nullable EndorsedBy endorsedBy,
        @InColumn(AGREED_ABOVE_ON) @Nullable LocalDate agreedAboveOn,
        @InColumn(SCHOOLING) @Nullable Schooling schooling,
        @InColumn(AGE_EXCEPTION) @Nullable AgeException exception) implements ListRow {
    /** Without what is stated beside a vote or an approval. */
    public ReferralStepRow(String file, int line, String youthCode, Organization organization, ReferralStep step,
            LocalDate on, @Nullable Integer present, @Nullable Integer votesFor, @Nullable String decisionNumber,
            @Nullable LocalDate ceremonyOn, @Nullable String helperCode, @Nullable DeclinedBy declinedBy,
            @Nullable String note) {
        this(file, line, youthCode, organization, step, on, present, votesFor, decisionNumber, ceremonyOn, helperCode,
                declinedBy, note, null, null, null, null, null);
    }

    @Override
    public List<@Nullable Object> content() {
        return ListRow.withoutEmpty(5, ListRow.super.content());
    }

    @Override
    public String toString() {
        return "ReferralStepRow[" + file + ":" + line + "]";
    }

    @Override
    public List<Column> needs() {
        return switch (step) {
            case APPROVED -> List.of(DECISION_NUMBER);
            case HELPER -> List.of(HELPER_CODE);
            case DECLINED -> List.of(DECLINED_BY);
            case CONFIRMED, CLASS, PROBATION_TASK, ENDORSED, WITHDRAWN, LAPSED -> List.of();
        };
    }

    @Override
    public Turn turn() {
        return Turn.of(on, 2 + step.ordinal(), Turn.people(youthCode, helperCode));
    }

    @Override
    public List<Action> actions(RowIds ids) {
        UUID youth = ids.person(youthCode);
        return List.of(switch (step) {
            case CONFIRMED -> new ReferralActions.Confirm(organization, youth, on);
            case CLASS -> new ReferralActions.Prepare(organization, youth, PreparationStep.CLASS, on, null);
            case HELPER -> new ReferralActions.Prepare(organization, youth, PreparationStep.HELPER, on,
                    helperCode == null ? null : ids.person(helperCode));
            case PROBATION_TASK ->
                new ReferralActions.Prepare(organization, youth, PreparationStep.PROBATION_TASK, on, null);
            case ENDORSED -> new ReferralActions.Endorse(organization, youth, present, votesFor, on, togetherSince,
                    endorsedBy, agreedAboveOn, schooling);
            case APPROVED -> new ReferralActions.Approve(organization, youth,
                    new Decision(decisionNumber == null ? "" : decisionNumber, on), ceremonyOn,
                    exception);
            case DECLINED -> new ReferralActions.Decline(organization, youth,
                    declinedBy == null ? DeclinedBy.YOUTH : declinedBy, note, on);
            case WITHDRAWN -> new ReferralActions.Withdraw(organization, youth, note, on);
            case LAPSED -> new ReferralActions.Lapse(organization, youth, on);
        });
    }
}
