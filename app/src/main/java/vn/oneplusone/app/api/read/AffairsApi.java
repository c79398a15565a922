package vn.oneplusone.app.api.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.oneplusone.app.api.Takes;
import vn.oneplusone.app.api.write.PathParts;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Support;
import vn.oneplusone.app.security.SignedIn;
import vn.oneplusone.campaign.events.CampaignCancelled;
import vn.oneplusone.campaign.events.CampaignCorrected;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.CampaignPlanned;
import vn.oneplusone.campaign.events.InitiativeLaunched;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.StepRecorded;
import vn.oneplusone.campaign.events.TargetRevised;
import vn.oneplusone.campaign.events.TargetSet;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.YouthReferred;

/** One referral, membership, campaign, capital support, target, initiative, with the version that a command has to be decided on. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class AffairsApi {
    private final Reading reading;
    private final Register register;

    AffairsApi(Reading reading, Register register) {
        this.reading = reading;
        this.register = register;
    }

    /** The latest of a youth to an organization. */
    @Takes
    @GetMapping("/referrals/{organization}/{person}")
    @Nullable
    ResponseEntity<ReferralState.View> referral(ServletWebRequest request, @AuthenticationPrincipal SignedIn me,
            @PathVariable String organization, @PathVariable String person) {
        List<ReferralState> latest = new ArrayList<>();
        return reading.stream(request, me, PathParts.of(organization, person).referral(), fact -> {
            if (fact instanceof YouthReferred opened) {
                latest.add(new ReferralState(opened));
            } else if (fact instanceof ReferralEvent event && !latest.isEmpty()) {
                latest.getLast().on(event);
            }
        }, () -> latest.isEmpty() ? null : latest.getLast().branch(),
                () -> latest.isEmpty() ? null : latest.getLast().view(reading.today()));
    }

    /** A person by their memberships, and nothing that tells who it is. */
    @Takes
    @GetMapping("/members/{person}")
    @Nullable
    ResponseEntity<Memberships.View> memberships(ServletWebRequest request, @AuthenticationPrincipal SignedIn me,
            @PathVariable String person) {
        UUID id = PathParts.id(person);
        Memberships memberships = new Memberships(id);
        return reading.person(request, me, id, memberships::on, () -> memberships.view(reading.affairsOf(me, id)));
    }

    /** @param state PLANNED, HELD or CANCELLED */
    record Campaign(UUID campaign, UUID unit, CampaignKind kind, LocalDate from, LocalDate to,
            @Nullable Integer membersPresent, @Nullable Integer youthsPresent, String state) {}

    @Takes
    @GetMapping("/campaigns/{campaign}")
    @Nullable
    ResponseEntity<Campaign> campaign(ServletWebRequest request, @AuthenticationPrincipal SignedIn me,
            @PathVariable String campaign) {
        UUID id = PathParts.id(campaign);
        Campaign[] now = new Campaign[1];
        return reading.stream(request, me, "campaign/" + id, fact -> now[0] = switch (fact) {
            case CampaignPlanned e -> new Campaign(id, e.unit(), e.kind(), e.from(), e.to(), null, null, "PLANNED");
            case CampaignHeld e -> new Campaign(id, e.unit(), e.kind(), e.from(), e.to(), e.membersPresent(),
                    e.youthsPresent(), "HELD");
            case CampaignCorrected e -> new Campaign(id, e.unit(), e.kind(), e.from(), e.to(), e.membersPresent(),
                    e.youthsPresent(), "HELD");
            case CampaignCancelled e -> cancelled(now[0]);
            default -> now[0];
        }, () -> now[0] == null ? null : now[0].unit, () -> now[0]);
    }

    private static @Nullable Campaign cancelled(@Nullable Campaign was) {
        return was == null
                ? null
                : new Campaign(was.campaign, was.unit, was.kind, was.from, was.to, null, null, "CANCELLED");
    }

    /** Capital given to a youth, and what came back of it. */
    @Takes
    @GetMapping("/supports/{support}")
    @Nullable
    ResponseEntity<Capital> support(ServletWebRequest request, @AuthenticationPrincipal SignedIn me,
            @PathVariable String support) {
        UUID id = PathParts.id(support);
        return reading.known(request, me, () -> {
            Support known = register.support(id);
            return known == null ? null : new Reading.Known<>(known.version(), known.unit(), Capital.of(known));
        });
    }

    /** A number by its decision; the last one holds. */
    record Decided(int number, Decision decision) {}

    /** A target with all its numbers. */
    record Target(UUID unit, Organization organization, int year, int number, List<Decided> history) {}

    @Takes
    @GetMapping("/targets/{unit}/{organization}/{year}")
    @Nullable
    ResponseEntity<Target> target(ServletWebRequest request, @AuthenticationPrincipal SignedIn me,
            @PathVariable String unit, @PathVariable String organization, @PathVariable String year) {
        PathParts of = PathParts.of(organization, unit);
        int in = PathParts.year(year);
        List<Decided> numbers = new ArrayList<>();
        return reading.stream(request, me, "target/" + of.person() + "/" + of.organization() + "/" + in, fact -> {
            if (fact instanceof TargetSet set) {
                numbers.add(new Decided(set.number(), set.decision()));
            } else if (fact instanceof TargetRevised revised) {
                numbers.add(new Decided(revised.number(), revised.decision()));
            }
        }, of::person, () -> numbers.isEmpty()
                ? null
                : new Target(of.person(), of.organization(), in, numbers.getLast().number, numbers));
    }

    /** A step by its document. */
    record StepTaken(Step step, LocalDate on, String documentNumber, @Nullable String fileHash) {}

    /** @param launchedOn null where steps were recorded without a beginning */
    record Initiative(UUID unit, int year, @Nullable LocalDate launchedOn, List<StepTaken> steps) {}

    @Takes
    @GetMapping("/initiatives/{unit}/{year}")
    @Nullable
    ResponseEntity<Initiative> initiative(ServletWebRequest request, @AuthenticationPrincipal SignedIn me,
            @PathVariable String unit, @PathVariable String year) {
        UUID of = PathParts.id(unit);
        int in = PathParts.year(year);
        LocalDate[] launched = new LocalDate[1];
        List<StepTaken> steps = new ArrayList<>();
        return reading.stream(request, me, "initiative/" + of + "/" + in, fact -> {
            if (fact instanceof InitiativeLaunched e) {
                launched[0] = e.on();
            } else if (fact instanceof StepRecorded e) {
                steps.add(new StepTaken(e.step(), e.on(), e.documentNumber(), e.fileHash()));
            }
        }, () -> of, () -> new Initiative(of, in, launched[0], steps));
    }
}
