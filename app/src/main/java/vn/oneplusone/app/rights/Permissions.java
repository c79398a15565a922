package vn.oneplusone.app.rights;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.oneplusone.app.vault.accounts.Role;

/** Who may ask for what, and where: the one table of it. */
public final class Permissions {
    private static final Set<Act> BRANCH = EnumSet.of(Act.REFER, Act.CONFIRM, Act.PREPARE, Act.ENDORSE, Act.DECLINE,
            Act.WITHDRAW, Act.REQUEST_TRANSFER, Act.ACCEPT_TRANSFER, Act.REFUSE_TRANSFER, Act.CLASSIFY,
            Act.REGISTER_PERSON, Act.CORRECT_DETAILS, Act.WITHDRAW_CONSENT, Act.GIVE_CONSENT, Act.HAND_OVER_PERSON,
            Act.ANSWER_REQUEST, Act.WITHDRAW_REQUEST, Act.PLAN_CAMPAIGN, Act.HOLD_CAMPAIGN,
            Act.CORRECT_CAMPAIGN, Act.CANCEL_CAMPAIGN, Act.RECORD_DISSEMINATION);
    /** All but what the automation does by itself. */
    private static final Set<Act> DISTRICT = EnumSet.complementOf(EnumSet.of(Act.FULFIL, Act.ADMIT_APPROVED));
    /** The tree of units, the year's figures and what cannot be undone are the district's. */
    private static final Set<Act> COMMUNE = EnumSet.complementOf(EnumSet.of(Act.ERASE_PERSON, Act.ESTABLISH_UNIT,
            Act.RENAME_UNIT, Act.MOVE_UNIT, Act.MERGE_UNITS, Act.DISSOLVE_UNIT, Act.DESIGNATE_PILOT,
            Act.PLAN_UNIT_CHANGE, Act.WITHDRAW_UNIT_PLAN, Act.PUBLISH_FIGURES, Act.CLOSE_YEAR, Act.ISSUE_SUPPLEMENT,
            Act.FULFIL, Act.ADMIT_APPROVED));

    /**
     * What a decision of the unit above is needed for, a branch cannot do; who only reads, records nothing; who manages accounts could act in
     * any name, and so records no fact of people or figures in their own.
     */
    private static final Map<Role, Set<Act>> TABLE = Map.of(Role.BRANCH_SECRETARY, BRANCH, Role.COMMUNE_OFFICER,
            COMMUNE,
            Role.DISTRICT_OFFICER, DISTRICT, Role.AUDITOR, Set.of(), Role.ADMINISTRATOR, Set.of());

    private Permissions() {}

    /** Whether somebody in that role may do this at all, somewhere. */
    public static boolean allows(Role role, Act act) {
        return TABLE.getOrDefault(role, Set.of()).contains(act);
    }
}
