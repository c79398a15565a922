package vn.oneplusone.app.sample.journeys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.rows.membership.EndingRow;
import vn.oneplusone.app.files.rows.membership.MemberRow;
import vn.oneplusone.app.files.rows.membership.TransferRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.sample.district.Draw;
import vn.oneplusone.app.sample.district.People;
import vn.oneplusone.app.sample.district.Places;
import vn.oneplusone.app.sample.district.Places.Branch;
import vn.oneplusone.app.sample.district.Places.Commune;
import vn.oneplusone.app.sample.district.SampleSize;
import vn.oneplusone.app.sample.district.Someone;
import vn.oneplusone.app.sample.district.Span;
import vn.oneplusone.app.sample.district.Year;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Organization;

/** Who is a member when the year begins, who leaves, and the few who were admitted without a referral. */
public final class Membership {
    /** In these weeks all units wrote down their members. */
    private final LocalDate censusFrom;
    private final LocalDate censusTo;
    private final LocalDate earliest;
    private final LocalDate latest;

    private final Draw draw;
    private final People people;
    private final Decisions decisions;
    private final Places places;
    private final List<Someone> members = new ArrayList<>();
    private final Set<Someone> joined = new LinkedHashSet<>();
    private final List<ListRow> transfers = new ArrayList<>();
    private Year year;
    private final List<ListRow> admissions = new ArrayList<>();
    private final List<ListRow> endings = new ArrayList<>();

    public Membership(Span span, SampleSize size, Places places, People people, Decisions decisions, Draw draw) {
        this.year = span.first();
        int before = year.number() - 1;
        this.censusFrom = LocalDate.of(before, 8, 10);
        this.censusTo = LocalDate.of(before, 9, 20);
        this.earliest = LocalDate.of(before - 11, 1, 1);
        this.latest = LocalDate.of(before, 12, 18);
        this.places = places;
        this.draw = draw;
        this.people = people;
        this.decisions = decisions;
        int both = Math.min(size.unionMembers(), size.federationMembers()) * 9 / 10;
        int[] inBoth = Draw.share(both, places.weights());
        int[] inUnion = Draw.share(size.unionMembers() - both, places.weights());
        int[] inFederation = Draw.share(size.federationMembers() - both, places.weights());
        for (int i = 0; i < places.communes().size(); i++) {
            Commune commune = places.communes().get(i);
            members(inBoth[i], commune, true, true);
            members(inUnion[i], commune, true, false);
            members(inFederation[i], commune, false, true);
        }
        for (int i = 0; i < both / 60; i++) {
            leftBefore(draw.of(draw.of(places.communes()).branches()));
        }
        if (span.endsWith(year)) {
            admittedAfter(size);
        }
    }

    /** The next year begins: with those who have not left, and those who were admitted. */
    public void goOn(Span span, SampleSize size) {
        year = year.next();
        members.addAll(joined);
        joined.clear();
        members.removeIf(someone -> !someone.countsOn(year.firstDay()));
        Someone stays = members.getFirst();
        for (Someone someone : members) {
            if (!someone.equals(stays) && someone.stays()) {
                mayLeave(someone);
                mayMove(someone);
            }
        }
        if (span.endsWith(year)) {
            admittedAfter(size);
        }
    }

    /** Lets a person who was admitted in the year be a member of the next. */
    void joined(Someone someone) {
        if (!members.contains(someone)) {
            joined.add(someone);
        }
    }

    public List<ListRow> transfers() {
        return transfers;
    }

    /** Members on the first day of the year that it has come to. */
    public List<Someone> members() {
        return members;
    }

    public List<ListRow> admissions() {
        return admissions;
    }

    public List<ListRow> endings() {
        return endings;
    }

    /** Lets a person who was admitted in the year leave again. */
    void resigns(Someone someone, Organization organization, LocalDate on) {
        someone.leaves(organization, on);
        endings.add(new EndingRow("", 0, someone.code, organization, EndingReason.RESIGNED, on, null));
    }

    private void members(int count, Commune commune, boolean union, boolean federation) {
        for (int i = 0; i < count; i++) {
            // the branches take turns, so that none is without members
            Branch branch = commune.branches().get(i % commune.branches().size());
            int years = members.isEmpty()
                    ? 25
                    : union
                            ? List.of(16, 18, 21, 25, 30).get(draw.weighted(30, 25, 20, 17, 8)) + draw.between(0, 2)
                            : draw.between(16, 35);
            LocalDate born = draw.bornBefore(year.firstDay(), years);
            LocalDate unionOn = union ? admittedOn(born, 15, 5) : null;
            LocalDate federationOn = federation ? admittedOn(born, 15, union ? 7 : 15) : null;
            Someone someone = member(born, branch, unionOn, federationOn);
            members.add(someone);
            // one stays in any case: a person has to introduce and to help
            if (members.size() > 1) {
                mayLeave(someone);
            }
        }
    }

    private Someone member(LocalDate born, Branch branch, @Nullable LocalDate union, @Nullable LocalDate federation) {
        LocalDate first = union == null ? federation : union;
        if (federation != null && first != null && federation.isBefore(first)) {
            first = federation;
        }
        LocalDate registered = draw.day(censusFrom, censusTo);
        if (first != null && first.isAfter(censusFrom)) {
            registered = first.minusDays(draw.between(3, 15));
        }
        Someone someone = people.register(born, branch, registered);
        if (union != null) {
            admitted(someone, Organization.UNION, union);
        }
        if (federation != null) {
            admitted(someone, Organization.FEDERATION, federation);
        }
        return someone;
    }

    private void admitted(Someone someone, Organization organization, LocalDate on) {
        someone.joins(organization, on);
        LocalDate decided = on.minusDays(draw.chance(0.5) ? 0 : draw.between(1, 7));
        admissions.add(new MemberRow("", 0, someone.code, organization, someone.branch.code(), on,
                decisions.number(someone.branch.commune(), organization, decided), decided));
    }

    /** Within some years of the age at which one can join, often on the Union's day. */
    private LocalDate admittedOn(LocalDate born, int from, int within) {
        LocalDate first = later(born.plusYears(from).plusDays(2), earliest);
        LocalDate last = later(born.plusYears(from + (long) within), first.plusYears(2));
        LocalDate on = draw.day(first, last.isAfter(latest) ? latest : last);
        LocalDate unionDay = on.withMonth(3).withDayOfMonth(26);
        return draw.chance(0.4) && !unionDay.isBefore(first) && !unionDay.isAfter(latest) ? unionDay : on;
    }

    private void mayLeave(Someone someone) {
        LocalDate thirty = someone.born.plusYears(30);
        LocalDate thirtyFive = someone.born.plusYears(35);
        LocalDate any = draw.day(year.firstDay(), year.lastDay());
        if (someone.isMember(Organization.UNION) && thirty.isBefore(year.lastDay()) && draw.chance(0.5)) {
            LocalDate on = later(thirty.plusDays(1), draw.chance(0.7) ? year.day(3, 26) : any);
            ends(someone, Organization.UNION, EndingReason.CAME_OF_AGE, on);
        } else if (!someone.isMember(Organization.UNION) && thirtyFive.isBefore(year.lastDay()) && draw.chance(0.5)) {
            ends(someone, Organization.FEDERATION, EndingReason.CAME_OF_AGE, later(thirtyFive.plusDays(1), any));
        } else if (draw.chance(0.001)) {
            for (Organization organization : Organization.values()) {
                if (someone.isMember(organization)) {
                    ends(someone, organization, EndingReason.DECEASED, any);
                }
            }
        } else if (draw.chance(0.007)) {
            EndingReason reason = List.of(EndingReason.RESIGNED, EndingReason.REMOVED, EndingReason.EXPELLED)
                    .get(draw.weighted(6, 4, 1));
            ends(someone, someone.isMember(Organization.UNION) ? Organization.UNION : Organization.FEDERATION, reason,
                    any);
        }
    }

    /** To another branch, by the mutual agreement of both. */
    private void mayMove(Someone someone) {
        if (!someone.stays() || !draw.chance(0.01)) {
            return;
        }
        Branch to = draw.of(draw.of(places.communes()).branches());
        if (to.equals(someone.branch)) {
            return;
        }
        LocalDate accepted = draw.day(year.day(1, 20), year.day(12, 10));
        for (Organization organization : Organization.values()) {
            if (someone.isMember(organization)) {
                transfers.add(new TransferRow("", 0, someone.code, organization, to.code(), accepted.minusDays(9),
                        accepted));
            }
        }
        someone.moves(to);
    }

    private void ends(Someone someone, Organization organization, EndingReason reason, LocalDate on) {
        String decision = switch (reason) {
            case CAME_OF_AGE, REMOVED, EXPELLED -> decisions.number(someone.branch.commune(), organization, on);
            case RESIGNED, DECEASED -> null;
        };
        someone.leaves(organization, on);
        endings.add(new EndingRow("", 0, someone.code, organization, reason, on, decision));
    }

    /** A person who is on the roll at the census and has left before the year begins. */
    private void leftBefore(Branch branch) {
        LocalDate born = draw.bornBefore(censusFrom, draw.between(30, 32));
        LocalDate on = draw.day(LocalDate.of(year.number() - 1, 10, 2), LocalDate.of(year.number() - 1, 12, 28));
        Someone someone = member(born, branch, admittedOn(born, 15, 8), null);
        ends(someone, Organization.UNION, draw.chance(0.8) ? EndingReason.CAME_OF_AGE : EndingReason.RESIGNED, on);
    }

    /** Admitted when the year is over: counts in the next one. */
    private void admittedAfter(SampleSize size) {
        for (int i = 0; i < Math.min(8, size.unionAdmissions() / 10); i++) {
            admittedAfter(draw.of(draw.of(places.communes()).branches()));
        }
    }

    private void admittedAfter(Branch branch) {
        LocalDate on = draw.day(year.next().day(1, 5), year.next().day(1, 20));
        Someone someone = people.register(draw.bornBefore(on, draw.between(16, 20)), branch, on.minusDays(5));
        admitted(someone, draw.chance(0.5) ? Organization.UNION : Organization.FEDERATION, on);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
