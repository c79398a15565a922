package vn.oneplusone.app.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.oneplusone.membership.events.Organization;

/** Campaigns, targets, initiatives and capital supports as they stand. */
final class Activities {
    final Map<UUID, Campaign> campaigns = new LinkedHashMap<>();
    final Map<String, Target> targets = new HashMap<>();
    final Map<String, Initiative> initiatives = new HashMap<>();
    final Map<UUID, Support> supports = new LinkedHashMap<>();

    Activities copy() {
        Activities copy = new Activities();
        copy.campaigns.putAll(campaigns);
        copy.targets.putAll(targets);
        copy.initiatives.putAll(initiatives);
        copy.supports.putAll(supports);
        return copy;
    }

    void evolve(CampaignEvent event, long sequence) {
        switch (event) {
            case CampaignPlanned e -> campaigns.put(e.campaign(), new Campaign(e.campaign(), e.unit(), e.kind(),
                    e.from(), e.to(), Campaign.State.PLANNED, 0, 0, sequence));
            case CampaignHeld e -> campaigns.put(e.campaign(), new Campaign(e.campaign(), e.unit(), e.kind(), e.from(),
                    e.to(), Campaign.State.HELD, e.membersPresent(), e.youthsPresent(), sequence));
            case CampaignCorrected e -> campaigns.put(e.campaign(), new Campaign(e.campaign(), e.unit(), e.kind(),
                    e.from(), e.to(), Campaign.State.HELD, e.membersPresent(), e.youthsPresent(), sequence));
            case CampaignCancelled e -> campaigns.computeIfPresent(e.campaign(),
                    (id, was) -> new Campaign(id, was.unit(), was.kind(), was.from(), was.to(),
                            Campaign.State.CANCELLED, 0, 0, sequence));
            case TargetSet e -> decided(e.unit(), e.organization(), e.year(),
                    new Target.Decided(e.number(), e.decision()), sequence);
            case TargetRevised e -> decided(e.unit(), e.organization(), e.year(),
                    new Target.Decided(e.number(), e.decision()), sequence);
            case InitiativeLaunched e -> {
                Initiative was = initiative(e.unit(), e.year());
                initiatives.put(Initiative.stream(e.unit(), e.year()),
                        new Initiative(e.unit(), e.year(), e.on(), was.evidence(), sequence));
            }
            case StepRecorded e -> {
                Initiative was = initiative(e.unit(), e.year());
                List<Initiative.Evidence> all = new ArrayList<>(was.evidence());
                all.add(new Initiative.Evidence(e.step(), e.on(), e.documentNumber(), e.summary(), e.fileHash()));
                initiatives.put(Initiative.stream(e.unit(), e.year()),
                        new Initiative(e.unit(), e.year(), was.launchedOn(), List.copyOf(all), sequence));
            }
            case DisseminationRecorded e -> {
            }
            case CapitalSupportGranted e -> supports.put(e.support(), Support.granted(e, sequence));
            case CapitalSupportRepaid e -> supports.computeIfPresent(e.support(),
                    (id, was) -> was.repaid(e.amount(), sequence));
            case FiguresDeclared e -> {
            }
        }
    }

    private void decided(UUID unit, Organization organization, int year, Target.Decided number, long sequence) {
        targets.compute(Target.stream(unit, organization, year), (key, was) -> {
            List<Target.Decided> numbers = new ArrayList<>(was == null ? List.of() : was.numbers());
            numbers.add(number);
            return new Target(unit, organization, year, List.copyOf(numbers), sequence);
        });
    }

    Initiative initiative(UUID unit, int year) {
        return initiatives.getOrDefault(Initiative.stream(unit, year),
                new Initiative(unit, year, null, List.of(), -1));
    }
}
