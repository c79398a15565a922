package vn.oneplusone.app.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.app.vault.accounts.Role;

/** Every role, and everything it may do. Where it may is the matter of reach. */
class PermissionsTest {

    /** What is the district's alone. */
    private static final Set<Act> DISTRICTS = EnumSet.of(Act.ERASE_PERSON, Act.ESTABLISH_UNIT, Act.RENAME_UNIT,
            Act.STATE_UNIT_KIND,
            Act.MOVE_UNIT, Act.MERGE_UNITS, Act.SPLIT_UNIT, Act.DISSOLVE_UNIT, Act.DESIGNATE_PILOT,
            Act.PLAN_UNIT_CHANGE,
            Act.WITHDRAW_UNIT_PLAN, Act.PUBLISH_FIGURES, Act.CLOSE_YEAR, Act.ISSUE_SUPPLEMENT, Act.FULFIL,
            Act.ADMIT_APPROVED);

    /** Said here once more by hand: whoever changes the table has to change this too. */
    private static final Map<Role, Set<Act>> NOT_FOR = Map.of(Role.BRANCH_SECRETARY,
            and(DISTRICTS, Act.APPROVE, Act.DECLINE_ABOVE, Act.LAPSE, Act.CORRECT_APPROVAL, Act.TAKE_BACK_ABOVE,
                    Act.ADMIT, Act.RECEIVE_MEMBER, Act.RELEASE_MEMBER, Act.PASS_TRANSFER, Act.REFUSE_RELEASE,
                    Act.END_MEMBERSHIP,
                    Act.ANNUL_ADMISSION, Act.AWARD, Act.DISCIPLINE, Act.GRANT_SUPPORT, Act.REPAY_SUPPORT,
                    Act.LAUNCH_INITIATIVE, Act.RECORD_STEP,
                    Act.SET_TARGET, Act.DECLARE_FIGURES),
            Role.COMMUNE_OFFICER, DISTRICTS, Role.DISTRICT_OFFICER, Set.of(Act.FULFIL, Act.ADMIT_APPROVED),
            Role.AUDITOR, Set.of(Act.values()),
            Role.ADMINISTRATOR, Set.of(Act.values()));

    private static Set<Act> and(Set<Act> some, Act... more) {
        Set<Act> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_may_do_what_the_table_says_and_nothing_else(Role role) {
        for (Act act : Act.values()) {
            assertThat(act.isFor(role)).as("%s may %s", role, act)
                    .isNotEqualTo(NOT_FOR.getOrDefault(role, Set.of(Act.values())).contains(act));
        }
    }
}
