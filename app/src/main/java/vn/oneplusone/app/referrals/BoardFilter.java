package vn.oneplusone.app.referrals;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.ReferralPath.Stage;

/**
 * Which referrals somebody asks for.
 *
 * @param all of the unit and the organization
 * @param chosen those of them in the stage; where none is asked for, the open ones
 */
record BoardFilter(@Nullable UUID unit, @Nullable Organization organization, @Nullable Stage stage, boolean overdue,
        LocalDate today, List<Referral> all, List<Referral> chosen) {
    /** @throws Refused for a unit beyond reach */
    static BoardFilter of(Parameters parameters, SignedIn me, Register register, Reach reach) {
        UUID unit = parameters.id("unit");
        Organization organization = parameters.oneOf("organization", Organization.class);
        Stage stage = parameters.oneOf("stage", Stage.class);
        boolean overdue = parameters.flag("overdue");
        Set<UUID> mine = reach.units(me);
        if (unit != null && !mine.contains(unit)) {
            throw Refused.forbidden("OtherUnit");
        }
        LocalDate today = register.today();
        List<Referral> all = register.referrals(unit == null ? mine : register.within(unit)).stream()
                .filter(referral -> organization == null || referral.organization() == organization).toList();
        List<Referral> chosen = all.stream()
                .filter(referral -> stage == null ? referral.stage().isOpen() : referral.stage() == stage)
                .filter(referral -> !overdue || ReferralStep.isOverdue(referral, today))
                .sorted(order(stage)).toList();
        return new BoardFilter(unit, organization, stage, overdue, today, all, chosen);
    }

    /** What has waited longest comes first; of what is over, the latest. */
    private static Comparator<Referral> order(@Nullable Stage stage) {
        Comparator<Referral> byDay = Comparator.comparing(Referral::latest);
        return (stage == null || stage.isOpen() ? byDay : byDay.reversed()).thenComparing(Referral::id);
    }

    /** The address of the same unit and organization. */
    UriComponentsBuilder address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "unit", unit);
        add(address, "organization", organization);
        return address;
    }

    /** The address of all that is asked for. */
    UriComponentsBuilder whole(String path) {
        UriComponentsBuilder address = address(path);
        add(address, "stage", stage);
        add(address, "overdue", overdue ? true : null);
        return address;
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
