package vn.oneplusone.app.portal.links;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.Requests;
import vn.oneplusone.app.security.SignedIn;
import vn.oneplusone.app.vault.ClaimDetails;
import vn.oneplusone.app.vault.NearbyIds;
import vn.oneplusone.app.vault.YouthClaim;
import vn.oneplusone.app.vault.YouthClaims;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.commands.RegisterPerson;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.referral.commands.ConfirmYouth;
import vn.oneplusone.referral.commands.ReferYouth;
import vn.oneplusone.referral.events.ReferralChannel;

/** A claim becomes facts: all of them in one unit of work, and once, whoever confirms it and however often. */
final class Confirmation {
    private final Requests requests;
    private final YouthClaims claims;
    private final Reach reach;

    Confirmation(Requests requests, YouthClaims claims, Reach reach) {
        this.requests = requests;
        this.claims = claims;
        this.reach = reach;
    }

    /**
     * Who agreed for somebody under 16: a person who is recorded already, or one to be recorded now.
     *
     * @param known null if they are to be recorded
     */
    record Representative(@Nullable UUID known, @Nullable LocalDate birthDate) {}

    private static String cause(UUID claim) {
        return "claim/" + claim;
    }

    /** Brings a claim up to date whose confirmation was cut off between the ledger and the vault. */
    YouthClaim settle(YouthClaim claim) {
        if (claim.confirmedOn() != null) {
            return claim;
        }
        UUID youth = requests.youthOf(cause(claim.id())).orElse(null);
        if (youth != null) {
            claims.confirmed(claim.id(), youth, reach.today());
        } else if (!claim.isPending()) {
            claims.release(claim.id());
        }
        return claims.find(claim.id()).orElse(claim);
    }

    /**
     * Registers somebody new, refers them, and records that they said yes.
     *
     * @param referrer null if the branch as a whole is the one who refers
     * @return false if the claim is not pending any more
     * @throws RuntimeException the module's refusal; nothing was recorded then and the claim is pending as before
     */
    boolean register(SignedIn me, YouthClaim claim, @Nullable UUID referrer, ClaimDetails details, Gender gender,
            ConsentForm consent, @Nullable Representative representative) {
        LocalDate today = reach.today();
        List<Object> commands = new ArrayList<>();
        UUID agreed = representative == null ? null : representative.known;
        if (agreed == null && representative != null && representative.birthDate != null
                && details.representative() != null) {
            agreed = NearbyIds.next();
            commands.add(new RegisterPerson(agreed,
                    new PersonalDetails(details.representative(), representative.birthDate, null, null, null),
                    Gender.UNSTATED, claim.branch(), new Consent(consent, details.consentOn(), null, null), today));
        }
        commands.add(new RegisterPerson(claim.id(),
                new PersonalDetails(details.fullName(), details.birthDate(), details.phone(), details.address(), null),
                gender, claim.branch(), new Consent(consent, details.consentOn(), null, agreed), today));
        return record(me, claim, referrer, claim.id(), commands);
    }

    /** Refers somebody who is recorded already; otherwise as {@link #register}. */
    boolean attach(SignedIn me, YouthClaim claim, @Nullable UUID referrer, UUID person) {
        return record(me, claim, referrer, person, new ArrayList<>());
    }

    private boolean record(SignedIn me, YouthClaim claim, @Nullable UUID referrer, UUID youth, List<Object> commands) {
        LocalDate today = reach.today();
        commands.add(new ReferYouth(UUID.randomUUID(), youth, claim.organization(), referrer, claim.branch(),
                ReferralChannel.PERSONAL_LINK, today));
        commands.add(new ConfirmYouth(youth, claim.organization(), today));
        if (!claims.confirming(claim.id(), youth)) {
            return false;
        }
        try {
            requests.recordOnce(cause(claim.id()), me.actor(), () -> reach.require(me, claim.branch()),
                    commands.toArray());
        } catch (RuntimeException e) {
            claims.release(claim.id());
            throw e;
        }
        claims.confirmed(claim.id(), youth, today);
        return true;
    }
}
