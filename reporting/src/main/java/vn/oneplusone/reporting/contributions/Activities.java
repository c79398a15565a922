package vn.oneplusone.reporting.contributions;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import vn.oneplusone.campaign.events.CampaignCancelled;
import vn.oneplusone.campaign.events.CampaignCorrected;
import vn.oneplusone.campaign.events.CampaignEvent;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignPlanned;
import vn.oneplusone.campaign.events.CapitalSupportGranted;
import vn.oneplusone.campaign.events.CapitalSupportRepaid;
import vn.oneplusone.campaign.events.DisseminationRecorded;
import vn.oneplusone.campaign.events.FiguresDeclared;
import vn.oneplusone.campaign.events.InitiativeLaunched;
import vn.oneplusone.campaign.events.StepRecorded;
import vn.oneplusone.campaign.events.TargetRevised;
import vn.oneplusone.campaign.events.TargetSet;
import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.contributions.rows.QuotedFacts;
import vn.oneplusone.reporting.contributions.rows.Years;

/** The fold of what units do: targets, the four steps, campaigns, meetings, capital support. */
final class Activities {
    private final Units units;
    private final Change change;
    private final QuotedFacts register;
    private final Map<UUID, Campaign> campaigns = new HashMap<>();
    private final Map<UUID, Support> supports = new HashMap<>();

    Activities(Units units, Change change, QuotedFacts register) {
        this.units = units;
        this.change = change;
        this.register = register;
    }

    void count(CampaignEvent event, Fact fact) {
        switch (event) {
            case InitiativeLaunched e ->
                register.append(new QuotedFacts.Launch(fact.position(), e.unit(), e.year(), e.on()));
            case StepRecorded e -> {
                units.get(e.unit()).in(e.year()).step(change, e.step(), Years.day(e.on()));
                register.append(new QuotedFacts.Evidence(fact.position(), e));
            }
            case TargetSet e -> units.get(e.unit()).in(e.year()).target(change, e.organization(), fact.sequence(),
                    e.number(), true);
            case TargetRevised e -> units.get(e.unit()).in(e.year()).target(change, e.organization(),
                    fact.sequence(), e.number(), false);
            case CampaignPlanned e -> campaign(e.campaign(),
                    campaign -> campaign.planned(Years.day(e.from()), unit(e.unit()), e.kind()));
            case CampaignHeld e -> campaign(e.campaign(),
                    campaign -> campaign.held(Years.day(e.to()), unit(e.unit()), e.kind(), e.membersPresent(),
                            e.youthsPresent()));
            case CampaignCorrected e -> {
                campaign(e.campaign(), campaign -> campaign.corrected(fact.sequence(), Years.day(e.to()),
                        unit(e.unit()), e.kind(), e.membersPresent(), e.youthsPresent()));
                register.append(new QuotedFacts.Correction(fact.position(), unit(e.unit()), e));
            }
            case FiguresDeclared e -> register.append(new QuotedFacts.Declaration(fact.position(), unit(e.unit()), e));
            case CampaignCancelled e -> campaign(e.campaign(), campaign -> campaign.cancelled(Years.day(e.on())));
            case DisseminationRecorded e -> {
                int day = Years.day(e.on());
                units.get(e.branch()).in(Years.of(day)).meeting(change, day, e.membersPresent(), e.roll());
            }
            case CapitalSupportGranted e -> support(e.support()).granted(change, Years.day(e.on()), unit(e.unit()),
                    e.form(), e.amount());
            case CapitalSupportRepaid e -> support(e.support()).repaid(change, Years.day(e.on()), e.amount());
        }
    }

    private void campaign(UUID id, Consumer<Campaign> fact) {
        Campaign campaign = campaigns.computeIfAbsent(id, Campaign::new);
        campaign.rows(change.before());
        fact.accept(campaign);
        campaign.rows(change.after());
    }

    private int unit(UUID id) {
        return units.get(id).number;
    }

    private Support support(UUID id) {
        return supports.computeIfAbsent(id, Support::new);
    }
}
