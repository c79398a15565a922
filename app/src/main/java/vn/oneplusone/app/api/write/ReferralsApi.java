package vn.oneplusone.app.api.write;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.Requests;
import vn.oneplusone.app.security.Act;
import vn.oneplusone.app.security.SignedIn;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.SealedText;
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

    private final Commands commands;
    private final Requests requests;
    private final Places places;

    ReferralsApi(Commands commands, Requests requests, Places places) {
        this.commands = commands;
        this.requests = requests;
        this.places = places;
    }

    @PostMapping
    ResponseEntity<Done> refer(HttpServletRequest request, @AuthenticationPrincipal SignedIn me) {
        return commands.give(request, me, Act.REFER, HttpStatus.CREATED, body -> {
            UUID youth = body.id("youth");
            Organization organization = body.oneOf("organization", Organization.class);
            UUID referrer = body.optionalId("referrer");
            UUID branch = body.id("branch");
            ReferralChannel channel = body.oneOf("channel", ReferralChannel.class);
            LocalDate on = body.date("on");
            UUID campaign = body.optionalId("campaign");
            body.check();
            return new Asked(Act.REFER, new PathParts(organization, youth).referral(), () -> branch,
                    () -> new ReferYouth(UUID.randomUUID(), youth, organization, referrer, branch, channel, on,
                            campaign));
        });
    }

    @PostMapping(OF + "confirmation")
    ResponseEntity<Done> confirm(HttpServletRequest request, @AuthenticationPrincipal SignedIn me,
            @PathVariable String organization, @PathVariable String person) {
        return step(request, me, Act.CONFIRM, PathParts.of(organization, person), (of, body) -> {
            LocalDate on = body.date("on");
            return asked(Act.CONFIRM, of, body, () -> new ConfirmYouth(of.person(), of.organization(), on));
        });
    }

    @PostMapping(OF + "preparation")
    ResponseEntity<Done> prepare(HttpServletRequest request, @AuthenticationPrincipal SignedIn me,
            @PathVariable String organization, @PathVariable String person) {
        return step(request, me, Act.PREPARE, PathParts.of(organization, person), (of, body) -> {
            PreparationStep step = body.oneOf("step", PreparationStep.class);
            LocalDate on = body.date("on");
            UUID helper = body.optionalId("helper");
            return asked(Act.PREPARE, of, body,
                    () -> new RecordPreparation(of.person(), of.organization(), step, on, helper));
        });
    }

    @PostMapping(OF + "endorsement")
    ResponseEntity<Done> endorse(HttpServletRequest request, @AuthenticationPrincipal SignedIn me,
            @PathVariable String organization, @PathVariable String person) {
        return step(request, me, Act.ENDORSE, PathParts.of(organization, person), (of, body) -> {
            Integer present = body.optionalNumber("present", 0, MOST_PEOPLE);
            Integer votesFor = body.optionalNumber("votesFor", 0, MOST_PEOPLE);
            LocalDate on = body.date("on");
            return asked(Act.ENDORSE, of, body,
                    () -> new EndorseReferral(of.person(), of.organization(), present, votesFor, on));
        });
    }

    @PostMapping(OF + "approval")
    ResponseEntity<Done> approve(HttpServletRequest request, @AuthenticationPrincipal SignedIn me,
            @PathVariable String organization, @PathVariable String person) {
        return step(request, me, Act.APPROVE, PathParts.of(organization, person), (of, body) -> {
            Decision decision = body.decision("decision");
            LocalDate ceremonyOn = body.optionalDate("ceremonyOn");
            return asked(Act.APPROVE, of, body,
                    () -> new ApproveReferral(of.person(), of.organization(), decision, ceremonyOn));
        });
    }

    @PostMapping(OF + "decline")
    ResponseEntity<Done> decline(HttpServletRequest request, @AuthenticationPrincipal SignedIn me,
            @PathVariable String organization, @PathVariable String person) {
        return step(request, me, Act.DECLINE, PathParts.of(organization, person), (of, body) -> {
            DeclinedBy by = body.oneOf("by", DeclinedBy.class);
            String reason = body.text("reason");
            LocalDate on = body.date("on");
            return asked(by == DeclinedBy.UPPER_LEVEL ? Act.DECLINE_ABOVE : Act.DECLINE, of, body,
                    () -> new DeclineReferral(of.person(), of.organization(), by, sealed(reason), on));
        });
    }

    @PostMapping(OF + "withdrawal")
    ResponseEntity<Done> withdraw(HttpServletRequest request, @AuthenticationPrincipal SignedIn me,
            @PathVariable String organization, @PathVariable String person) {
        return step(request, me, Act.WITHDRAW, PathParts.of(organization, person), (of, body) -> {
            String reason = body.text("reason");
            LocalDate on = body.date("on");
            return asked(Act.WITHDRAW, of, body,
                    () -> new WithdrawReferral(of.person(), of.organization(), sealed(reason), on));
        });
    }

    @PostMapping(OF + "lapse")
    ResponseEntity<Done> lapse(HttpServletRequest request, @AuthenticationPrincipal SignedIn me,
            @PathVariable String organization, @PathVariable String person) {
        return step(request, me, Act.LAPSE, PathParts.of(organization, person), (of, body) -> {
            LocalDate on = body.date("on");
            return asked(Act.LAPSE, of, body, () -> new LapseReferral(of.person(), of.organization(), on));
        });
    }

    private ResponseEntity<Done> step(HttpServletRequest request, SignedIn me, Act act, PathParts of,
            BiFunction<PathParts, Body, Asked> understand) {
        return commands.give(request, me, act, HttpStatus.OK, body -> understand.apply(of, body));
    }

    private Asked asked(Act act, PathParts of, Body body, Supplier<Object> command) {
        body.check();
        return new Asked(act, of.referral(), () -> places.ofReferral(of.referral()), command);
    }

    private @Nullable SealedText sealed(@Nullable String text) {
        return text == null ? null : requests.seal(text);
    }
}
