package vn.oneplusone.app.portal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.CampaignPlanned;
import vn.oneplusone.campaign.events.CapitalSupportGranted;
import vn.oneplusone.campaign.events.DisseminationRecorded;
import vn.oneplusone.campaign.events.InitiativeLaunched;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.StepRecorded;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;
import vn.oneplusone.campaign.events.TargetSet;
import vn.oneplusone.campaign.kinds.CampaignKinds;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
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
 * The facts of a district's year, smaller than the sample year but with something of every kind, and with its totals: 1,494 of 1,132 and
 * 1,821 of 1,803. Three units are odd on purpose: one has no target, one has so few new Federation members that they could be recognised,
 * and one branch was never established.
 */
@SuppressWarnings("EnumOrdinal") // made-up days only
public final class District {
    public static final UUID TOP = id("888");
    public static final UUID PILOT = id("30439");
    private static final LocalDate BEGIN = LocalDate.of(2016, 1, 4);
    private static final Decision DECISION = new Decision("12-QĐ/ĐTN", LocalDate.of(2021, 1, 15));
    private static final Map<String, String> COMMUNES = communes();

    private final MemoryLog log;
    private final Random random = new Random(2021);
    private final Map<Organization, List<UUID>> members = new LinkedHashMap<>();
    private int people;

    private District(MemoryLog log) {
        this.log = log;
    }

    /** A log with all of it. */
    static MemoryLog recorded() {
        MemoryLog log = new MemoryLog();
        District district = new District(log);
        district.units();
        district.roll();
        district.year();
        return log;
    }

    /** Of a unit by its code, of anything else by any name. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static UUID branch(UUID commune, int number) {
        return id(commune + "/" + number);
    }

    private void record(String stream, Object event, LocalDate on) {
        log.record(stream, event, recordedOn(on));
    }

    /** In the evening of the day itself, except what the district learned in January of the next year. */
    private static Instant recordedOn(LocalDate on) {
        return on.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private void units() {
        record("units", new UnitEstablished(TOP, UnitLevel.DISTRICT, null, "888", "Huyện Phú Tân", BEGIN), BEGIN);
        COMMUNES.forEach((code, name) -> {
            UUID commune = id(code);
            record("units", new UnitEstablished(commune, UnitLevel.COMMUNE, TOP, code, name, BEGIN), BEGIN);
            for (int branch = 1; branch <= 3; branch++) {
                record("units", new UnitEstablished(branch(commune, branch), UnitLevel.BRANCH, commune,
                        code + "-" + branch, "Chi đoàn ấp " + branch, BEGIN), BEGIN);
            }
        });
    }

    /** Those who were members before the year. */
    private void roll() {
        for (Organization organization : Organization.values()) {
            List<UUID> roll = new ArrayList<>();
            for (String code : COMMUNES.keySet()) {
                for (int i = 0; i < 60; i++) {
                    UUID person = admit(organization, branch(id(code), 1 + i % 3), LocalDate.of(2017, 3, 26), null);
                    roll.add(person);
                }
            }
            members.put(organization, roll);
        }
    }

    private UUID admit(Organization organization, UUID branch, LocalDate on, @Nullable UUID referral) {
        UUID person = id("person " + people++);
        record("person/" + person, new MemberAdmitted(person, organization, branch, on, DECISION, referral,
                "2018-2022", 20), on);
        return person;
    }

    private void year() {
        LocalDate january = LocalDate.of(2021, 1, 20);
        record("units", new PilotDesignated(PILOT, 2021, january), january);
        int number = 0;
        for (String code : COMMUNES.keySet()) {
            UUID commune = id(code);
            targets(commune, number);
            steps(commune, number);
            activities(commune, number);
            admissions(commune, Organization.UNION, number, 1494);
            admissions(commune, Organization.FEDERATION, number, 1821);
            others(commune, number);
            number++;
        }
        target(TOP, Organization.UNION, 1132);
        target(TOP, Organization.FEDERATION, 1803);
        endings();
        UUID nowhere = id("never established");
        record("campaign/" + nowhere,
                new CampaignHeld(nowhere, nowhere, new CampaignKind("OTHER"), LocalDate.of(2021, 9, 2),
                        LocalDate.of(2021, 9, 2), 5, 7, null),
                LocalDate.of(2021, 9, 2));
    }

    private void targets(UUID commune, int number) {
        if (number != 17) {
            target(commune, Organization.UNION, 50 + number * 2);
            target(commune, Organization.FEDERATION, 90 + number);
        }
    }

    private void target(UUID unit, Organization organization, int target) {
        record("target/" + unit + "/" + organization + "/2021",
                new TargetSet(unit, organization, 2021, target, DECISION), DECISION.on());
    }

    private void steps(UUID commune, int number) {
        String stream = "initiative/" + commune + "/2021";
        record(stream, new InitiativeLaunched(commune, 2021, LocalDate.of(2021, 1, 22)), LocalDate.of(2021, 1, 22));
        int done = commune.equals(PILOT) ? 4 : 4 - number % 3;
        for (int step = 0; step < done; step++) {
            LocalDate on = LocalDate.of(2021, 2 + 3 * step, 3 + number);
            record(stream, new StepRecorded(commune, 2021, Step.values()[step], on, (10 + number) + "-KH/ĐTN", null,
                    null), on);
        }
    }

    private void activities(UUID commune, int number) {
        for (CampaignKind kind : CampaignKinds.shipped().all()) {
            UUID campaign = id("campaign " + commune + kind);
            LocalDate from = LocalDate.of(2021, 3 + 2 * CampaignKinds.shipped().all().indexOf(kind), 1 + number);
            record("campaign/" + campaign, new CampaignPlanned(campaign, commune, kind, from, from.plusDays(2)),
                    DECISION.on());
            if (number % 5 != 4) {
                record("campaign/" + campaign, new CampaignHeld(campaign, commune, kind, from, from.plusDays(2),
                        40 + number, 120 + 3 * number, null), from.plusDays(2));
            }
        }
        LocalDate on = LocalDate.of(2021, 3, 1 + number);
        record("dissemination/" + branch(commune, 1), new DisseminationRecorded(branch(commune, 1), on, 35 + number,
                60), on);
        UUID support = id("support " + commune);
        record("support/" + support, new CapitalSupportGranted(support, id("youth " + commune), commune,
                number % 2 == 0 ? SupportForm.LOAN : SupportForm.GRANT, SupportModel.CROPS, 20_000_000, on), on);
    }

    private void admissions(UUID commune, Organization organization, int number, int total) {
        int admitted = number == 17 ? total - others(organization, total) : share(organization, number, total);
        for (int i = 0; i < admitted; i++) {
            LocalDate on = LocalDate.of(2021, 2, 1).plusDays(random.nextInt(320));
            fulfilled(commune, organization, i, on);
        }
    }

    private static int others(Organization organization, int total) {
        return IntStream.range(0, 17).map(number -> share(organization, number, total)).sum();
    }

    private static int share(Organization organization, int number, int total) {
        if (number == 16 && organization == Organization.FEDERATION) {
            return 3;
        }
        return total / 18 + (number % 2 == 0 ? number : -number + 1);
    }

    private void fulfilled(UUID commune, Organization organization, int i, LocalDate on) {
        UUID branch = branch(commune, 1 + i % 3);
        UUID referral = id("referral " + commune + organization + i);
        String stream = "referral/" + organization + "/" + referral;
        List<UUID> roll = members.getOrDefault(organization, List.of());
        UUID referrer = roll.get(random.nextInt(roll.size()));
        LocalDate begin = on.minusDays(28);
        UUID person = id("person " + people);
        record(stream, new YouthReferred(referral, person, organization, referrer, branch, ReferralChannel.MEETING,
                begin), begin);
        record(stream, new YouthConfirmed(referral, begin.plusDays(1)), begin.plusDays(1));
        if (organization == Organization.UNION) {
            for (PreparationStep step : PreparationStep.values()) {
                record(stream, new PreparationRecorded(referral, step, begin.plusDays(5), null), begin.plusDays(5));
            }
        }
        record(stream, new ReferralEndorsed(referral, 20, 18, begin.plusDays(14), "2018-2022"), begin.plusDays(14));
        record(stream, new ReferralApproved(referral, new Decision("34-QĐ/ĐTN", on), null), on);
        admit(organization, branch, on, referral);
        record(stream, new ReferralFulfilled(referral, on, referrer, branch), on);
    }

    /** Referrals that ended otherwise, or have not ended. */
    private void others(UUID commune, int number) {
        LocalDate on = LocalDate.of(2021, 5, 1 + number);
        for (int i = 0; i < 12; i++) {
            UUID referral = id("other " + commune + i);
            Organization organization = i % 2 == 0 ? Organization.UNION : Organization.FEDERATION;
            String stream = "referral/" + organization + "/" + referral;
            record(stream, new YouthReferred(referral, id("youth " + referral), organization, null,
                    branch(commune, 1 + i % 3), ReferralChannel.CAMPAIGN, on), on);
            switch (i) {
                case 0, 1, 2 -> record(stream, new ReferralDeclined(referral, DeclinedBy.YOUTH, null, on.plusDays(9)),
                        on.plusDays(9));
                case 3, 4 -> record(stream, new ReferralWithdrawn(referral, null, on.plusDays(9)), on.plusDays(9));
                case 5 -> record(stream, new ReferralLapsed(referral, on.plusDays(180)), on.plusDays(180));
                case 6, 7 -> record(stream, new YouthConfirmed(referral, on.plusDays(3)), on.plusDays(3));
                default -> {
                    // still where it began
                }
            }
        }
    }

    private void endings() {
        members.forEach((organization, roll) -> {
            for (int i = 0; i < 40; i++) {
                UUID person = roll.get(i * 20);
                LocalDate on = LocalDate.of(2021, 6, 1 + i % 28);
                UUID branch = branch(id(List.copyOf(COMMUNES.keySet()).get(i * 20 / 60)), 1 + i * 20 % 60 % 3);
                record("person/" + person, new MembershipEnded(person, organization, branch,
                        EndingReason.CAME_OF_AGE, on, null), on);
            }
        });
    }

    private static Map<String, String> communes() {
        Map<String, String> communes = new LinkedHashMap<>();
        String[] names = {"30406 Thị trấn Phú Mỹ", "30409 Thị trấn Chợ Vàm", "30415 Long Hoà", "30418 Phú Long",
                "30421 Phú Lâm", "30424 Phú Hiệp", "30427 Phú Thạnh", "30430 Hoà Lạc", "30433 Phú Thành",
                "30436 Phú An", "30439 Phú Xuân", "30442 Hiệp Xương", "30445 Phú Bình", "30448 Phú Thọ",
                "30451 Phú Hưng", "30454 Bình Thạnh Đông", "30457 Tân Hòa", "30460 Tân Trung"};
        for (String name : names) {
            communes.put(name.substring(0, 5), name.substring(6));
        }
        return communes;
    }
}
