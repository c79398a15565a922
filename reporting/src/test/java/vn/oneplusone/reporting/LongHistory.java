package vn.oneplusone.reporting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.DisseminationRecorded;
import vn.oneplusone.campaign.events.TargetRevised;
import vn.oneplusone.campaign.events.TargetSet;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.Organization;

/**
 * A believable history of any length from a seed, 2018 and the years after it, made while it is read: once, from the beginning. Many
 * people are on their way at the same time, so that facts of different streams alternate as they do in life; some facts come late, some are
 * corrected, and units change.
 */
public final class LongHistory implements FactLog {
    /** What a district records in a year. */
    public static final int DISTRICT_YEAR = 50_000;

    private static final int REMEMBERED = 100_000;
    /** So many days does a story take, about. */
    private static final int DAYS = 80;
    private static final int STEPS = 9;

    private final Dice dice;
    private final long size;
    private final int years;
    private final Extent extent;
    private final LongUnits units;
    private final int underWayAtOnce;
    private final ArrayDeque<Fact> next = new ArrayDeque<>();
    private final List<LongStory.Member> members = new ArrayList<>();
    private final List<LongStory> underWay = new ArrayList<>();
    /** Those of the year, by stream, with how often they were told. */
    private final Map<String, Long> targets = new HashMap<>();
    private final List<UUID> targeted = new ArrayList<>();
    private long made;
    private long position;
    private long unitChanges;
    private int year = 2018;
    private boolean reorganised;

    /** One district over five years if that makes as many facts, else as many districts as it takes. */
    public LongHistory(long seed, long size) {
        this(seed, size, 5);
    }

    /** The same over so many years. */
    public LongHistory(long seed, long size, int years) {
        this(seed, size, years, Extent.enough(size / years / DISTRICT_YEAR));
    }

    /** So many facts in as many units as a part of the country has. */
    public LongHistory(long seed, long size, int years, Extent extent) {
        this.dice = new Dice(seed);
        this.size = size;
        this.years = years;
        this.extent = extent;
        this.units = new LongUnits(dice, event -> tell("units", unitChanges++, event));
        this.underWayAtOnce = Math.clamp(Math.round(size / (365.25 * years) * DAYS / STEPS), 50, 100_000);
    }

    /**
     * How many units there are before any is merged.
     *
     * @param districts in all, eleven at most in a province
     * @param communes in each district
     * @param branches in each commune
     */
    public record Extent(int districts, int communes, int branches) {
        private static final int OF_A_PROVINCE = 11;

        /** A district like Phú Tân. */
        public static final Extent DISTRICT = new Extent(1, 18, 6);
        /** A province like An Giang. */
        public static final Extent PROVINCE = new Extent(OF_A_PROVINCE, 14, 8);
        /** About as many provinces, districts and communes as the country had in 2018, and more branches than they record separately. */
        public static final Extent COUNTRY = new Extent(63 * OF_A_PROVINCE, 15, 3);

        private static Extent enough(long districts) {
            return new Extent((int) Math.max(1, districts), DISTRICT.communes, DISTRICT.branches);
        }

        int districtsOf(int province) {
            return Math.min(OF_A_PROVINCE, districts - OF_A_PROVINCE * province);
        }
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
            units.establish(extent);
            setTargets();
            return;
        }
        LocalDate today = LocalDate.of(2018, 1, 1).plusDays((long) (365.25 * years * made / size));
        if (today.getYear() > year) {
            year = today.getYear();
            units.changeWith(year);
            setTargets();
        } else if (!reorganised && !today.isBefore(LongUnits.REORGANISATION)) {
            reorganised = true;
            units.reorganise();
        }
        int what = dice.below(1_000);
        if (what == 0) {
            reviseTarget(today);
        } else if (what <= 10) {
            UUID branch = units.branch();
            // one meeting of a branch and day
            tell("dissemination/" + branch + "/" + made, 0,
                    new DisseminationRecorded(branch, today, dice.below(20), 20 + dice.below(20)));
        } else {
            step(dice.chance(99) ? today.minusDays(dice.below(20)) : today.minusDays(dice.below(400)));
        }
    }

    private void setTargets() {
        targets.clear();
        targeted.clear();
        targeted.addAll(units.communes());
        for (UUID commune : targeted) {
            for (Organization organization : Organization.values()) {
                tellTarget(commune, organization, new TargetSet(commune, organization, year, 30 + dice.below(90),
                        new Decision("1-QĐ", LocalDate.of(year, 1, 5))));
            }
        }
    }

    private void reviseTarget(LocalDate today) {
        UUID commune = dice.pick(targeted);
        Organization organization = dice.pick(List.of(Organization.values()));
        tellTarget(commune, organization, new TargetRevised(commune, organization, year, 30 + dice.below(90),
                new Decision("2-QĐ", today)));
    }

    private void tellTarget(UUID commune, Organization organization, Object payload) {
        String stream = "target/" + commune + "/" + organization + "/" + year;
        tell(stream, targets.merge(stream, 1L, Long::sum) - 1, payload);
    }

    private void step(LocalDate on) {
        if (underWay.size() < underWayAtOnce) {
            underWay.add(story());
        }
        int at = dice.below(underWay.size());
        LongStory story = underWay.get(at);
        LongStory.Told told = story.next(on);
        tell(told.stream(), told.sequence(), told.payload());
        if (told.payload() instanceof MemberAdmitted admitted) {
            remember(new LongStory.Member(admitted.person(), admitted.branch()));
        }
        if (story.isOver()) {
            underWay.set(at, story());
        }
    }

    private LongStory story() {
        if (dice.chance(8)) {
            return LongStory.ofCampaign(units.branch(), dice);
        }
        LongStory.@Nullable Member referrer = members.isEmpty() || dice.chance(6) ? null : dice.pick(members);
        return LongStory.ofPerson(units.branch(), referrer, units, dice);
    }

    private void remember(LongStory.Member member) {
        if (members.size() < REMEMBERED) {
            members.add(member);
        } else {
            members.set(dice.below(REMEMBERED), member);
        }
    }

    private void tell(String stream, long sequence, Object payload) {
        next.add(new Fact(made, stream, sequence, payload));
        made++;
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
}
