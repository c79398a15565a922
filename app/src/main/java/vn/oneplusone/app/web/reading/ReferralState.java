package vn.oneplusone.app.web.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.web.Stage;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.ReferralPath;
import vn.oneplusone.referral.events.ReferralChannel;

/**
 * A referral as readers get it.
 *
 * @param next the addresses below it at which it can go on; whether it may is for the rules to say
 */
public record ReferralState(UUID referral, UUID youth, Organization organization, UUID branch, @Nullable UUID referrer,
        ReferralChannel channel, @Nullable UUID campaign, Stage stage, List<Referral.Taken> steps, List<String> next) {
    public static ReferralState of(Referral one, LocalDate today) {
        return new ReferralState(one.id(), one.youth(), one.organization(), one.branch(), one.referrer(),
                one.channel(), one.campaign(), Stage.of(one), one.steps(),
                one.next(today).stream().flatMap(ReferralState::address).distinct().toList());
    }

    private static Stream<String> address(ReferralPath.Step step) {
        return switch (step) {
            case CONFIRMATION -> Stream.of("confirmation");
            case CLASS, HELPER, PROBATION_TASK -> Stream.of("preparation");
            case ENDORSEMENT -> Stream.of("endorsement");
            case APPROVAL -> Stream.of("approval");
            // follows the admission by itself
            case FULFILMENT -> Stream.empty();
            case DECLINE_BY_YOUTH, DECLINE_BY_BRANCH, DECLINE_BY_UPPER_LEVEL -> Stream.of("decline");
            case WITHDRAWAL -> Stream.of("withdrawal");
            case LAPSE -> Stream.of("lapse");
        };
    }
}
