package vn.oneplusone.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
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
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberClassified;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferRefused;
import vn.oneplusone.membership.events.TransferRequested;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitsMerged;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.ReferralLapsed;
import vn.oneplusone.referral.events.ReferralWithdrawn;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;

/**
 * A whole invented history from a seed: everything that can happen, and things that should not (admitted twice, steps before their
 * referral, units that nobody established). Its streams are independent: they can be recorded in many orders.
 */
public final class RandomHistory {
    private final Random random;
    private final Map<String, List<Object>> streams = new LinkedHashMap<>();
    private final List<UUID> communes = new ArrayList<>();
    private final List<UUID> former = new ArrayList<>();
    private final List<UUID> branches = new ArrayList<>();
    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> referrals = new ArrayList<>();
    private final UUID district;

    public RandomHistory(long seed) {
        random = new Random(seed);
        district = id();
        units();
        unitChanges();
        for (int i = 0; i < 40; i++) {
            referrals.add(id());
        }
        for (int i = 0; i < 30; i++) {
            person();
        }
        referrals.forEach(this::referral);
        plans();
        for (int i = 0; i < 12; i++) {
            campaign();
            support();
        }
        declarations();
    }

    /** The seeds to try: the one of {@code -Dreporting.seed}, else a few. */
    public static LongStream seeds() {
        Long only = Long.getLong("reporting.seed");
        return only == null ? LongStream.rangeClosed(1, 30) : LongStream.of(only);
    }

    /** The facts in one of the orders in which they could have been recorded. */
    public History recorded(long order) {
        Random dice = new Random(order);
        History history = new History();
        Map<String, List<Object>> left = new LinkedHashMap<>();
        streams.forEach((stream, facts) -> left.put(stream, new ArrayList<>(facts)));
        List<String> open = new ArrayList<>(left.keySet());
        while (!open.isEmpty()) {
            int at = dice.nextInt(open.size());
            List<Object> facts = left.getOrDefault(open.get(at), List.of());
            history.fact(open.get(at), facts.removeFirst());
            if (facts.isEmpty()) {
                open.remove(at);
            }
        }
        return history;
    }

    /** The units to ask about; null for everything. */
    public List<@Nullable UUID> scopes() {
        List<@Nullable UUID> scopes = new ArrayList<>();
        scopes.add(null);
        scopes.add(district);
        scopes.addAll(communes);
        scopes.addAll(former);
        scopes.add(branches.getFirst());
        return scopes;
    }

    /** Whether a unit is renamed, moves or ends in that year. */
    public boolean unitsChangeIn(int year) {
        return streams.getOrDefault("units", List.of()).stream().anyMatch(fact -> switch (fact) {
            case UnitRenamed e -> e.on().getYear() == year;
            case UnitMoved e -> e.on().getYear() == year;
            case UnitsMerged e -> e.on().getYear() == year;
            case UnitDissolved e -> e.on().getYear() == year;
            default -> false;
        });
    }

    /** All facts, in no order that matters. */
    public List<Object> facts() {
        return streams.values().stream().flatMap(List::stream).toList();
    }

    private void units() {
        tell("units", new UnitEstablished(district, UnitLevel.DISTRICT, null, "888", "Phú Tân", date()));
        for (int i = 0; i < 4; i++) {
            UUID commune = id();
            communes.add(commune);
            tell("units", new UnitEstablished(commune, UnitLevel.COMMUNE, district, "30" + i, "Xã " + i, date()));
            for (int j = 0; j < 3; j++) {
                UUID branch = id();
                branches.add(branch);
                tell("units",
                        new UnitEstablished(branch, UnitLevel.BRANCH, commune, i + "/" + j, "Chi đoàn " + j, date()));
            }
        }
        tell("units", new PilotDesignated(communes.getFirst(), 2021, date()));
        branches.add(id()); // never established
        if (chance(50)) {
            branches.add(district);
        }
    }

    /** Renames, moves, mergers and ends, also within the years that are asked about and long after them. */
    private void unitChanges() {
        UUID gone = branches.getFirst();
        for (int i = 0; i < 4; i++) {
            LocalDate on = chance(70) ? date() : LocalDate.of(2025, 7, 1);
            UUID first = pick(communes);
            switch (random.nextInt(5)) {
                case 0 -> tell("units", new UnitRenamed(first, "Xã mới " + i, on, decision()));
                case 1 -> tell("units", new UnitMoved(pick(branches.subList(0, 12)), first, on, decision()));
                case 2 -> {
                    UUID made = id();
                    tell("units", new UnitEstablished(made, UnitLevel.COMMUNE, district, "30" + i, "Xã " + i, on));
                    tell("units", new UnitsMerged(List.of(first), made, on, decision()));
                    communes.remove(first);
                    former.add(first);
                    communes.add(made);
                }
                case 3 -> {
                    UUID other = pick(communes);
                    if (!other.equals(first)) {
                        tell("units", new UnitsMerged(List.of(first), other, on, decision()));
                        communes.remove(first);
                        former.add(first);
                    }
                }
                default -> tell("units", new UnitDissolved(gone, on, decision()));
            }
        }
        if (chance(40)) {
            LocalDate on = chance(50) ? date() : LocalDate.of(2025, 7, 1);
            UUID province = id();
            communes.add(province);
            tell("units", new UnitEstablished(province, UnitLevel.PROVINCE, null, "91", "An Giang", on));
            tell("units", new UnitMoved(district, province, on, decision()));
            if (chance(50)) {
                tell("units", new UnitsMerged(List.of(district), province, on.plusDays(30), decision()));
            }
        } else if (chance(30)) {
            tell("units", new UnitDissolved(district, LocalDate.of(2025, 7, 1), decision()));
        }
    }

    private void person() {
        UUID person = id();
        people.add(person);
        String stream = "person/" + person;
        tell(stream, new PersonRegistered(person, "sealed:1:x", 1985 + random.nextInt(25), Gender.FEMALE, branch(),
                new Consent(ConsentForm.PAPER, date(), null, null), date()));
        for (Organization organization : Organization.values()) {
            UUID branch = branch();
            while (chance(75)) {
                if (chance(50)) {
                    UUID referral = chance(40) && !referrals.isEmpty() ? pick(referrals) : null;
                    LocalDate on = date();
                    tell(stream, new MemberAdmitted(person, organization, branch, on, decision(), referral, "r", 17));
                    if (chance(25)) {
                        tell(stream, new AdmissionAnnulled(person, organization, branch, chance(90) ? on : date(),
                                referral, decision()));
                    }
                } else if (chance(40)) {
                    UUID to = branch();
                    LocalDate on = date();
                    tell(stream, new TransferRequested(person, organization, branch, to, on));
                    if (chance(80)) {
                        tell(stream, new TransferAccepted(person, organization, branch, to, on));
                        branch = chance(90) ? to : branch;
                    } else {
                        tell(stream, new TransferRefused(person, organization, branch, to, on));
                    }
                } else if (chance(40)) {
                    tell(stream, new MemberClassified(person, organization, branch, 2020 + random.nextInt(3),
                            pick(List.of(Grade.values())), date()));
                } else {
                    tell(stream, new MembershipEnded(person, organization, chance(90) ? branch : branch(),
                            EndingReason.RESIGNED, date(), null));
                }
            }
        }
        if (chance(20)) {
            tell(stream, new PersonDetailsCorrected(person, "sealed:1:y", 1990 + random.nextInt(20),
                    pick(List.of(Gender.values())), date()));
        }
        if (chance(10)) {
            tell(stream, new ConsentWithdrawn(person, date()));
        }
    }

    private void referral(UUID referral) {
        UUID youth = id();
        Organization organization = pick(List.of(Organization.values()));
        String stream = "referral/" + organization + "/" + youth;
        @Nullable
        UUID referrer = chance(80) ? pick(people) : null;
        UUID branch = branch();
        List<Object> facts = new ArrayList<>();
        facts.add(new YouthReferred(referral, youth, organization, referrer, branch, ReferralChannel.MEETING, date()));
        List<Object> steps = new ArrayList<>(List.of(new YouthConfirmed(referral, date()),
                new PreparationRecorded(referral, PreparationStep.CLASS, date(), null),
                new PreparationRecorded(referral, PreparationStep.HELPER, date(), null),
                new PreparationRecorded(referral, PreparationStep.PROBATION_TASK, date(), null),
                new ReferralEndorsed(referral, 10, 9, date(), "r"), new ReferralApproved(referral, decision(), null)));
        facts.addAll(steps.subList(0, random.nextInt(steps.size() + 1)));
        List<Object> closings = List.of(new ReferralFulfilled(referral, date(), referrer, branch),
                new ReferralFulfilled(referral, date(), pick(people), branch),
                new ReferralDeclined(referral, DeclinedBy.YOUTH, null, date()),
                new ReferralWithdrawn(referral, null, date()), new ReferralLapsed(referral, date()));
        while (chance(60)) {
            facts.add(chance(60) ? closings.getFirst() : pick(closings));
        }
        if (chance(10)) {
            java.util.Collections.shuffle(facts, random);
        }
        if (chance(10)) {
            facts.add(new YouthReferred(referral, youth, organization, pick(people), branch(),
                    ReferralChannel.IMPORT, date()));
        }
        facts.forEach(fact -> tell(stream, fact));
    }

    private void plans() {
        List<UUID> units = new ArrayList<>(communes);
        units.addAll(former);
        units.add(branches.getFirst());
        if (chance(60)) {
            units.add(district);
        }
        for (UUID unit : units) {
            int year = chance(80) ? 2021 : 2020;
            for (Organization organization : Organization.values()) {
                String stream = "target/" + unit + "/" + organization + "/" + year;
                if (chance(80)) {
                    tell(stream, new TargetSet(unit, organization, year, random.nextInt(50), decision()));
                }
                while (chance(30)) {
                    tell(stream, new TargetRevised(unit, organization, year, random.nextInt(50), decision()));
                }
            }
            String initiative = "initiative/" + unit + "/" + year;
            tell(initiative, new InitiativeLaunched(unit, year, date()));
            while (chance(75)) {
                tell(initiative, new StepRecorded(unit, year, pick(List.of(Step.values())), date(),
                        random.nextInt(100) + "-BC", null, null));
            }
        }
        for (UUID branch : branches) {
            while (chance(70)) {
                LocalDate on = date();
                tell("dissemination/" + branch + "/" + on.getYear(),
                        new DisseminationRecorded(branch, on, random.nextInt(40), random.nextInt(40)));
            }
        }
    }

    private void campaign() {
        UUID campaign = id();
        String stream = "campaign/" + campaign;
        UUID unit = chance(50) ? branch() : pick(communes);
        CampaignKind kind = pick(List.of(CampaignKind.values()));
        LocalDate from = date();
        if (chance(60)) {
            tell(stream, new CampaignPlanned(campaign, unit, kind, from, from.plusDays(random.nextInt(40))));
        }
        if (chance(20)) {
            tell(stream, new CampaignCancelled(campaign, null, date()));
        }
        while (chance(60)) {
            tell(stream, new CampaignHeld(campaign, unit, kind, from, from.plusDays(random.nextInt(40)),
                    random.nextInt(100), random.nextInt(100), null));
        }
        while (chance(35)) {
            LocalDate right = date();
            tell(stream, new CampaignCorrected(campaign, chance(70) ? unit : branch(),
                    pick(List.of(kind, kind, CampaignKind.OTHER)),
                    right, right.plusDays(random.nextInt(40)), random.nextInt(100), random.nextInt(100), null, date()));
        }
    }

    private void declarations() {
        List<UUID> units = new ArrayList<>(communes);
        units.addAll(former);
        units.add(district);
        units.add(branch());
        for (UUID unit : units) {
            for (@Nullable
            Integer month : Arrays.asList(null, 3)) {
                while (chance(60)) {
                    List<DeclaredNumber> numbers = Arrays.stream(DeclaredFigure.values()).filter(figure -> chance(70))
                            .map(figure -> new DeclaredNumber(figure, random.nextInt(12))).toList();
                    tell("declaration/" + unit + "/2021" + (month == null ? "" : "-03"),
                            new FiguresDeclared(unit, 2021, month, numbers, date()));
                }
            }
        }
    }

    private void support() {
        UUID support = id();
        String stream = "support/" + support;
        SupportForm form = pick(List.of(SupportForm.values()));
        List<Object> facts = new ArrayList<>();
        facts.add(new CapitalSupportGranted(support, pick(people), branch(), form, SupportModel.CROPS,
                1 + random.nextLong(5_000_000_000L), date()));
        while (chance(40)) {
            facts.add(new CapitalSupportRepaid(support, 1 + random.nextLong(3_000_000_000L), date()));
        }
        if (chance(20)) {
            java.util.Collections.shuffle(facts, random);
        }
        facts.forEach(fact -> tell(stream, fact));
    }

    private void tell(String stream, Object fact) {
        streams.computeIfAbsent(stream, none -> new ArrayList<>()).add(fact);
    }

    private LocalDate date() {
        return LocalDate.of(2019, 10, 1).plusDays(random.nextInt(1100));
    }

    private Decision decision() {
        return new Decision(random.nextInt(100) + "-QĐ", date());
    }

    private UUID branch() {
        return pick(branches);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
