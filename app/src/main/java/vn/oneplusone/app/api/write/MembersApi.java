package vn.oneplusone.app.api.write;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.security.Act;
import vn.oneplusone.app.security.SignedIn;
import vn.oneplusone.membership.commands.AcceptTransfer;
import vn.oneplusone.membership.commands.AdmitMember;
import vn.oneplusone.membership.commands.ClassifyMember;
import vn.oneplusone.membership.commands.EndMembership;
import vn.oneplusone.membership.commands.RefuseTransfer;
import vn.oneplusone.membership.commands.RequestTransfer;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;

/** Memberships: how they begin, move, are graded and end. */
@RestController
@RequestMapping(path = "/api/v1/members", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class MembersApi {
    private static final String OF = "/{organization}/{person}/";

    private final Commands commands;
    private final Places places;

    MembersApi(Commands commands, Places places) {
        this.commands = commands;
        this.places = places;
    }

    @PostMapping
    ResponseEntity<Done> admit(HttpServletRequest request, @AuthenticationPrincipal SignedIn me) {
        return commands.give(request, me, Act.ADMIT, HttpStatus.CREATED, body -> {
            UUID person = body.id("person");
            Organization organization = body.oneOf("organization", Organization.class);
            UUID branch = body.id("branch");
            LocalDate on = body.date("on");
            Decision decision = body.decision("decision");
            UUID referral = body.optionalId("referral");
            body.check();
            return new Asked(Act.ADMIT, new PathParts(organization, person).member(), () -> branch,
                    () -> new AdmitMember(person, organization, branch, on, decision, referral));
        });
    }

    @PostMapping(OF + "ending")
    ResponseEntity<Done> end(HttpServletRequest request, @AuthenticationPrincipal SignedIn me,
            @PathVariable String organization, @PathVariable String person) {
        PathParts of = PathParts.of(organization, person);
        return commands.give(request, me, Act.END_MEMBERSHIP, HttpStatus.OK, body -> {
            EndingReason reason = body.oneOf("reason", EndingReason.class);
            LocalDate on = body.date("on");
            String decision = body.decisionNumber("decision");
            return asked(Act.END_MEMBERSHIP, of, body,
                    () -> new EndMembership(of.person(), of.organization(), reason, on, decision));
        });
    }

    @PostMapping(OF + "transfer")
    ResponseEntity<Done> requestTransfer(HttpServletRequest request, @AuthenticationPrincipal SignedIn me,
            @PathVariable String organization, @PathVariable String person) {
        PathParts of = PathParts.of(organization, person);
        return commands.give(request, me, Act.REQUEST_TRANSFER, HttpStatus.OK, body -> {
            UUID to = body.id("to");
            LocalDate on = body.date("on");
            return asked(Act.REQUEST_TRANSFER, of, body,
                    () -> new RequestTransfer(of.person(), of.organization(), to, on));
        });
    }

    @PostMapping(OF + "transfer/acceptance")
    ResponseEntity<Done> acceptTransfer(HttpServletRequest request, @AuthenticationPrincipal SignedIn me,
            @PathVariable String organization, @PathVariable String person) {
        PathParts of = PathParts.of(organization, person);
        return commands.give(request, me, Act.ACCEPT_TRANSFER, HttpStatus.OK, body -> {
            LocalDate on = body.date("on");
            return answered(Act.ACCEPT_TRANSFER, of, body,
                    () -> new AcceptTransfer(of.person(), of.organization(), on));
        });
    }

    @PostMapping(OF + "transfer/refusal")
    ResponseEntity<Done> refuseTransfer(HttpServletRequest request, @AuthenticationPrincipal SignedIn me,
            @PathVariable String organization, @PathVariable String person) {
        PathParts of = PathParts.of(organization, person);
        return commands.give(request, me, Act.REFUSE_TRANSFER, HttpStatus.OK, body -> {
            LocalDate on = body.date("on");
            return answered(Act.REFUSE_TRANSFER, of, body,
                    () -> new RefuseTransfer(of.person(), of.organization(), on));
        });
    }

    @PostMapping(OF + "grade")
    ResponseEntity<Done> classify(HttpServletRequest request, @AuthenticationPrincipal SignedIn me,
            @PathVariable String organization, @PathVariable String person) {
        PathParts of = PathParts.of(organization, person);
        return commands.give(request, me, Act.CLASSIFY, HttpStatus.OK, body -> {
            int year = body.number("year", 1900, 9999);
            Grade grade = body.oneOf("grade", Grade.class);
            LocalDate on = body.date("on");
            return asked(Act.CLASSIFY, of, body,
                    () -> new ClassifyMember(of.person(), of.organization(), year, grade, on));
        });
    }

    private Asked asked(Act act, PathParts of, Body body, Supplier<Object> command) {
        body.check();
        return new Asked(act, of.member(), () -> places.ofMember(of.member(), of.organization()), command);
    }

    /** A transfer is answered by the branch that was asked, not by the one that is left. */
    private Asked answered(Act act, PathParts of, Body body, Supplier<Object> command) {
        body.check();
        return new Asked(act, of.member(), () -> places.ofTransfer(of.member(), of.organization()), command);
    }
}
