package vn.oneplusone.reporting.queries;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.contributions.AgeBand;

/**
 * The numbers of one unit; {@link UnitLabel} and {@link Counts} side by side, as the JSON has them.
 *
 * @param own true for the row of facts that belong to the unit itself and to none below it; such a row has no targets
 */
public record UnitCounts(UUID unitId, @Nullable String code, @Nullable String name, @Nullable UnitLevel level,
        @Nullable UUID parent, boolean pilot, boolean own, Map<Organization, Long> admitted,
        Map<Organization, @Nullable Long> target, Map<Organization, @Nullable Long> targetBelow,
        Map<Organization, @Nullable Percentage> attainment, Map<Organization, Long> ended, Map<Organization, Long> net,
        Map<Organization, Long> activeAtStart, Map<Organization, Long> activeAtEnd,
        Map<Organization, Counts.Referrals> referrals, Map<Organization, Counts.ReferralSteps> referralSteps,
        Map<Organization, Counts.Coverage> coverage, Counts.Campaigns campaigns, Counts.Dissemination dissemination,
        Counts.CapitalSupport capitalSupport, Map<Step, Long> steps, Map<Organization, Counts.Transfers> transfers,
        Map<Organization, Map<Gender, Long>> admittedByGender, Map<Organization, Map<AgeBand, Long>> admittedByAge,
        Map<Organization, Map<Grade, Long>> classified) {

    /** Puts a unit and its numbers side by side. */
    public static UnitCounts of(UnitLabel unit, boolean own, Counts counts) {
        return new UnitCounts(unit.unitId(), unit.code(), unit.name(), unit.level(), unit.parent(), unit.pilot(), own,
                counts.admitted(), counts.target(), counts.targetBelow(), counts.attainment(), counts.ended(),
                counts.net(), counts.activeAtStart(), counts.activeAtEnd(), counts.referrals(), counts.referralSteps(),
                counts.coverage(), counts.campaigns(), counts.dissemination(), counts.capitalSupport(), counts.steps(),
                counts.transfers(), counts.admittedByGender(), counts.admittedByAge(), counts.classified());
    }

    /** The numbers alone. */
    public Counts counts() {
        return new Counts(admitted, target, targetBelow, attainment, ended, net, activeAtStart, activeAtEnd, referrals,
                referralSteps, coverage, campaigns, dissemination, capitalSupport, steps, transfers, admittedByGender,
                admittedByAge, classified);
    }

    /** The unit alone. */
    public UnitLabel label() {
        return new UnitLabel(unitId, code, name, level, parent, pilot);
    }
}
