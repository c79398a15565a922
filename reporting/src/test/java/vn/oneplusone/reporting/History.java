package vn.oneplusone.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.TargetRevised;
import vn.oneplusone.campaign.events.TargetSet;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.YouthReferred;

/** Facts in the order in which they were recorded, told in words; people and units go by a name, from which their ids are made. */
public final class History implements FactLog {
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();

    /** The id that a name stands for. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The next fact of a stream. */
    public History fact(@Nullable String stream, Object payload) {
        long sequence = stream == null ? 0 : sequences.merge(stream, 1L, Long::sum) - 1;
        return raw(new Fact(facts.size(), stream, sequence, payload));
    }

    /** A fact just as it is, broken or not. */
    public synchronized History raw(Fact fact) {
        facts.add(fact);
        notifyAll();
        return this;
    }

    /** The district of Phú Tân with a commune of two branches and one of a single branch. */
    public static History district() {
        return new History().unit("huyện", UnitLevel.DISTRICT, null).unit("xã 1", UnitLevel.COMMUNE, "huyện")
                .unit("xã 2", UnitLevel.COMMUNE, "huyện").unit("1a", UnitLevel.BRANCH, "xã 1")
                .unit("1b", UnitLevel.BRANCH, "xã 1").unit("2a", UnitLevel.BRANCH, "xã 2");
    }

    public History unit(String name, UnitLevel level, @Nullable String parent) {
        return fact("units", new UnitEstablished(id(name), level, parent == null ? null : id(parent), "code " + name,
                name, LocalDate.of(2018, 1, 1)));
    }

    public History admitted(String person, Organization organization, String branch, String on) {
        return fact("person/" + id(person), new MemberAdmitted(id(person), organization, id(branch),
                LocalDate.parse(on), decision(on), null, "2018-2022", 17));
    }

    public History ended(String person, Organization organization, String branch, String on) {
        return fact("person/" + id(person), new MembershipEnded(id(person), organization, id(branch),
                EndingReason.CAME_OF_AGE, LocalDate.parse(on), null));
    }

    public History target(String unit, Organization organization, int year, int number) {
        return fact("target/" + id(unit) + "/" + organization + "/" + year,
                new TargetSet(id(unit), organization, year, number, decision(year + "-01-15")));
    }

    public History revised(String unit, Organization organization, int year, int number) {
        return fact("target/" + id(unit) + "/" + organization + "/" + year,
                new TargetRevised(id(unit), organization, year, number, decision(year + "-06-15")));
    }

    public History referred(String referral, @Nullable String referrer, Organization organization, String branch,
            String on) {
        return fact("referral/" + organization + "/" + id("youth of " + referral),
                new YouthReferred(id(referral), id("youth of " + referral), organization,
                        referrer == null ? null : id(referrer), id(branch), ReferralChannel.MEETING,
                        LocalDate.parse(on)));
    }

    public History fulfilled(String referral, @Nullable String creditedTo, Organization organization, String branch,
            String on) {
        return fact("referral/" + organization + "/" + id("youth of " + referral), new ReferralFulfilled(id(referral),
                LocalDate.parse(on), creditedTo == null ? null : id(creditedTo), id(branch)));
    }

    /** Any other fact of a referral. */
    public History referral(String referral, Organization organization, Object fact) {
        return fact("referral/" + organization + "/" + id("youth of " + referral), fact);
    }

    public History campaign(String campaign, String unit, CampaignKind kind, String to, int members, int youths) {
        return fact("campaign/" + id(campaign), new CampaignHeld(id(campaign), id(unit), kind, LocalDate.parse(to),
                LocalDate.parse(to), members, youths, null));
    }

    public static Decision decision(String on) {
        return new Decision("1-QĐ", LocalDate.parse(on));
    }

    /** All facts so far. */
    public synchronized List<Fact> facts() {
        return List.copyOf(facts);
    }

    @Override
    public synchronized long size() {
        return facts.size();
    }

    @Override
    public void read(long from, long to, Consumer<Fact> reader) {
        for (Fact fact : facts().subList((int) from, (int) to)) {
            if (fact.payload() instanceof RuntimeException unreadable) {
                throw unreadable;
            }
            reader.accept(fact);
        }
    }

    @Override
    public long sizeAt(Instant instant) {
        return size();
    }

    /** A minute after the one before. */
    @Override
    public Instant committedAt(long position) {
        return Instant.parse("2022-01-01T00:00:00Z").plusSeconds(60 * position);
    }

    @Override
    public synchronized long awaitBeyond(long size, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        while (facts.size() <= size && System.nanoTime() < until) {
            try {
                wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return facts.size();
    }
}
