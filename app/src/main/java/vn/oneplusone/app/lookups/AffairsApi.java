package vn.oneplusone.app.lookups;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Support;
import vn.oneplusone.app.register.Target;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.AllowedParameters;
import vn.oneplusone.app.web.bodies.PathParts;
import vn.oneplusone.app.web.reading.Capital;
import vn.oneplusone.app.web.reading.Memberships;
import vn.oneplusone.app.web.reading.Reading;
import vn.oneplusone.app.web.reading.ReferralState;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.membership.events.Organization;

/** One referral, membership, campaign, capital support, target, initiative, with the version that a command has to be decided on. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
record AffairsApi(Reading reading, Register register) {
    private <T> Reading.Known<T> known(SignedIn me, UUID unit, long version, T answer) {
        return new Reading.Known<>(version, reading.mayRead(me, unit), answer);
    }

    /** The latest of a youth to an organization. */
    @AllowedParameters
    @GetMapping("/referrals/{organization}/{person}")
    @Nullable
    ResponseEntity<ReferralState> referral(ServletWebRequest request, SignedIn me, @PathVariable String organization,
            @PathVariable String person) {
        PathParts of = PathParts.of(organization, person);
        return reading.known(request, () -> {
            Referral one = register.referral(of.organization(), of.person());
            return one == null
                    ? null
                    : known(me, one.branch(), one.version(), ReferralState.of(one, register.today()));
        });
    }

    /** A person by their memberships, and nothing that tells who it is. */
    @AllowedParameters
    @GetMapping("/members/{person}")
    @Nullable
    ResponseEntity<Memberships> memberships(ServletWebRequest request, SignedIn me, @PathVariable String person) {
        UUID id = PathParts.id(person);
        return reading.known(request, () -> {
            Person one = register.person(id);
            return one == null
                    ? null
                    : new Reading.Known<>(one.version(), reading.mayRead(me, one),
                            Memberships.of(one, register.home(id), reading.affairsOf(me, id)));
        });
    }

    /** @param state PLANNED, HELD or CANCELLED */
    record Campaign(UUID campaign, UUID unit, CampaignKind kind, LocalDate from, LocalDate to,
            @Nullable Integer membersPresent, @Nullable Integer youthsPresent, String state) {
        private static Campaign of(vn.oneplusone.app.register.Campaign one) {
            boolean held = one.state() == vn.oneplusone.app.register.Campaign.State.HELD;
            return new Campaign(one.id(), one.unit(), one.kind(), one.from(), one.to(), held ? one.members() : null,
                    held ? one.youths() : null, one.state().name());
        }
    }

    @AllowedParameters
    @GetMapping("/campaigns/{campaign}")
    @Nullable
    ResponseEntity<Campaign> campaign(ServletWebRequest request, SignedIn me, @PathVariable String campaign) {
        UUID id = PathParts.id(campaign);
        return reading.known(request, () -> {
            vn.oneplusone.app.register.Campaign one = register.campaign(id);
            return one == null ? null : known(me, one.unit(), one.version(), Campaign.of(one));
        });
    }

    /** Capital given to a youth, and what came back of it. */
    @AllowedParameters
    @GetMapping("/supports/{support}")
    @Nullable
    ResponseEntity<Capital> support(ServletWebRequest request, SignedIn me, @PathVariable String support) {
        UUID id = PathParts.id(support);
        return reading.known(request, () -> {
            Support one = register.support(id);
            return one == null ? null : known(me, one.unit(), one.version(), Capital.of(one));
        });
    }

    /** A target with all its numbers; the last one holds. */
    record TargetState(UUID unit, Organization organization, int year, int number, List<Target.Decided> history) {}

    @AllowedParameters
    @GetMapping("/targets/{unit}/{organization}/{year}")
    @Nullable
    ResponseEntity<TargetState> target(ServletWebRequest request, SignedIn me, @PathVariable String unit,
            @PathVariable String organization, @PathVariable String year) {
        PathParts of = PathParts.of(organization, unit);
        int in = PathParts.year(year);
        return reading.known(request, () -> {
            Target one = register.target(of.person(), of.organization(), in);
            return one == null
                    ? null
                    : known(me, one.unit(), one.version(),
                            new TargetState(one.unit(), one.organization(), in, one.number(), one.numbers()));
        });
    }

    /** A step by its document. */
    record StepTaken(Step step, LocalDate on, String documentNumber, @Nullable String fileHash) {}

    /** @param launchedOn null where steps were recorded without a beginning */
    record Initiative(UUID unit, int year, @Nullable LocalDate launchedOn, List<StepTaken> steps) {}

    @AllowedParameters
    @GetMapping("/initiatives/{unit}/{year}")
    @Nullable
    ResponseEntity<Initiative> initiative(ServletWebRequest request, SignedIn me, @PathVariable String unit,
            @PathVariable String year) {
        UUID of = PathParts.id(unit);
        int in = PathParts.year(year);
        return reading.known(request, () -> {
            vn.oneplusone.app.register.Initiative one = register.initiative(of, in);
            return one.version() < 0
                    ? null
                    : known(me, of, one.version(), new Initiative(of, in, one.launchedOn(), one.evidence().stream()
                            .map(step -> new StepTaken(step.step(), step.on(), step.document(), step.fileHash()))
                            .toList()));
        });
    }
}
