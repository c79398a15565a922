package vn.oneplusone.app.api.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import vn.oneplusone.campaign.commands.CampaignNotPlanned;
import vn.oneplusone.campaign.commands.CancelCampaign;
import vn.oneplusone.campaign.commands.CorrectCampaign;
import vn.oneplusone.campaign.commands.HoldCampaign;
import vn.oneplusone.campaign.commands.PlanCampaign;
import vn.oneplusone.campaign.events.CampaignKind;

/** Campaigns: planned, held, corrected, cancelled. */
@RestController
@RequestMapping(path = "/api/v1/campaigns", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class CampaignsApi {
    private static final int MOST_PEOPLE = 1_000_000;

    private final Requests requests;
    private final Places places;

    CampaignsApi(Requests requests, Places places) {
        this.requests = requests;
        this.places = places;
    }

    /** Both days are inclusive. */
    record Plan(UUID unit, CampaignKind kind, LocalDate from, LocalDate to) {}

    @PostMapping
    ResponseEntity<Done> plan(Given<Plan> given) {
        UUID campaign = UUID.randomUUID();
        return given.create(Act.PLAN_CAMPAIGN, it -> new Asked(Act.PLAN_CAMPAIGN, stream(campaign), () -> it.unit,
                () -> new PlanCampaign(campaign, it.unit, it.kind, it.from, it.to)));
    }

    /** Both days are inclusive. */
    record Hold(UUID unit, CampaignKind kind, LocalDate from, LocalDate to,
            @Within(to = MOST_PEOPLE) int membersPresent, @Within(to = MOST_PEOPLE) int youthsPresent,
            @Nullable String result) {}

    /** One that nobody had planned here. */
    @PostMapping("/held")
    ResponseEntity<Done> hold(Given<Hold> given) {
        UUID campaign = UUID.randomUUID();
        return given.create(Act.HOLD_CAMPAIGN,
                it -> new Asked(Act.HOLD_CAMPAIGN, stream(campaign), () -> it.unit, () -> held(campaign, it)));
    }

    /** One that was planned; unit and kind are those of the plan. */
    @PostMapping("/{campaign}/holding")
    ResponseEntity<Done> holdPlanned(Given<Hold> given, @PathVariable String campaign) {
        UUID of = PathParts.id(campaign);
        return given.step(Act.HOLD_CAMPAIGN, it -> new Asked(Act.HOLD_CAMPAIGN, stream(of),
                () -> places.ofCampaign(stream(of)), () -> {
                    if (places.ofCampaign(stream(of)) == null) {
                        throw new CampaignNotPlanned();
                    }
                    return held(of, it);
                }).andFor(List.of(it.unit)));
    }

    private HoldCampaign held(UUID campaign, Hold it) {
        return new HoldCampaign(campaign, it.unit, it.kind, it.from, it.to, it.membersPresent, it.youthsPresent,
                requests.sealed(it.result));
    }

    /**
     * What it was, in full.
     *
     * @param on the day of the correction
     */
    record Correct(UUID unit, CampaignKind kind, LocalDate from, LocalDate to,
            @Within(to = MOST_PEOPLE) int membersPresent, @Within(to = MOST_PEOPLE) int youthsPresent,
            @Nullable String result, LocalDate on) {}

    @PostMapping("/{campaign}/correction")
    ResponseEntity<Done> correct(Given<Correct> given, @PathVariable String campaign) {
        UUID of = PathParts.id(campaign);
        return given.step(Act.CORRECT_CAMPAIGN, it -> new Asked(Act.CORRECT_CAMPAIGN, stream(of),
                () -> places.ofCampaign(stream(of)),
                () -> new CorrectCampaign(of, it.unit, it.kind, it.from, it.to, it.membersPresent, it.youthsPresent,
                        requests.sealed(it.result), it.on))
                .andFor(List.of(it.unit)));
    }

    record Cancel(@Nullable String reason, LocalDate on) {}

    @PostMapping("/{campaign}/cancellation")
    ResponseEntity<Done> cancel(Given<Cancel> given, @PathVariable String campaign) {
        UUID of = PathParts.id(campaign);
        return given.step(Act.CANCEL_CAMPAIGN, it -> new Asked(Act.CANCEL_CAMPAIGN, stream(of),
                () -> places.ofCampaign(stream(of)),
                () -> new CancelCampaign(of, requests.sealed(it.reason), it.on)));
    }

    private static String stream(UUID campaign) {
        return "campaign/" + campaign;
    }
}
