package vn.oneplusone.app.sample.journeys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.oneplusone.app.files.rows.referral.ReferralStepRow;
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
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.events.ReferralChannel;

/** The youths of a year and their ways into the organizations, or not. */
public final class Journeys {
    private final Year year;
    private final Span span;
    private final Draw draw;
    private final People people;
    private final Membership membership;
    private final Referrers referrers;
    private final Steps steps;
    private final List<Introduction> introductions = new ArrayList<>();
    private final List<Someone> candidates;

    /** @param span whose first and last years reach a little over their ends */
    public Journeys(Year year, Span span, SampleSize size, Places places, People people, Membership membership,
            Decisions decisions, Draw draw) {
        this.year = year;
        this.span = span;
        this.draw = draw;
        this.people = people;
        this.membership = membership;
        this.referrers = new Referrers(membership.members(), draw);
        this.steps = new Steps(referrers, decisions, draw);
        this.candidates = new ArrayList<>(draw.shuffled(membership.members()));
        double[] weights = places.communes().stream().mapToDouble(this::eagerness).toArray();
        int[] union = Draw.share(size.unionAdmissions(), weights);
        int[] federation = Draw.share(size.federationAdmissions(), weights);
        for (int i = 0; i < places.communes().size(); i++) {
            admissions(places.communes().get(i), union[i], federation[i]);
        }
        for (Organization organization : Organization.values()) {
            int admitted = organization == Organization.UNION ? size.unionAdmissions() : size.federationAdmissions();
            for (Outcome outcome : Outcome.values()) {
                if (outcome == Outcome.APPROVED_FOR_JANUARY && !span.endsWith(year)) {
                    continue;
                }
                for (int i = 0; i < (admitted * outcome.perThousand() + 999) / 1_000; i++) {
                    unfinished(organization, outcome, draw.of(draw.of(places.communes()).branches()));
                }
            }
        }
        introductions.sort(Comparator.comparing(Introduction::referredOn));
    }

    /** Referrals in the order of their days. */
    public List<ListRow> referrals() {
        List<ListRow> rows = new ArrayList<>();
        for (Introduction one : introductions) {
            Someone referrer = referrers.referrer(one.youth(), one.organization(), one.referredOn());
            ReferralChannel channel = List.of(ReferralChannel.MEETING, ReferralChannel.CAMPAIGN,
                    ReferralChannel.PERSONAL_LINK, ReferralChannel.IMPORT).get(draw.weighted(50, 35, 10, 5));
            rows.add(one.by(referrer, channel));
        }
        return rows;
    }

    /** Later steps in the order of their days, and of the path within a day. */
    public List<ListRow> steps() {
        List<ListRow> rows = new ArrayList<>();
        introductions.stream().flatMap(one -> one.steps().stream())
                .sorted(Comparator.comparing(ReferralStepRow::on).thenComparing(ReferralStepRow::step))
                .forEach(rows::add);
        return rows;
    }

    private double eagerness(Commune commune) {
        return commune.weight() * (commune.isPilot() ? 1.5 : draw.around(1, 0.3));
    }

    private void admissions(Commune commune, int union, int federation) {
        int both = Math.min(union, federation) / 5;
        for (int i = 0; i < both; i++) {
            intoBoth(draw.of(commune.branches()));
        }
        for (int i = both; i < union; i++) {
            into(Organization.UNION, commune, draw.chance(0.2));
        }
        for (int i = both; i < federation; i++) {
            into(Organization.FEDERATION, commune, draw.chance(0.1));
        }
        for (int i = 0; span.beginsWith(year) && i < (union + federation) / 150; i++) {
            beforeTheYear(commune);
        }
    }

    /** The Federation first, the Union later, by two referrals. */
    private void intoBoth(Branch branch) {
        LocalDate first = year.admission(Organization.FEDERATION, draw);
        while (first.isAfter(year.day(9, 10))) {
            first = year.admission(Organization.FEDERATION, draw);
        }
        LocalDate second = year.admission(Organization.UNION, draw);
        for (int i = 0; i < 20 && second.isBefore(first.plusDays(40)); i++) {
            second = year.admission(Organization.UNION, draw);
        }
        if (second.isBefore(first.plusDays(40))) {
            second = first.plusDays(draw.between(40, 100));
        }
        Course federation = Course.towards(Organization.FEDERATION, first, year, draw);
        Course union = Course.towards(Organization.UNION, second, year, draw);
        Someone youth = people.register(draw.bornBefore(first, age()), branch,
                earlier(federation.referred(), union.referred()));
        admit(youth, federation);
        admit(youth, union);
    }

    private void into(Organization organization, Commune commune, boolean fromTheOther) {
        Course course = Course.towards(organization, year.admission(organization, draw), year, draw);
        Optional<Someone> member = fromTheOther ? candidate(commune, course) : Optional.empty();
        Someone youth = member.orElseGet(() -> newcomer(course, draw.of(commune.branches())));
        admit(youth, course);
        if (member.isEmpty() && draw.chance(0.003) && course.admitted().isBefore(year.day(9, 1))) {
            membership.resigns(youth, organization, course.admitted().plusDays(draw.between(50, 110)));
        }
    }

    /** A member of the other organization only, of a fitting age. */
    private Optional<Someone> candidate(Commune commune, Course course) {
        boolean union = course.organization() == Organization.UNION;
        Optional<Someone> found = candidates.stream()
                .filter(someone -> someone.branch.commune().equals(commune) && someone.stays()
                        && !someone.isMember(course.organization())
                        && !someone.registeredOn.isAfter(course.referred())
                        && someone.born.plusYears(union ? 30 : 35).isAfter(course.admitted()))
                .findFirst();
        found.ifPresent(candidates::remove);
        return found;
    }

    private Someone newcomer(Course course, Branch branch) {
        LocalDate born = draw.bornBefore(course.admitted(), age());
        boolean again = course.referred().isAfter(year.day(3, 15)) && draw.chance(0.04);
        if (!again) {
            return people.register(born, branch, course.referred());
        }
        LocalDate before = course.referred().minusDays(draw.between(70, 110));
        Someone youth = people.register(born, branch, before);
        introductions.add(steps.givenUp(youth, Course.from(course.organization(), before, draw)));
        return youth;
    }

    private void beforeTheYear(Commune commune) {
        Organization organization = draw.of(List.of(Organization.values()));
        LocalDate on = draw.day(LocalDate.of(year.number() - 1, 12, 10), LocalDate.of(year.number() - 1, 12, 26));
        Course course = Course.towards(organization, on, year, draw);
        admit(people.register(draw.bornBefore(on, age()), draw.of(commune.branches()), course.referred()), course);
    }

    private void unfinished(Organization organization, Outcome outcome, Branch branch) {
        Course course = outcome.course(organization, year, draw);
        LocalDate born = draw.bornBefore(course.admitted(), age());
        Someone youth = people.register(born, branch, course.referred());
        introductions.add(steps.unfinished(youth, course, outcome));
    }

    private void admit(Someone youth, Course course) {
        youth.joins(course.organization(), course.admitted());
        referrers.admitted(youth);
        membership.joined(youth);
        introductions.add(steps.admitted(youth, course));
    }

    /** Full years; mostly pupils. */
    private int age() {
        return List.of(15, 16, 18, 22, 26).get(draw.weighted(30, 30, 20, 12, 8)) + draw.between(0, 2);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
