package vn.oneplusone.app.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.actions.declared.MemberActions;
import vn.oneplusone.app.actions.declared.RecordActions;
import vn.oneplusone.app.actions.declared.UnitActions;
import vn.oneplusone.app.actions.typed.Ask;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.campaign.events.DeclaredFigure;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/** What may stand in the fields of an action, whichever door it comes by. */
class FieldRulesTest {
    private static final UUID UNIT = new UUID(7, 1);
    private static final LocalDate DAY = LocalDate.of(2021, 3, 26);
    private static final Decision DECISION = new Decision("45-QĐ/HĐ", DAY);

    private static Action named(int length) {
        return new UnitActions.Rename(UNIT, "x".repeat(length), DAY, DECISION);
    }

    private static List<Refused.Field> wrong(Action action) {
        return catchThrowableOfType(Refused.class, () -> FieldRules.require(action)).fields();
    }

    @Test
    void a_text_may_be_as_long_as_its_limit_and_no_longer() {
        assertThatCode(() -> FieldRules.require(named(200))).doesNotThrowAnyException();
        assertThat(wrong(named(201))).containsExactly(Refused.Field.of("name", "TooLong", "200"));
    }

    @Test
    void a_number_stays_within_its_bounds() {
        assertThat(wrong(new RecordActions.Meeting(UNIT, DAY, -1, 100_001))).containsExactly(
                Refused.Field.of("present", "NotInRange", "0", "100000"),
                Refused.Field.of("roll", "NotInRange", "0", "100000"));
    }

    @Test
    void what_stands_inside_another_field_is_named_with_it() {
        Ask ask = new Ask("x".repeat(201), DAY, null, null);
        assertThat(wrong(new MemberActions.Admit(UNIT, null, Organization.UNION, UNIT, DAY, DECISION, null, null, ask)))
                .containsExactly(Refused.Field.of("ask.fullName", "TooLong", "200"));
        assertThat(wrong(
                new RecordActions.Declare(UNIT, 2021, null, Map.of(DeclaredFigure.MEMBERS_REACHED, -1), DAY, null)))
                .containsExactly(Refused.Field.of("numbers.MEMBERS_REACHED", "NotInRange", "0", "10000000"));
    }
}
