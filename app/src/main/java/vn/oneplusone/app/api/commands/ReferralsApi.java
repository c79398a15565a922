package vn.oneplusone.app.api.commands;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.Requests;
import vn.oneplusone.app.api.write.Asked;
import vn.oneplusone.app.api.write.Done;
import vn.oneplusone.app.api.write.Given;
import vn.oneplusone.app.api.write.PathParts;
import vn.oneplusone.app.api.write.Places;
import vn.oneplusone.app.api.write.Within;
import vn.oneplusone.app.security.Act;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.commands.ApproveReferral;
import vn.oneplusone.referral.commands.ConfirmYouth;
import vn.oneplusone.referral.commands.DeclineReferral;
import vn.oneplusone.referral.commands.EndorseReferral;
import vn.oneplusone.referral.commands.LapseReferral;
import vn.oneplusone.referral.commands.RecordPreparation;
import vn.oneplusone.referral.commands.ReferYouth;
import vn.oneplusone.referral.commands.WithdrawReferral;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.ReferralChannel;

/** The path of a referral, from the introduction to the approval; the admission follows by itself. */
@RestController
@RequestMapping(path = "/api/v1/referrals", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class ReferralsApi {
    private static final String OF = "/{organization}/{person}/";
    private static final int MOST_PEOPLE = 100_000;

    private final Requests requests;
    private final Places places;

    ReferralsApi(Requests requests, Places places) {
        this.requests = requests;
        this.places = places;
    }

    record Refer(UUID youth, Organization organization, @Nullable UUID referrer, UUID branch, ReferralChannel channel,
            LocalDate on, @Nullable UUID campaign) {}

    @PostMapping
    ResponseEntity<Done> refer(Given<Refer> given) {
        return given.create(Act.REFER, it -> new Asked(Act.REFER,
                new PathParts(it.organization, it.youth).referral(), () -> it.branch,
                () -> new ReferYouth(UUID.randomUUID(), it.youth, it.organization, it.referrer, it.branch, it.channel,
                        it.on, it.campaign)));
    }

    record Confirm(LocalDate on) {}

    @PostMapping(OF + "confirmation")
    ResponseEntity<Done> confirm(Given<Confirm> given, @PathVariable String organization,
            @PathVariable String person) {
        PathParts of = PathParts.of(organization, person);
        return given.step(Act.CONFIRM,
                it -> asked(Act.CONFIRM, of, () -> new ConfirmYouth(of.person(), of.organization(), it.on)));
    }

    /** @param helper only where one is assigned */
    record Prepare(PreparationStep step, LocalDate on, @Nullable UUID helper) {}

    @PostMapping(OF + "preparation")
    ResponseEntity<Done> prepare(Given<Prepare> given, @PathVariable String organization,
            @PathVariable String person) {
        PathParts of = PathParts.of(organization, person);
        return given.step(Act.PREPARE, it -> asked(Act.PREPARE, of,
                () -> new RecordPreparation(of.person(), of.organization(), it.step, it.on, it.helper)));
    }

    /** The two numbers are needed where the organization votes. */
    record Endorse(@Within(to = MOST_PEOPLE) @Nullable Integer present,
            @Within(to = MOST_PEOPLE) @Nullable Integer votesFor, LocalDate on) {}

    @PostMapping(OF + "endorsement")
    ResponseEntity<Done> endorse(Given<Endorse> given, @PathVariable String organization,
            @PathVariable String person) {
        PathParts of = PathParts.of(organization, person);
        return given.step(Act.ENDORSE, it -> asked(Act.ENDORSE, of,
                () -> new EndorseReferral(of.person(), of.organization(), it.present, it.votesFor, it.on)));
    }

    record Approve(Decision decision, @Nullable LocalDate ceremonyOn) {}

    @PostMapping(OF + "approval")
    ResponseEntity<Done> approve(Given<Approve> given, @PathVariable String organization,
            @PathVariable String person) {
        PathParts of = PathParts.of(organization, person);
        return given.step(Act.APPROVE, it -> asked(Act.APPROVE, of,
                () -> new ApproveReferral(of.person(), of.organization(), it.decision, it.ceremonyOn)));
    }

    record Decline(DeclinedBy by, @Nullable String reason, LocalDate on) {}

    @PostMapping(OF + "decline")
    ResponseEntity<Done> decline(Given<Decline> given, @PathVariable String organization,
            @PathVariable String person) {
        PathParts of = PathParts.of(organization, person);
        return given.step(Act.DECLINE,
                it -> asked(it.by == DeclinedBy.UPPER_LEVEL ? Act.DECLINE_ABOVE : Act.DECLINE, of,
                        () -> new DeclineReferral(of.person(), of.organization(), it.by, requests.sealed(it.reason),
                                it.on)));
    }

    record Withdraw(@Nullable String reason, LocalDate on) {}

    @PostMapping(OF + "withdrawal")
    ResponseEntity<Done> withdraw(Given<Withdraw> given, @PathVariable String organization,
            @PathVariable String person) {
        PathParts of = PathParts.of(organization, person);
        return given.step(Act.WITHDRAW, it -> asked(Act.WITHDRAW, of,
                () -> new WithdrawReferral(of.person(), of.organization(), requests.sealed(it.reason), it.on)));
    }

    record Lapse(LocalDate on) {}

    @PostMapping(OF + "lapse")
    ResponseEntity<Done> lapse(Given<Lapse> given, @PathVariable String organization, @PathVariable String person) {
        PathParts of = PathParts.of(organization, person);
        return given.step(Act.LAPSE,
                it -> asked(Act.LAPSE, of, () -> new LapseReferral(of.person(), of.organization(), it.on)));
    }

    private Asked asked(Act act, PathParts of, Supplier<Object> command) {
        return new Asked(act, of.referral(), () -> places.ofReferral(of.referral()), command);
    }
}
