package vn.oneplusone.app.files.rows.membership;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.MemberActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.AgeException;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/**
 * A membership from before the referrals were kept, so without one.
 *
 * @param exception where the decision says that the person is admitted beyond the ages of the rules
 */
@RowKind("member")
public record MemberRow(String file, int line, @InColumn(PERSON_CODE) String personCode,
        @InColumn(ORGANIZATION) Organization organization, @InColumn(BRANCH_CODE) String branchCode,
        @InColumn(value = ADMITTED_ON, about = "on") LocalDate admittedOn,
        @InColumn(value = DECISION_NUMBER, about = "decision") String decisionNumber,
        @InColumn(DECISION_ON) LocalDate decisionOn,
        @InColumn(AGE_EXCEPTION) @Nullable AgeException exception) implements ListRow {
    /** Within the ages of the rules. */
    public MemberRow(String file, int line, String personCode, Organization organization, String branchCode,
            LocalDate admittedOn, String decisionNumber, LocalDate decisionOn) {
        this(file, line, personCode, organization, branchCode, admittedOn, decisionNumber, decisionOn, null);
    }

    @Override
    public List<@Nullable Object> content() {
        return ListRow.withoutEmpty(1, ListRow.super.content());
    }

    @Override
    public Turn turn() {
        return Turn.of(admittedOn, 0, Turn.people(personCode));
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(new MemberActions.Admit(UUID.randomUUID(), ids.person(personCode), organization,
                ids.unit(branchCode, admittedOn), admittedOn, new Decision(decisionNumber, decisionOn), null,
                exception, null));
    }
}
