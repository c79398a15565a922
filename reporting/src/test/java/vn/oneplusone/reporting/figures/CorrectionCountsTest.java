package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.reporting.History.id;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.AdmissionCorrected;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.referral.events.ApprovalCorrected;
import vn.oneplusone.referral.events.EndorsementCorrected;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.RecordedStep;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.ReferralWithdrawn;
import vn.oneplusone.referral.events.StepTakenBack;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.RandomHistory;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.facts.ExplainAnswer;
import vn.oneplusone.reporting.queries.facts.ExplainQuestion;
import vn.oneplusone.reporting.queries.fixed.Supplement;

/** What is put right moves from the old day to the right one. */
class CorrectionCountsTest {
    private static final String WHY = "sealed:1:why";
    private static final LocalDate LATER = LocalDate.of(2022, 3, 1);
    private static final UUID YOUTH = id("youth of r");

    private final History history = History.district().admitted("An", UNION, "1a", "2018-01-01")
            .referred("r", "An", UNION, "1a", "2021-02-01")
            .referral("r", UNION, new YouthConfirmed(id("r"), day("2021-02-02")))
            .referral("r", UNION, prepared(PreparationStep.CLASS, "2021-02-03"))
            .referral("r", UNION, prepared(PreparationStep.HELPER, "2021-02-04"))
            .referral("r", UNION, prepared(PreparationStep.PROBATION_TASK, "2021-12-03"))
            .referral("r", UNION, new ReferralEndorsed(id("r"), 10, 9, day("2021-12-20"), "r"))
            .referral("r", UNION, new ReferralApproved(id("r"), History.decision("2021-12-28"), null));

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static PreparationRecorded prepared(PreparationStep step, String on) {
        return new PreparationRecorded(id("r"), step, day(on), null);
    }

    private static EndorsementCorrected endorsed(String was, String on) {
        return new EndorsementCorrected(id("r"), day(was), 10, 8, day(on), "r", null, null, null, null, WHY, LATER,
                null);
    }

    private static StepTakenBack back(RecordedStep step, String was) {
        return new StepTakenBack(id("r"), step, day(was), WHY, LATER, null);
    }

    private History admitted() {
        return history.fact("person/" + YOUTH,
                new MemberAdmitted(YOUTH, UNION, id("1a"), day("2021-12-28"), History.decision("2021-12-28"), id("r"),
                        "r", 17))
                .referral("r", UNION,
                        new ReferralFulfilled(id("r"), day("2021-12-28"), id("An"), id("1a")));
    }

    /** The approval, the admission that followed and the credit, from one day to the other. */
    private History moved(String was, String on) {
        return history.fact("person/" + YOUTH,
                new AdmissionCorrected(YOUTH, UNION, id("1a"), day(was), day(on), History.decision(on), id("r"), "r",
                        17,
                        null, LATER, null))
                .referral("r", UNION, new ApprovalCorrected(id("r"), day(was), History.decision(on), null, null,
                        new ApprovalCorrected.Fulfilment(day(was), day(on), id("An"), id("1a")), WHY, LATER, null));
    }

    private @Nullable Long count(int year, Figure figure) {
        return total(history, year).get(figure, UNION);
    }

    @Test
    void a_vote_counts_on_its_right_day_and_its_cohort_stays() {
        history.referral("r", UNION, endorsed("2021-12-20", "2022-01-02"));
        assertThat(count(2021, Figure.ENDORSED)).isZero();
        assertThat(count(2022, Figure.ENDORSED)).isEqualTo(1);
        assertThat(count(2021, Figure.COHORT_ENDORSED)).isEqualTo(1);
        history.referral("r", UNION, endorsed("2022-01-02", "2021-12-20"));
        assertThat(count(2021, Figure.ENDORSED)).isEqualTo(1);
        assertThat(count(2022, Figure.ENDORSED)).isZero();
    }

    @Test
    void admission_fulfilment_credit_and_coverage_move_with_the_decision() {
        admitted();
        assertThat(count(2021, Figure.COVERED)).isEqualTo(1);
        moved("2021-12-28", "2022-01-03");
        for (Figure figure : List.of(Figure.ADMITTED, Figure.APPROVED, Figure.FULFILLED, Figure.COVERED)) {
            assertThat(count(2021, figure)).as(figure.name()).isZero();
            assertThat(count(2022, figure)).as(figure.name()).isEqualTo(1);
        }
        // An introduced in 2021 and has brought nobody in it any more
        assertThat(count(2021, Figure.INTRODUCED)).isEqualTo(1);
        assertThat(count(2021, Figure.COHORT_FULFILLED)).isEqualTo(1);
        assertThat(count(2021, Figure.ACTIVE_AT_END)).isEqualTo(1);
        assertThat(count(2021, Figure.PROGRAMME_COVERED)).isZero();
        assertThat(count(2022, Figure.PROGRAMME_COVERED)).isEqualTo(1);
    }

    @Test
    void an_admission_that_was_corrected_is_annulled_on_its_right_day() {
        admitted();
        moved("2021-12-28", "2022-01-03");
        history.fact("person/" + YOUTH, new AdmissionAnnulled(YOUTH, UNION, id("1a"), day("2022-01-03"), id("r"),
                History.decision("2022-02-01")));
        assertThat(count(2022, Figure.ADMITTED)).isZero();
        assertThat(count(2022, Figure.COVERED)).isZero();
        assertThat(figures(history).anomalies(null).anomalies()).isEmpty();
    }

    @Test
    void a_step_that_was_taken_back_counts_nowhere_and_may_be_recorded_again() {
        history.referral("r", UNION, back(RecordedStep.APPROVAL, "2021-12-28"));
        assertThat(count(2021, Figure.APPROVED)).isZero();
        assertThat(count(2021, Figure.COHORT_APPROVED)).isZero();
        history.referral("r", UNION, back(RecordedStep.ENDORSEMENT, "2021-12-20"))
                .referral("r", UNION, back(RecordedStep.PROBATION_TASK, "2021-12-03"));
        assertThat(count(2021, Figure.PREPARED)).isZero();
        assertThat(count(2021, Figure.CONFIRMED)).isEqualTo(1);
        history.referral("r", UNION, prepared(PreparationStep.PROBATION_TASK, "2022-01-03"));
        assertThat(count(2022, Figure.PREPARED)).isEqualTo(1);
        assertThat(figures(history).anomalies(null).anomalies()).isEmpty();
    }

    @Test
    void what_closed_a_referral_and_is_taken_back_leaves_it_open() {
        history.referral("r", UNION, new ReferralWithdrawn(id("r"), null, day("2021-12-30")));
        assertThat(count(2021, Figure.COHORT_OPEN)).isZero();
        history.referral("r", UNION, back(RecordedStep.WITHDRAWAL, "2021-12-30"));
        assertThat(count(2021, Figure.WITHDRAWN)).isZero();
        assertThat(count(2021, Figure.COHORT_OPEN)).isEqualTo(1);
    }

    @Test
    void the_correction_is_named_as_why_a_figure_changed_and_as_late_in_the_supplement() {
        admitted();
        long closed = history.size();
        moved("2021-12-28", "2022-01-03");
        Figures figures = figures(history);

        ExplainAnswer why = figures.explain(ExplainQuestion.of(2021, closed, history.size()));
        assertThat(why.changes()).filteredOn(change -> change.figure() == Figure.ADMITTED).isNotEmpty()
                .allSatisfy(change -> {
                    assertThat(change.difference()).isEqualTo(-1);
                    assertThat(change.facts()).singleElement()
                            .satisfies(fact -> assertThat(fact.position()).isEqualTo(closed));
                });
        Supplement supplement = Objects
                .requireNonNull(figures.supplement(2021, null, 1, closed, history.size(), LATER));
        assertThat(supplement.late()).extracting(Supplement.Late::position).contains(closed, closed + 1);
        assertThat(supplement.changes()).contains(new Supplement.Change(Figure.ADMITTED, UNION, null, 1, 0),
                new Supplement.Change(Figure.COVERED, UNION, null, 1, 0));
    }

    static LongStream seeds() {
        return RandomHistory.seeds();
    }

    /** Whatever happened before: there and back again. */
    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void a_correction_and_its_opposite_give_the_figures_of_before(long seed) {
        RandomHistory random = new RandomHistory(seed);
        History recorded = random.recorded(seed);
        long before = recorded.size();
        Random dice = new Random(seed);
        for (Fact fact : untouched(recorded)) {
            LocalDate other = LocalDate.of(2020, 1, 1).plusDays(dice.nextInt(1000));
            String stream = Objects.requireNonNull(fact.stream());
            opposites(fact.payload(), other).forEach(one -> recorded.fact(stream, one));
        }
        assertThat(recorded.size()).isGreaterThan(before);
        Figures figures = figures(recorded);
        for (int year = 2020; year <= 2022; year++) {
            for (@Nullable
            UUID scope : random.scopes()) {
                CountsQuestion question = CountsQuestion.of(year).of(scope);
                CountsAnswer now = figures.counts(question);
                CountsAnswer then = figures.counts(question.asOf(before));
                assertThat(now.total()).isEqualTo(then.total());
                assertThat(now.units()).isEqualTo(then.units());
                assertThat(now.byMonth()).isEqualTo(then.byMonth());
                assertThat(figures.stated(year, scope, recorded.size())).isEqualTo(figures.stated(year, scope, before));
            }
        }
        assertThat(figures.anomalies(null).anomalies()).hasSameSizeAs(figures.anomalies(before).anomalies());
    }

    /** One step of each referral and one admission of each person of whom nothing was corrected. */
    private static List<Fact> untouched(History recorded) {
        Map<String, List<Fact>> streams = new LinkedHashMap<>();
        recorded.facts().forEach(fact -> {
            if (fact.stream() != null) {
                streams.computeIfAbsent(fact.stream(), name -> new ArrayList<>()).add(fact);
            }
        });
        List<Fact> found = new ArrayList<>();
        streams.values().stream().filter(facts -> facts.stream().noneMatch(fact -> isCorrection(fact.payload())))
                .forEach(facts -> facts.stream()
                        .filter(fact -> !opposites(fact.payload(), LATER).isEmpty()
                                && facts.stream()
                                        .filter(other -> other.payload().getClass() == fact.payload().getClass())
                                        .count() == 1)
                        .forEach(found::add));
        return found;
    }

    private static boolean isCorrection(Object fact) {
        return fact instanceof EndorsementCorrected || fact instanceof ApprovalCorrected
                || fact instanceof StepTakenBack || fact instanceof AdmissionCorrected;
    }

    /** There and back; nothing for other facts. */
    private static List<Object> opposites(Object fact, LocalDate other) {
        return switch (fact) {
            case ReferralEndorsed e -> List.of(corrected(e, e.on(), other), corrected(e, other, e.on()));
            case ReferralApproved e -> List.of(corrected(e, e.decision().on(), other),
                    corrected(e, other, e.decision().on()));
            case YouthConfirmed e -> takenBack(e.referral(), RecordedStep.CONFIRMATION, e.on(), e);
            case ReferralWithdrawn e -> takenBack(e.referral(), RecordedStep.WITHDRAWAL, e.on(), e);
            case MemberAdmitted e -> List.of(corrected(e, e.on(), other), corrected(e, other, e.on()));
            default -> List.of();
        };
    }

    private static List<Object> takenBack(UUID referral, RecordedStep step, LocalDate on, ReferralEvent again) {
        return List.of(new StepTakenBack(referral, step, on, WHY, LATER, null), again);
    }

    private static EndorsementCorrected corrected(ReferralEndorsed e, LocalDate was, LocalDate on) {
        return new EndorsementCorrected(e.referral(), was, 10, 8, on, "r", null, null, null, null, WHY, LATER, null);
    }

    private static ApprovalCorrected corrected(ReferralApproved e, LocalDate was, LocalDate on) {
        return new ApprovalCorrected(e.referral(), was, History.decision(on.toString()), null, null, null, WHY, LATER,
                null);
    }

    private static AdmissionCorrected corrected(MemberAdmitted e, LocalDate was, LocalDate on) {
        return new AdmissionCorrected(e.person(), e.organization(), e.branch(), was, on,
                History.decision(on.toString()), id("any"), "r", 17, null, LATER, null);
    }

    private static Counts total(History history, int year) {
        return figures(history).counts(CountsQuestion.of(year)).total();
    }

    private static Figures figures(History history) {
        return Figures.of(history, history.size(), size -> "root");
    }
}
