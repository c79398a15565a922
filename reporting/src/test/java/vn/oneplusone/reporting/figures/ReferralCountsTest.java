package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.membership.events.Organization.FEDERATION;
import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.reporting.History.id;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.AdmissionCorrected;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberReceived;
import vn.oneplusone.membership.events.MemberReleased;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonEvent;
import vn.oneplusone.referral.events.ApprovalCorrected;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.YouthReferred;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.RandomHistory;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.FunnelAnswer;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.Share;

class ReferralCountsTest {
    @Test
    void the_funnel_follows_those_referred_in_the_year_and_the_steps_of_the_year_stand_beside() {
        History history = History.district().referred("r", null, UNION, "1a", "2020-11-01").fulfilled("r", null, UNION,
                "1a", "2021-02-01");

        assertThat(total(history, 2020).get(Figure.COHORT_FULFILLED, UNION)).isEqualTo(1);
        assertThat(total(history, 2020).get(Figure.FULFILLED, UNION)).isZero();
        assertThat(total(history, 2021).get(Figure.COHORT_FULFILLED, UNION)).isZero();
        assertThat(total(history, 2021).get(Figure.FULFILLED, UNION)).isEqualTo(1);
    }

    @Test
    void a_youth_is_prepared_when_class_helper_and_task_are_done() {
        History history = History.district().referred("r", null, UNION, "1a", "2021-01-01");
        history.referral("r", UNION, preparation("r", PreparationStep.PROBATION_TASK, "2021-05-01"))
                .referral("r", UNION, preparation("r", PreparationStep.CLASS, "2021-03-01"));
        assertThat(total(history, 2021).get(Figure.PREPARED, UNION)).isZero();

        history.referral("r", UNION, preparation("r", PreparationStep.HELPER, "2021-02-01"));
        assertThat(total(history, 2021).get(Figure.PREPARED, UNION)).isEqualTo(1);
    }

    @Test
    void what_is_neither_fulfilled_nor_closed_is_open() {
        History history = History.district().referred("r", null, UNION, "1a", "2021-01-01")
                .referred("s", null, UNION, "1a", "2021-01-01").referred("t", null, UNION, "1a", "2021-01-01")
                .fulfilled("r", null, UNION, "1a", "2021-02-01").referral("s", UNION,
                        new ReferralDeclined(id("s"), DeclinedBy.YOUTH, null, LocalDate.of(2021, 3, 1)));
        Counts total = total(history, 2021);

        assertThat(total.get(Figure.COHORT_OPEN, UNION)).isEqualTo(1);
        assertThat(total.get(Figure.COHORT_DECLINED, UNION)).isEqualTo(1);
        assertThat(total.share(Share.CONVERSION, UNION)).isEqualTo(new Percentage("1/3", 33));
    }

    @Test
    void the_federation_has_no_preparation_in_its_funnel() {
        FunnelAnswer funnel = figures(History.district()).funnel(CountsQuestion.of(2021));

        assertThat(required(funnel.funnels().get(UNION)).stages()).hasSize(6);
        assertThat(required(funnel.funnels().get(FEDERATION)).stages()).hasSize(5);
    }

    @Test
    void a_member_with_a_fulfilled_referral_has_brought_somebody_as_long_as_a_member() {
        History history = History.district().admitted("An", UNION, "1a", "2019-01-01")
                .admitted("Bình", UNION, "1a", "2019-01-01").admitted("Chi", UNION, "1a", "2019-01-01")
                .referred("r", "An", UNION, "1a", "2020-10-01").fulfilled("r", "An", UNION, "1a", "2021-02-01")
                .referred("s", "Bình", FEDERATION, "1a", "2021-03-01");

        Percentage expected = new Percentage("1/3", 33);
        assertThat(total(history, 2021).get(Figure.INTRODUCED, UNION)).isEqualTo(1);
        assertThat(total(history, 2021).get(Figure.PROGRAMME_INTRODUCED, UNION)).isEqualTo(1);
        assertThat(total(history, 2021).share(Share.COVERAGE, UNION)).isEqualTo(expected);
        assertThat(total(history, 2021).share(Share.PROGRAMME_COVERAGE, UNION)).isEqualTo(expected);
        assertThat(total(history, 2022).get(Figure.COVERED, UNION)).isZero();
        assertThat(total(history, 2022).share(Share.PROGRAMME_COVERAGE, UNION)).isEqualTo(expected);
        assertThat(total(history, 2023).get(Figure.PROGRAMME_COVERED, UNION)).isNull();

        history.ended("An", UNION, "1a", "2021-12-31");
        assertThat(total(history, 2021).get(Figure.COVERED, UNION)).isZero();
        assertThat(total(history, 2021).get(Figure.PROGRAMME_COVERED, UNION)).isEqualTo(0L);
    }

    static LongStream seeds() {
        return RandomHistory.seeds();
    }

    /** Counted a second time, the slow and simple way: person by person, day by day. */
    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void coverage_is_what_counting_person_by_person_gives(long seed) {
        RandomHistory random = new RandomHistory(seed);
        Figures figures = figures(random.recorded(seed));
        Referrals referrals = new Referrals(random);
        for (int year = 2020; year <= 2022; year++) {
            LocalDate first = LocalDate.of(year, 1, 1);
            LocalDate last = LocalDate.of(year, 12, 31);
            for (Organization organization : Organization.values()) {
                long members = 0;
                long covered = 0;
                long introduced = 0;
                long coveredSince2018 = 0;
                long introducedSince2018 = 0;
                for (UUID person : referrals.people(random)) {
                    if (!isMember(random, person, organization, last)) {
                        continue;
                    }
                    members++;
                    boolean credited = referrals.credited(person, first, last);
                    covered += credited ? 1 : 0;
                    introduced += !credited && referrals.referred(person, first, last) ? 1 : 0;
                    boolean ever = referrals.credited(person, LocalDate.of(2018, 1, 1), last);
                    coveredSince2018 += ever ? 1 : 0;
                    introducedSince2018 += !ever && referrals.referred(person, LocalDate.of(2018, 1, 1), last) ? 1 : 0;
                }
                Counts counted = figures.counts(CountsQuestion.of(year)).total();
                assertThat(counted.get(Figure.ACTIVE_AT_END, organization)).isEqualTo(members);
                assertThat(counted.get(Figure.COVERED, organization)).isEqualTo(covered);
                assertThat(counted.get(Figure.INTRODUCED, organization)).isEqualTo(introduced);
                assertThat(counted.get(Figure.PROGRAMME_COVERED, organization)).isEqualTo(coveredSince2018);
                assertThat(counted.get(Figure.PROGRAMME_INTRODUCED, organization)).isEqualTo(introducedSince2018);
            }
        }
    }

    private record Beginning(LocalDate on, UUID branch, boolean received) {}

    private static boolean isMember(RandomHistory random, UUID person, Organization organization, LocalDate on) {
        List<Beginning> beginnings = new ArrayList<>();
        of(random, MemberAdmitted.class, person, organization)
                .forEach(e -> beginnings.add(new Beginning(e.on(), e.branch(), false)));
        of(random, MemberReceived.class, person, organization)
                .forEach(e -> beginnings.add(new Beginning(e.on(), e.branch(), true)));
        List<LocalDate> endings = Stream.concat(
                of(random, MembershipEnded.class, person, organization).stream().map(MembershipEnded::on),
                of(random, MemberReleased.class, person, organization).stream().map(MemberReleased::on)).toList();
        List<AdmissionAnnulled> annulments = of(random, AdmissionAnnulled.class, person, organization);
        beginnings.sort(Comparator.comparing(Beginning::branch).thenComparing(Beginning::received));
        boolean member = false;
        boolean counted = false;
        for (LocalDate day = LocalDate.of(2019, 1, 1); !day.isAfter(on); day = day.plusDays(1)) {
            LocalDate today = day;
            long out = endings.stream().filter(today::equals).count();
            List<Beginning> in = new ArrayList<>(beginnings.stream().filter(e -> e.on().equals(today)).toList());
            while (out > 0 || !in.isEmpty()) {
                if (!in.isEmpty() && (!member || out == 0)) {
                    Beginning admission = in.removeFirst();
                    boolean valid = !removeFirst(annulments, annulled -> annulled.admittedOn().equals(today)
                            && annulled.branch().equals(admission.branch()));
                    if (!member || (!counted && valid)) {
                        member = true;
                        counted = valid;
                    }
                } else {
                    out--;
                    member = false;
                }
            }
        }
        return member && counted;
    }

    private static <T> boolean removeFirst(List<T> from, Predicate<T> which) {
        Optional<T> found = from.stream().filter(which).findFirst();
        found.ifPresent(from::remove);
        return found.isPresent();
    }

    private static <T extends PersonEvent> List<T> of(RandomHistory random, Class<T> type, UUID person,
            Organization organization) {
        List<T> found = new ArrayList<>();
        for (Object fact : random.facts()) {
            boolean meant = switch (fact) {
                case MemberAdmitted e -> e.person().equals(person) && e.organization() == organization;
                case MemberReceived e -> e.person().equals(person) && e.organization() == organization;
                case MemberReleased e -> e.person().equals(person) && e.organization() == organization;
                case MembershipEnded e -> e.person().equals(person) && e.organization() == organization;
                case AdmissionAnnulled e -> e.person().equals(person) && e.organization() == organization;
                case AdmissionCorrected e when type == MemberAdmitted.class && e.person().equals(person)
                        && e.organization() == organization -> {
                    correct(found, e, type);
                    yield false;
                }
                default -> false;
            };
            if (meant && type.isInstance(fact)) {
                found.add(type.cast(fact));
            }
        }
        return found;
    }

    /** The first of several alike. */
    private static <T> void correct(List<T> admissions, AdmissionCorrected right, Class<T> type) {
        for (int i = 0; i < admissions.size(); i++) {
            if (admissions.get(i) instanceof MemberAdmitted was && was.on().equals(right.wasOn())
                    && was.branch().equals(right.branch())) {
                admissions.set(i, type.cast(new MemberAdmitted(was.person(), was.organization(), was.branch(),
                        right.on(), right.decision(), was.referral(), was.ruleVersion(), was.age())));
                return;
            }
        }
    }

    /** Each referral's earliest opening and earliest fulfilment. */
    private static final class Referrals {
        private final Map<UUID, YouthReferred> opened = new LinkedHashMap<>();
        private final Map<UUID, ReferralFulfilled> fulfilled = new LinkedHashMap<>();
        private final Set<UUID> annulled = new HashSet<>();

        Referrals(RandomHistory random) {
            for (Object fact : random.facts()) {
                if (fact instanceof YouthReferred e) {
                    opened.merge(e.referral(), e, (one, other) -> other.on().isBefore(one.on()) ? other : one);
                } else if (fact instanceof ReferralFulfilled e) {
                    fulfilled.merge(e.referral(), e, (one, other) -> other.on().isBefore(one.on()) ? other : one);
                } else if (fact instanceof ApprovalCorrected e && e.fulfilment() != null) {
                    ApprovalCorrected.Fulfilment right = e.fulfilment();
                    fulfilled.computeIfPresent(e.referral(), (referral, was) -> new ReferralFulfilled(referral,
                            right.on(), right.creditedTo(), right.creditedBranch()));
                } else if (fact instanceof AdmissionAnnulled e && e.referral() != null) {
                    annulled.add(e.referral());
                }
            }
        }

        Iterable<UUID> people(RandomHistory random) {
            return Stream.concat(
                    random.facts().stream().filter(MemberAdmitted.class::isInstance).map(MemberAdmitted.class::cast)
                            .map(MemberAdmitted::person),
                    random.facts().stream().filter(MemberReceived.class::isInstance).map(MemberReceived.class::cast)
                            .map(MemberReceived::person))
                    .distinct().toList();
        }

        boolean referred(UUID person, LocalDate from, LocalDate to) {
            return opened.values().stream().anyMatch(e -> person.equals(e.referrer()) && within(e.on(), from, to));
        }

        boolean credited(UUID person, LocalDate from, LocalDate to) {
            return fulfilled.values().stream()
                    .anyMatch(e -> opened.containsKey(e.referral()) && !annulled.contains(e.referral())
                            && person.equals(e.creditedTo()) && within(e.on(), from, to));
        }

        private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private static PreparationRecorded preparation(String referral, PreparationStep step, String on) {
        return new PreparationRecorded(id(referral), step, LocalDate.parse(on), null);
    }

    private static Counts total(History history, int year) {
        return figures(history).counts(CountsQuestion.of(year)).total();
    }

    private static Figures figures(History history) {
        return Figures.of(history, history.size(), size -> "root");
    }
}
