package vn.oneplusone.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignCancelled;
import vn.oneplusone.campaign.events.CampaignCorrected;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.CampaignPlanned;
import vn.oneplusone.campaign.events.CapitalSupportGranted;
import vn.oneplusone.campaign.events.CapitalSupportRepaid;
import vn.oneplusone.campaign.events.DeclaredFigure;
import vn.oneplusone.campaign.events.DeclaredNumber;
import vn.oneplusone.campaign.events.DisseminationRecorded;
import vn.oneplusone.campaign.events.FiguresDeclared;
import vn.oneplusone.campaign.events.InitiativeLaunched;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.StepRecorded;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;
import vn.oneplusone.campaign.events.TargetRevised;
import vn.oneplusone.campaign.events.TargetSet;
import vn.oneplusone.campaign.events.YearPart;
import vn.oneplusone.campaign.kinds.CampaignKinds;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.events.FiguresPublished;
import vn.oneplusone.reporting.events.PublishedCell;

/** What units plan, hold and give. */
final class RandomWorks {
    private final Dice dice;
    private final Streams streams;
    private final RandomUnits units;
    private final List<UUID> people;

    RandomWorks(Dice dice, Streams streams, RandomUnits units, List<UUID> people) {
        this.dice = dice;
        this.streams = streams;
        this.units = units;
        this.people = people;
        plans();
        for (int i = 0; i < 12; i++) {
            campaign();
            support();
        }
        declarations();
        publications();
    }

    private void plans() {
        List<UUID> planning = new ArrayList<>(units.communes);
        planning.addAll(units.former);
        planning.add(units.branches.getFirst());
        if (dice.chance(60)) {
            planning.add(units.district);
        }
        for (UUID unit : planning) {
            int year = dice.chance(80) ? 2021 : 2020;
            for (Organization organization : Organization.values()) {
                String stream = "target/" + unit + "/" + organization + "/" + year;
                if (dice.chance(80)) {
                    streams.tell(stream, new TargetSet(unit, organization, year, dice.below(50), dice.decision()));
                }
                while (dice.chance(30)) {
                    streams.tell(stream, new TargetRevised(unit, organization, year, dice.below(50), dice.decision()));
                }
            }
            String initiative = "initiative/" + unit + "/" + year;
            streams.tell(initiative, new InitiativeLaunched(unit, year, dice.date()));
            while (dice.chance(75)) {
                streams.tell(initiative, new StepRecorded(unit, year, dice.pick(List.of(Step.values())), dice.date(),
                        dice.below(100) + "-BC", null, null));
            }
        }
        for (UUID branch : units.branches) {
            while (dice.chance(70)) {
                LocalDate on = dice.date();
                streams.tell("dissemination/" + branch + "/" + on.getYear(),
                        new DisseminationRecorded(branch, on, dice.below(40), dice.below(40)));
            }
        }
    }

    private void campaign() {
        UUID campaign = dice.id();
        String stream = "campaign/" + campaign;
        UUID unit = dice.chance(50) ? units.branch() : dice.pick(units.communes);
        CampaignKind kind = dice.pick(CampaignKinds.shipped().all());
        LocalDate from = dice.date();
        if (dice.chance(60)) {
            streams.tell(stream, new CampaignPlanned(campaign, unit, kind, from, from.plusDays(dice.below(40))));
        }
        if (dice.chance(20)) {
            streams.tell(stream, new CampaignCancelled(campaign, null, dice.date()));
        }
        while (dice.chance(60)) {
            streams.tell(stream, new CampaignHeld(campaign, unit, kind, from, from.plusDays(dice.below(40)),
                    dice.below(100), dice.below(100), null));
        }
        while (dice.chance(35)) {
            LocalDate right = dice.date();
            streams.tell(stream, new CampaignCorrected(campaign, dice.chance(70) ? unit : units.branch(),
                    dice.pick(List.of(kind, kind, new CampaignKind("OTHER"))), right, right.plusDays(dice.below(40)),
                    dice.below(100), dice.below(100), null, dice.date()));
        }
    }

    private void declarations() {
        List<UUID> declaring = new ArrayList<>(units.communes);
        declaring.addAll(units.former);
        declaring.add(units.district);
        declaring.add(units.branch());
        for (UUID unit : declaring) {
            for (@Nullable
            Integer month : Arrays.asList(null, 3)) {
                while (dice.chance(60)) {
                    List<DeclaredNumber> numbers = Arrays.stream(DeclaredFigure.values())
                            .filter(figure -> dice.chance(70))
                            .map(figure -> new DeclaredNumber(figure, dice.below(12))).toList();
                    streams.tell("declaration/" + unit + "/2021-Q2", new FiguresDeclared(unit, 2021, null, numbers,
                            LocalDate.of(2021, 7, 1), YearPart.SECOND_QUARTER));
                    streams.tell("declaration/" + unit + "/2021" + (month == null ? "" : "-03"),
                            new FiguresDeclared(unit, 2021, month, numbers, dice.date()));
                }
            }
        }
    }

    private void publications() {
        for (int i = 0; i < 3; i++) {
            streams.tell("publication/2021", new FiguresPublished(2021, 0, "", "r",
                    List.of(new PublishedCell(units.district, null, "CAMPAIGNS_HELD", (long) i)), dice.date()));
        }
    }

    private void support() {
        UUID support = dice.id();
        String stream = "support/" + support;
        SupportForm form = dice.pick(List.of(SupportForm.values()));
        List<Object> facts = new ArrayList<>();
        facts.add(new CapitalSupportGranted(support, dice.pick(people), units.branch(), form, SupportModel.CROPS,
                1 + dice.below(5_000_000_000L), dice.date()));
        while (dice.chance(40)) {
            facts.add(new CapitalSupportRepaid(support, 1 + dice.below(3_000_000_000L), dice.date()));
        }
        if (dice.chance(20)) {
            dice.shuffle(facts);
        }
        facts.forEach(fact -> streams.tell(stream, fact));
    }
}
