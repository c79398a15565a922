package vn.oneplusone.app.sample.district;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.sample.district.Places.Branch;
import vn.oneplusone.membership.events.Organization;

/** An invented person: who they are does not change, their memberships and their branch do. */
public final class Someone {
    public final String code;
    public final LocalDate born;
    public Branch branch;
    public final LocalDate registeredOn;
    private final Map<Organization, LocalDate> since = new EnumMap<>(Organization.class);
    private final Map<Organization, LocalDate> until = new EnumMap<>(Organization.class);

    Someone(String code, LocalDate born, Branch branch, LocalDate registeredOn) {
        this.code = code;
        this.born = born;
        this.branch = branch;
        this.registeredOn = registeredOn;
    }

    public void moves(Branch to) {
        branch = to;
    }

    public void joins(Organization organization, LocalDate on) {
        since.put(organization, on);
    }

    public void leaves(Organization organization, LocalDate on) {
        until.put(organization, on);
    }

    /** Who leaves is given no part in a referral: it would have to look at the day. */
    public boolean stays() {
        return until.isEmpty();
    }

    public boolean isMember(Organization organization) {
        return since.containsKey(organization);
    }

    /** Whether they are a member on that day, of either organization. */
    public boolean countsOn(LocalDate day) {
        return isMemberOn(Organization.UNION, day) || isMemberOn(Organization.FEDERATION, day);
    }

    public boolean isMemberOn(Organization organization, LocalDate day) {
        LocalDate from = since.get(organization);
        LocalDate to = until.get(organization);
        return from != null && !from.isAfter(day) && (to == null || to.isAfter(day));
    }

    /** Whether they have been a member for three months and stay one. */
    public boolean mayRefer(Organization to, LocalDate day) {
        LocalDate union = since.get(Organization.UNION);
        LocalDate federation = to == Organization.FEDERATION ? since.get(Organization.FEDERATION) : null;
        return stays() && (longEnough(union, day) || longEnough(federation, day));
    }

    private static boolean longEnough(@Nullable LocalDate since, LocalDate day) {
        return since != null && !since.plusMonths(3).isAfter(day);
    }
}
