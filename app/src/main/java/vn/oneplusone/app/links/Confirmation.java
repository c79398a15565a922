package vn.oneplusone.app.links;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.Caller;
import vn.oneplusone.app.actions.CommandGateway;
import vn.oneplusone.app.actions.DuplicateCheck;
import vn.oneplusone.app.actions.declared.PersonActions;
import vn.oneplusone.app.actions.declared.ReferralActions;
import vn.oneplusone.app.actions.declared.RequestActions;
import vn.oneplusone.app.actions.typed.Ask;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.PersonRequest;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.keys.NearbyIds;
import vn.oneplusone.app.vault.links.ClaimDetails;
import vn.oneplusone.app.vault.links.YouthClaim;
import vn.oneplusone.app.vault.links.YouthClaims;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.referral.events.ReferralChannel;

/** A claim becomes facts: all of them in one unit of work, and once, by any account and however often. */
@Component
record Confirmation(RequestLog requests, CommandGateway gateway, YouthClaims claims, DuplicateCheck duplicateCheck,
        Register register) {
    /**
     * Who agreed for a person under 16: a person who is recorded already, or one to be recorded now.
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
            claims.confirmed(claim.id(), youth, register.today());
            return claims.find(claim.id()).orElse(claim);
        }
        if (isAsked(claim.id())) {
            claims.pause(claim.id());
        } else if (claim.isPaused()) {
            claims.resume(claim.id());
        }
        if (!claim.isPending()) {
            claims.release(claim.id());
        }
        return claims.find(claim.id()).orElse(claim);
    }

    /** Brings all claims up to date: one whose request was answered goes on, also where nobody comes by. */
    void settleAll() {
        claims.all().forEach(this::settle);
    }

    private boolean isAsked(UUID claim) {
        PersonRequest asked = register.request(claim);
        return asked != null && asked.isWaiting();
    }

    /** Whether those who may know the person can be asked: once for each claim. */
    boolean mayAsk(YouthClaim claim) {
        return claim.isPending() && !claim.isPaused() && register.request(claim.id()) == null;
    }

    /**
     * Asks those who may know the person: the claim becomes a request of the same id, and its time stands still until they answer.
     *
     * @param referrer null if the branch as a whole is the one who refers
     * @return false if the claim is not pending any more, or was asked about before
     * @throws vn.oneplusone.app.refusals.Refused nothing was recorded then and the claim is pending as before
     */
    boolean ask(SignedIn me, YouthClaim claim, @Nullable UUID referrer, ClaimDetails details) {
        if (!mayAsk(claim) || !claims.pause(claim.id())) {
            return false;
        }
        LocalDate today = register.today();
        try {
            gateway.recordOnce(new Caller.Account(me), cause(claim.id()) + "/request",
                    new ReferralActions.Refer(claim.id(), null, claim.organization(), referrer, claim.branch(),
                            ReferralChannel.PERSONAL_LINK, today, null, today, null,
                            new Ask(details.fullName(), details.birthDate(), null, null)));
        } catch (RuntimeException e) {
            claims.resume(claim.id());
            throw e;
        }
        return true;
    }

    /** The young person does not want it any more: nobody is asked about them either. Where it was agreed meanwhile, the claim is settled. */
    void takeBack(UUID claim) {
        PersonRequest asked = register.request(claim);
        if (asked == null || !asked.isWaiting()) {
            return;
        }
        try {
            gateway.recordOnce(new Caller.Automation(Domain.AUTOMATION, asked.unit()), cause(claim) + "/withdrawal",
                    new RequestActions.TakeBack(claim, register.today()));
        } catch (Refused e) {
            if (e.getStatusCode().is5xxServerError()) {
                throw e;
            }
            claims.find(claim).ifPresent(this::settle);
        }
    }

    /**
     * Registers a person, refers them, and records that they said yes.
     *
     * @param referrer null if the branch as a whole is the one who refers
     * @return false if the claim is not pending any more
     * @throws vn.oneplusone.app.refusals.Refused nothing was recorded then and the claim is pending as before
     */
    boolean register(SignedIn me, YouthClaim claim, @Nullable UUID referrer, ClaimDetails details, Gender gender,
            ConsentForm consent, @Nullable Representative representative) {
        LocalDate today = register.today();
        UUID agreed = representative == null ? null : representative.known;
        PersonActions.Registration parent = null;
        if (agreed == null && representative != null && representative.birthDate != null
                && details.representative() != null) {
            agreed = NearbyIds.next();
            parent = registration(me, agreed,
                    new PersonalDetails(details.representative(), representative.birthDate, null,
                            null, null),
                    Gender.UNSTATED, claim,
                    new PersonActions.Agreed(consent, details.consentOn(), null, null));
        }
        PersonActions.Registration youth = registration(me, claim.id(), new PersonalDetails(details.fullName(),
                details.birthDate(), details.phone(), details.address(), null), gender, claim,
                new PersonActions.Agreed(consent, details.consentOn(), null, agreed));
        return record(me, claim, claim.id(),
                new ReferralActions.ReferNew(parent, youth, refer(claim, referrer, claim.id(), today)));
    }

    /** Those of the same name were shown before it was confirmed that this is a person of their own. */
    private PersonActions.Registration registration(SignedIn me, UUID id, PersonalDetails details, Gender gender,
            YouthClaim claim, PersonActions.Agreed consent) {
        return new PersonActions.Registration(id, details.fullName(), details.birthDate(), details.phone(),
                details.address(), null, gender, claim.branch(), consent, register.today(),
                duplicateCheck.references(me, details, claim.branch()));
    }

    /** Refers a person who is recorded already; otherwise as {@link #register}. */
    boolean attach(SignedIn me, YouthClaim claim, @Nullable UUID referrer, UUID person) {
        return record(me, claim, person, refer(claim, referrer, person, register.today()));
    }

    private static ReferralActions.Refer refer(YouthClaim claim, @Nullable UUID referrer, UUID youth,
            LocalDate today) {
        return new ReferralActions.Refer(UUID.randomUUID(), youth, claim.organization(), referrer, claim.branch(),
                ReferralChannel.PERSONAL_LINK, today, null, today, null, null);
    }

    private boolean record(SignedIn me, YouthClaim claim, UUID youth, Action action) {
        if (!claims.confirming(claim.id(), youth)) {
            return false;
        }
        try {
            gateway.recordOnce(new Caller.Account(me), cause(claim.id()), action);
        } catch (RuntimeException e) {
            claims.release(claim.id());
            throw e;
        }
        claims.confirmed(claim.id(), youth, register.today());
        return true;
    }
}
