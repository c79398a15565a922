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
import vn.oneplusone.app.api.write.Asked;
import vn.oneplusone.app.api.write.Done;
import vn.oneplusone.app.api.write.Given;
import vn.oneplusone.app.api.write.PathParts;
import vn.oneplusone.app.api.write.Places;
import vn.oneplusone.app.api.write.Within;
import vn.oneplusone.app.security.Act;
import vn.oneplusone.membership.commands.AcceptTransfer;
import vn.oneplusone.membership.commands.AdmitMember;
import vn.oneplusone.membership.commands.AnnulAdmission;
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

    private final Places places;

    MembersApi(Places places) {
        this.places = places;
    }

    record Admit(UUID person, Organization organization, UUID branch, LocalDate on, Decision decision,
            @Nullable UUID referral) {}

    @PostMapping
    ResponseEntity<Done> admit(Given<Admit> given) {
        return given.create(Act.ADMIT, it -> new Asked(Act.ADMIT,
                new PathParts(it.organization, it.person).member(), () -> it.branch,
                () -> new AdmitMember(it.person, it.organization, it.branch, it.on, it.decision, it.referral)));
    }

    record Annul(Decision decision) {}

    @PostMapping(OF + "annulment")
    ResponseEntity<Done> annul(Given<Annul> given, @PathVariable String organization, @PathVariable String person) {
        PathParts of = PathParts.of(organization, person);
        return given.step(Act.ANNUL_ADMISSION, it -> asked(Act.ANNUL_ADMISSION, of,
                () -> new AnnulAdmission(of.person(), of.organization(), it.decision)));
    }

    /** @param decision its number, where there is one */
    record End(EndingReason reason, LocalDate on, @Within(to = 100) @Nullable String decision) {}

    @PostMapping(OF + "ending")
    ResponseEntity<Done> end(Given<End> given, @PathVariable String organization, @PathVariable String person) {
        PathParts of = PathParts.of(organization, person);
        return given.step(Act.END_MEMBERSHIP, it -> asked(Act.END_MEMBERSHIP, of,
                () -> new EndMembership(of.person(), of.organization(), it.reason, it.on, it.decision)));
    }

    record Transfer(UUID to, LocalDate on) {}

    @PostMapping(OF + "transfer")
    ResponseEntity<Done> requestTransfer(Given<Transfer> given, @PathVariable String organization,
            @PathVariable String person) {
        PathParts of = PathParts.of(organization, person);
        return given.step(Act.REQUEST_TRANSFER, it -> asked(Act.REQUEST_TRANSFER, of,
                () -> new RequestTransfer(of.person(), of.organization(), it.to, it.on)));
    }

    record AnswerTransfer(LocalDate on) {}

    @PostMapping(OF + "transfer/acceptance")
    ResponseEntity<Done> acceptTransfer(Given<AnswerTransfer> given, @PathVariable String organization,
            @PathVariable String person) {
        PathParts of = PathParts.of(organization, person);
        return given.step(Act.ACCEPT_TRANSFER, it -> answered(Act.ACCEPT_TRANSFER, of,
                () -> new AcceptTransfer(of.person(), of.organization(), it.on)));
    }

    @PostMapping(OF + "transfer/refusal")
    ResponseEntity<Done> refuseTransfer(Given<AnswerTransfer> given, @PathVariable String organization,
            @PathVariable String person) {
        PathParts of = PathParts.of(organization, person);
        return given.step(Act.REFUSE_TRANSFER, it -> answered(Act.REFUSE_TRANSFER, of,
                () -> new RefuseTransfer(of.person(), of.organization(), it.on)));
    }

    record Classify(@Within(from = 1900, to = 9999) int year, Grade grade, LocalDate on) {}

    @PostMapping(OF + "grade")
    ResponseEntity<Done> classify(Given<Classify> given, @PathVariable String organization,
            @PathVariable String person) {
        PathParts of = PathParts.of(organization, person);
        return given.step(Act.CLASSIFY, it -> asked(Act.CLASSIFY, of,
                () -> new ClassifyMember(of.person(), of.organization(), it.year, it.grade, it.on)));
    }

    private Asked asked(Act act, PathParts of, Supplier<Object> command) {
        return new Asked(act, of.member(), () -> places.ofMember(of.member(), of.organization()), command);
    }

    /** A transfer is answered by the branch that was asked, not by the one that is left. */
    private Asked answered(Act act, PathParts of, Supplier<Object> command) {
        return new Asked(act, of.member(), () -> places.ofTransfer(of.member(), of.organization()), command);
    }
}
