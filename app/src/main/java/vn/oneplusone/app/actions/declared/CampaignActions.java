package vn.oneplusone.app.actions.declared;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.Making;
import vn.oneplusone.app.actions.Touch;
import vn.oneplusone.app.actions.fields.Address;
import vn.oneplusone.app.actions.fields.InPath;
import vn.oneplusone.app.actions.fields.Made;
import vn.oneplusone.app.actions.fields.Task;
import vn.oneplusone.app.register.Campaign;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.campaign.commands.CampaignCommand.CancelCampaign;
import vn.oneplusone.campaign.commands.CampaignCommand.CorrectCampaign;
import vn.oneplusone.campaign.commands.CampaignCommand.HoldCampaign;
import vn.oneplusone.campaign.commands.CampaignCommand.PlanCampaign;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.membership.events.CorrectionOrder;

/** Campaigns: planned, held, corrected, cancelled. Days are inclusive. */
public final class CampaignActions {
    private static final int MOST_PEOPLE = 1_000_000;

    private CampaignActions() {}

    public interface OfCampaign extends Action {
        UUID campaign();

        @Override
        default String stream() {
            return "campaign/" + campaign();
        }
    }

    /** The unit whose campaign it is now; the ledger's word, not the caller's. */
    private static Touch there(Register now, UUID campaign) {
        Campaign known = now.campaign(campaign);
        return new Touch.InUnit(known == null ? null : known.unit());
    }

    /** A campaign is planned. */
    @Task(Act.PLAN_CAMPAIGN)
    @Address("/campaigns")
    public record Plan(@Made UUID campaign, UUID unit, CampaignKind kind, LocalDate from,
            LocalDate to) implements OfCampaign {
        @Override
        public List<Touch> touches(Register now) {
            return List.of(new Touch.InUnit(unit));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new PlanCampaign(campaign, unit, kind, from, to));
        }
    }

    /** A campaign was held that nobody had planned here. */
    @Task(Act.HOLD_CAMPAIGN)
    @Address("/campaigns/held")
    public record Hold(@Made UUID campaign, UUID unit, CampaignKind kind, LocalDate from, LocalDate to,
            @Range(max = MOST_PEOPLE) int membersPresent, @Range(max = MOST_PEOPLE) int youthsPresent,
            @Size(max = Action.LONGEST_TEXT) @Nullable String result) implements OfCampaign {
        @Override
        public List<Touch> touches(Register now) {
            Campaign known = now.campaign(campaign);
            return known == null
                    ? List.of(new Touch.InUnit(unit))
                    : List.of(new Touch.InUnit(unit), new Touch.InUnit(known.unit()));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new HoldCampaign(campaign, unit, kind, from, to, membersPresent, youthsPresent,
                    making.sealed(result)));
        }
    }

    /** A campaign was held as planned; unit and kind are those of the plan. */
    @Task(Act.HOLD_CAMPAIGN)
    @Address("/campaigns/{campaign}/holding")
    public record HoldPlanned(@InPath UUID campaign, UUID unit, CampaignKind kind, LocalDate from, LocalDate to,
            @Range(max = MOST_PEOPLE) int membersPresent, @Range(max = MOST_PEOPLE) int youthsPresent,
            @Size(max = Action.LONGEST_TEXT) @Nullable String result) implements OfCampaign {
        @Override
        public List<Touch> touches(Register now) {
            return List.of(there(now, campaign), new Touch.InUnit(unit));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new HoldCampaign(campaign, unit, kind, from, to, membersPresent, youthsPresent,
                    making.sealed(result)));
        }
    }

    /**
     * What a campaign was, in full.
     *
     * @param on the day of the correction
     */
    @Task(Act.CORRECT_CAMPAIGN)
    @Address("/campaigns/{campaign}/correction")
    public record Correct(@InPath UUID campaign, UUID unit, CampaignKind kind, LocalDate from, LocalDate to,
            @Range(max = MOST_PEOPLE) int membersPresent, @Range(max = MOST_PEOPLE) int youthsPresent,
            @Size(max = Action.LONGEST_TEXT) @Nullable String result, LocalDate on,
            @Valid @Nullable CorrectionOrder order) implements OfCampaign, Ordered {
        @Override
        public List<Touch> touches(Register now) {
            return with(List.of(there(now, campaign), new Touch.InUnit(unit)));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new CorrectCampaign(campaign, unit, kind, from, to, membersPresent, youthsPresent,
                    making.sealed(result), on, order));
        }
    }

    /** A campaign does not take place. */
    @Task(Act.CANCEL_CAMPAIGN)
    @Address("/campaigns/{campaign}/cancellation")
    public record Cancel(@InPath UUID campaign, @Size(max = Action.LONGEST_TEXT) @Nullable String reason,
            LocalDate on) implements OfCampaign {
        @Override
        public List<Touch> touches(Register now) {
            return List.of(there(now, campaign));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new CancelCampaign(campaign, making.sealed(reason), on));
        }
    }
}
