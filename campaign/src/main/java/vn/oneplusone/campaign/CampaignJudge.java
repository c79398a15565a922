package vn.oneplusone.campaign;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vn.oneplusone.campaign.commands.CampaignCommand;
import vn.oneplusone.campaign.commands.DeclareFigures;
import vn.oneplusone.campaign.commands.InitiativeCommand;
import vn.oneplusone.campaign.commands.RecordDissemination;
import vn.oneplusone.campaign.commands.SupportCommand;
import vn.oneplusone.campaign.commands.TargetCommand;
import vn.oneplusone.campaign.events.CampaignEvent;
import vn.oneplusone.campaign.kinds.CampaignKinds;
import vn.oneplusone.membership.rules.ClosedYears;

/**
 * Facts of this module judged again, in the order of their ledger: each by the decision that would record it, on the state that the facts before
 * it leave, units and people included.
 */
public final class CampaignJudge {
    private final KnownUnits units;
    private final KnownPeople people;
    private final ClosedYears closedYears;
    private final Map<String, Initiative> initiatives = new HashMap<>();
    private final Map<String, Target> targets = new HashMap<>();
    private final Map<String, Campaign> campaigns = new HashMap<>();
    private final Map<String, Dissemination> disseminations = new HashMap<>();
    private final Map<String, CapitalSupport> supports = new HashMap<>();
    private final Map<String, Declaration> declarations = new HashMap<>();

    /**
     * @param before the facts before the one that is judged, and none after it
     * @param closedYears the years that those facts closed
     */
    public CampaignJudge(EventStore before, ClosedYears closedYears) {
        this.closedYears = closedYears;
        units = new KnownUnits(before);
        people = new KnownPeople(before);
    }

    /**
     * The decision that would record a fact. Run as an aggregate, it applies the fact, or refuses.
     *
     * @param clock says the day on which it was recorded
     * @throws IllegalArgumentException if nothing records such a fact in that stream
     */
    public Runnable decision(String stream, CampaignEvent fact, Clock clock) {
        Today today = new Today(clock);
        ClosedYears closed = closedYears.recordedOn(today.date());
        return switch (fact) {
            case CampaignEvent.OfInitiative of -> {
                InitiativeCommand command = InitiativeCommand.recording(of);
                requireStream(command.stream(), stream);
                yield () -> initiatives.getOrDefault(stream, new Initiative()).decideAgain(command, units, today);
            }
            case CampaignEvent.OfTarget of -> {
                TargetCommand command = TargetCommand.recording(of);
                requireStream(command.stream(), stream);
                yield () -> targets.getOrDefault(stream, new Target()).decideAgain(command, units, today, closed);
            }
            case CampaignEvent.OfCampaign of -> {
                CampaignCommand command = CampaignCommand.recording(of);
                requireStream(command.stream(), stream);
                yield () -> campaigns.getOrDefault(stream, new Campaign()).decideAgain(command, units,
                        CampaignKinds.shipped(), today, closed);
            }
            case CampaignEvent.OfDissemination of -> {
                RecordDissemination command = RecordDissemination.recording(of);
                requireStream(command.stream(), stream);
                yield () -> disseminations.getOrDefault(stream, new Dissemination()).decide(command, units, today);
            }
            case CampaignEvent.OfSupport of -> {
                SupportCommand command = SupportCommand.recording(of);
                requireStream(command.stream(), stream);
                yield () -> supports.getOrDefault(stream, new CapitalSupport()).decideAgain(command, units, people,
                        today);
            }
            case CampaignEvent.OfDeclaration of -> {
                DeclareFigures command = DeclareFigures.recording(of);
                requireStream(command.stream(), stream);
                yield () -> declarations.getOrDefault(stream, new Declaration()).decide(command, units, today);
            }
        };
    }

    /** Takes a fact into the state of its stream, as the aggregate would. */
    public void evolve(String stream, CampaignEvent fact) {
        switch (fact) {
            case CampaignEvent.OfInitiative of ->
                initiatives.computeIfAbsent(stream, name -> new Initiative()).evolve(of);
            case CampaignEvent.OfTarget of -> targets.computeIfAbsent(stream, name -> new Target()).evolve(of);
            case CampaignEvent.OfCampaign of -> campaigns.computeIfAbsent(stream, name -> new Campaign()).evolve(of);
            case CampaignEvent.OfDissemination of ->
                disseminations.computeIfAbsent(stream, name -> new Dissemination()).evolve(of);
            case CampaignEvent.OfSupport of ->
                supports.computeIfAbsent(stream, name -> new CapitalSupport()).evolve(of);
            case CampaignEvent.OfDeclaration of ->
                declarations.computeIfAbsent(stream, name -> new Declaration()).evolve(of);
        }
    }

    private static void requireStream(String own, String stream) {
        if (!own.equals(stream)) {
            throw new IllegalArgumentException("recorded in the stream " + stream + " instead of " + own);
        }
    }
}
