package vn.oneplusone.reporting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.DisseminationRecorded;
import vn.oneplusone.campaign.events.TargetSet;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonRegistered;
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
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;

/**
 * An orderly history of any length from a seed, 2018 and the years after it, made while it is read: once, from the beginning. Many
 * people are on their way at the same time, so that facts of different streams alternate as they do in life.
 */
public final class LongHistory implements FactLog {
    /** What a district records in a year. */
    public static final int DISTRICT_YEAR = 50_000;

    private static final int UNDER_WAY = 500;
    private static final int REMEMBERED = 100_000;
    private static final LocalDate FOUNDED = LocalDate.of(1990, 1, 1);

    private final Random random;
    private final long size;
    private final int years;
    private final int districts;
    private final ArrayDeque<Fact> next = new ArrayDeque<>();
    private final List<UUID> communes = new ArrayList<>();
    private final List<UUID> branches = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final List<ArrayDeque<Step>> underWay = new ArrayList<>();
    private long made;
    private long position;
    private int units;
    private int year;

    /** One district over five years if that makes as many facts, else as many districts as it takes. */
    public LongHistory(long seed, long size) {
        this(seed, size, 5);
    }

    /** The same over so many years. */
    public LongHistory(long seed, long size, int years) {
        this.random = new Random(seed);
        this.size = size;
        this.years = years;
        this.districts = (int) Math.max(1, size / years / DISTRICT_YEAR);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(long from, long to, Consumer<Fact> reader) {
        if (from != position || to > size) {
            throw new IllegalArgumentException("is read once, and is at " + position);
        }
        while (position < to) {
            while (next.isEmpty()) {
                more();
            }
            reader.accept(next.remove());
            position++;
        }
    }

    private void more() {
        if (made == 0) {
            establish();
            return;
        }
        LocalDate today = LocalDate.of(2018, 1, 1).plusDays((long) (365.25 * years * made / size));
        if (today.getYear() > year) {
            year = today.getYear();
            targets();
        }
        int what = random.nextInt(100);
        if (what == 0) {
            campaign(today);
        } else if (what == 1) {
            UUID branch = pick(branches);
            // one meeting of a branch and day
            tell("dissemination/" + branch + "/" + made, 0,
                    new DisseminationRecorded(branch, today, random.nextInt(20), 20 + random.nextInt(20)));
        } else {
            step(today);
        }
    }

    private void establish() {
        int provinces = (districts + 9) / 10;
        for (int p = 0; p < provinces; p++) {
            UUID province = unit(UnitLevel.PROVINCE, null);
            for (int d = 0; d < Math.min(10, districts - 10 * p); d++) {
                UUID district = unit(UnitLevel.DISTRICT, province);
                for (int c = 0; c < 18; c++) {
                    UUID commune = unit(UnitLevel.COMMUNE, district);
                    communes.add(commune);
                    for (int b = 0; b < 6; b++) {
                        branches.add(unit(UnitLevel.BRANCH, commune));
                    }
                }
            }
        }
    }

    private UUID unit(UnitLevel level, @Nullable UUID parent) {
        UUID unit = id();
        tell("units", units, new UnitEstablished(unit, level, parent, "c" + units, level + " " + units, FOUNDED));
        units++;
        return unit;
    }

    private void targets() {
        for (UUID commune : communes) {
            for (Organization organization : Organization.values()) {
                tell("target/" + commune + "/" + organization + "/" + year, 0, new TargetSet(commune, organization,
                        year, 30 + random.nextInt(90), new Decision("1-QĐ", LocalDate.of(year, 1, 5))));
            }
        }
    }

    private void campaign(LocalDate today) {
        UUID campaign = id();
        tell("campaign/" + campaign, 0, new CampaignHeld(campaign, pick(branches), pick(List.of(CampaignKind.values())),
                today, today, random.nextInt(40), random.nextInt(40), null));
    }

    private void step(LocalDate today) {
        if (underWay.size() < UNDER_WAY) {
            underWay.add(journey());
        }
        int at = random.nextInt(underWay.size());
        ArrayDeque<Step> journey = underWay.get(at);
        Step step = journey.remove();
        tell(step.stream, step.sequence, step.on.apply(today.minusDays(random.nextInt(20))));
        if (journey.isEmpty()) {
            underWay.set(at, journey());
        }
    }

    private ArrayDeque<Step> journey() {
        ArrayDeque<Step> steps = new ArrayDeque<>();
        UUID person = id();
        UUID branch = pick(branches);
        Organization organization = random.nextBoolean() ? Organization.UNION : Organization.FEDERATION;
        String stream = "person/" + person;
        steps.add(new Step(stream, 0, on -> new PersonRegistered(person, "sealed:1:x", 2004, Gender.FEMALE, branch,
                new Consent(ConsentForm.PAPER, on, null, null), on)));
        boolean admitted = random.nextInt(10) > 0;
        if (members.isEmpty() || random.nextInt(4) == 0) {
            admitted = true;
        } else {
            referral(steps, person, branch, organization, pick(members), admitted);
        }
        if (admitted) {
            steps.add(new Step(stream, 1, on -> new MemberAdmitted(person, organization, branch, on,
                    new Decision("12-QĐ", on), null, "2018-2022", 17)));
            remember(new Member(person, branch));
            if (random.nextInt(5) == 0) {
                steps.add(new Step(stream, 2, on -> new MembershipEnded(person, organization, branch,
                        EndingReason.CAME_OF_AGE, on.plusDays(20), null)));
            }
        }
        return steps;
    }

    private static void referral(ArrayDeque<Step> steps, UUID youth, UUID branch, Organization organization,
            Member referrer, boolean fulfilled) {
        UUID referral = new UUID(youth.getLeastSignificantBits(), youth.getMostSignificantBits());
        String stream = "referral/" + organization + "/" + youth;
        long sequence = 0;
        steps.add(new Step(stream, sequence++, on -> new YouthReferred(referral, youth, organization, referrer.id,
                branch, ReferralChannel.MEETING, on)));
        steps.add(new Step(stream, sequence++, on -> new YouthConfirmed(referral, on)));
        if (organization == Organization.UNION) {
            for (PreparationStep step : PreparationStep.values()) {
                steps.add(new Step(stream, sequence++, on -> new PreparationRecorded(referral, step, on, null)));
            }
        }
        if (!fulfilled) {
            steps.add(new Step(stream, sequence,
                    on -> new ReferralDeclined(referral, DeclinedBy.YOUTH, null, on)));
            return;
        }
        steps.add(new Step(stream, sequence++, on -> new ReferralEndorsed(referral, 10, 9, on, "2018-2022")));
        steps.add(new Step(stream, sequence++,
                on -> new ReferralApproved(referral, new Decision("12-QĐ", on), null)));
        steps.add(new Step(stream, sequence, on -> new ReferralFulfilled(referral, on, referrer.id, referrer.branch)));
    }

    private void remember(Member member) {
        if (members.size() < REMEMBERED) {
            members.add(member);
        } else {
            members.set(random.nextInt(REMEMBERED), member);
        }
    }

    private void tell(String stream, long sequence, Object payload) {
        next.add(new Fact(made, stream, sequence, payload));
        made++;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    @Override
    public long sizeAt(Instant instant) {
        return size;
    }

    @Override
    public Instant committedAt(long at) {
        return Instant.EPOCH.plusSeconds(at);
    }

    @Override
    public long awaitBeyond(long known, Duration atMost) {
        return size;
    }

    private record Member(UUID id, UUID branch) {}

    private record Step(String stream, long sequence, java.util.function.Function<LocalDate, Object> on) {}
}
