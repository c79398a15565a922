package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.events.CampaignCorrected;
import vn.oneplusone.campaign.events.TargetRevised;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferRefused;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitsMerged;
import vn.oneplusone.reporting.LongHistory;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.contributions.Contributions;
import vn.oneplusone.reporting.contributions.rows.Grouping;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.PeriodSums;
import vn.oneplusone.reporting.contributions.rows.Prefix;
import vn.oneplusone.reporting.contributions.rows.Years;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.scope.Tally;
import vn.oneplusone.reporting.scope.View;

/** Histories so long that their contributions lie in many chunks and are summed on all cores. */
class LongHistoryTest {
    private static final long SEED = Long.getLong("reporting.seed", 1);
    private static final int SIZE = 200_000;

    @Test
    void sums_are_those_of_adding_row_by_row_at_every_point() {
        Prefix prefix = fold(new LongHistory(SEED, SIZE));
        assertThat(prefix.rows()).isGreaterThan(300_000);
        Random random = new Random(SEED);
        for (int i = 0; i < 10; i++) {
            long rows = i < 3 ? prefix.rows() - i : prefix.rowsBefore(random.nextLong(SIZE + 1));
            int year = 2017 + random.nextInt(7);
            int changed = Years.firstDay(year) + random.nextInt(365);
            int[] earlier = IntStream.range(0, prefix.unitIds().size()).map(unit -> unit % 5 - 1).toArray();
            int[] later = IntStream.range(0, prefix.unitIds().size()).map(unit -> unit % 7 % 5 - 1).toArray();
            boolean[] ofTheLastDay = new boolean[Measure.cells()];
            Arrays.fill(ofTheLastDay, Measure.COVERED.firstCell(),
                    Measure.COVERED.firstCell() + Measure.COVERED.cellCount(), true);
            long[][] before = new long[4][Measure.cells()];
            long[][] inYear = new long[4][Measure.cells()];
            long[][] upTo = new long[4][Measure.cells()];
            long[][] inMonth = new long[12][Measure.cells()];
            long[] targets = new long[1];
            prefix.scan(rows, (position, day, unit, cell, n, high, low) -> {
                targets[0] += Measure.ofCell(cell) == Measure.TARGET ? n : 0;
                if (unit < 0 || day > Years.lastDay(year)) {
                    return;
                }
                if (later[unit] >= 0) {
                    upTo[later[unit]][cell] += n;
                }
                int group = (ofTheLastDay[cell] || day >= changed ? later : earlier)[unit];
                if (group >= 0 && day < Years.firstDay(year)) {
                    before[group][cell] += n;
                } else if (group >= 0) {
                    inYear[group][cell] += n;
                    inMonth[View.date(day).getMonthValue() - 1][cell] += n;
                }
            });

            PeriodSums sums = Tally.sums(prefix, rows, Period.year(year),
                    new Grouping(4, new int[]{changed - 10_000, changed},
                            new int[][]{earlier, later}, ofTheLastDay));

            for (int group = 0; group < 4; group++) {
                int of = group;
                assertThat(byCell(cell -> sums.before(of, cell))).isEqualTo(before[group]);
                assertThat(byCell(cell -> sums.within(of, cell))).isEqualTo(inYear[group]);
                assertThat(byCell(cell -> sums.upTo(of, cell))).isEqualTo(upTo[group]);
            }
            for (int month = 1; month <= 12; month++) {
                int in = month;
                assertThat(byCell(cell -> sums.inMonth(in, cell))).isEqualTo(inMonth[month - 1]);
            }
            prefix.scan(rows, Measure.TARGET, (position, day, unit, cell, n, high, low) -> targets[0] -= n);
            assertThat(targets[0]).isZero();
        }
    }

    @Test
    void as_of_any_point_is_what_was_known_then() {
        Figures all = Figures.of(new LongHistory(SEED, SIZE), SIZE, size -> "root");
        for (long size : List.of(1L, SIZE - 1L)) {
            Figures then = Figures.of(new LongHistory(SEED, SIZE), size, at -> "root");
            for (int year : List.of(2018, 2022)) {
                assertThat(all.counts(CountsQuestion.of(year).asOf(size)))
                        .isEqualTo(then.counts(CountsQuestion.of(year).asOf(size)));
            }
        }
        assertThat(all.anomalies(null).anomalies()).isEmpty();
    }

    @Test
    void the_same_seed_makes_the_same_history_of_as_many_units_and_years_as_it_takes() {
        Prefix one = fold(new LongHistory(SEED, 20_000));
        assertThat(fold(new LongHistory(SEED, 20_000)).digest(20_000)).isEqualTo(one.digest(20_000));
        assertThat(fold(new LongHistory(SEED + 1, 20_000)).digest(20_000)).isNotEqualTo(one.digest(20_000));
        assertThat(units(one, UnitLevel.DISTRICT)).isEqualTo(1);
        LongHistory country = new LongHistory(SEED, 10_000_000, 5, LongHistory.Extent.COUNTRY);
        Contributions begun = new Contributions();
        country.read(0, 45_000, begun::contribute);
        assertThat(units(begun.publish(), UnitLevel.PROVINCE)).isEqualTo(63);
        assertThat(units(begun.publish(), UnitLevel.COMMUNE)).isEqualTo(10_395);
    }

    @Test
    void units_change_people_move_and_facts_are_corrected_in_a_province_and_the_total_is_that_of_then_and_of_now() {
        Map<Class<?>, Integer> told = new HashMap<>();
        new LongHistory(SEED, SIZE, 9, LongHistory.Extent.PROVINCE).read(0, SIZE,
                fact -> told.merge(fact.payload().getClass(), 1, Integer::sum));
        int admitted = told.getOrDefault(MemberAdmitted.class, 0);
        assertThat(told.get(UnitsMerged.class)).isBetween(60, 140);
        assertThat(told.get(UnitMoved.class)).isBetween(30, 100);
        assertThat(told.get(UnitRenamed.class)).isPositive();
        assertThat(told.get(TargetRevised.class)).isPositive();
        assertThat(told.get(CampaignCorrected.class)).isPositive();
        assertThat(told.get(TransferAccepted.class)).isBetween(admitted / 50, admitted / 20);
        assertThat(told.get(TransferRefused.class)).isPositive();
        assertThat(told.get(PersonDetailsCorrected.class)).isBetween(admitted / 100, admitted / 30);
        assertThat(told.get(PersonErased.class)).isBetween(admitted / 400, admitted / 100);
        assertThat(told.get(AdmissionAnnulled.class)).isBetween(admitted / 400, admitted / 100);

        Figures figures = Figures.of(new LongHistory(SEED, SIZE, 9, LongHistory.Extent.PROVINCE), SIZE, at -> "root");
        assertThat(figures.anomalies(null).anomalies()).isEmpty();
        CountsAnswer then = figures.counts(CountsQuestion.of(2021));
        CountsAnswer now = figures.counts(CountsQuestion.of(2021).now(LocalDate.of(2026, 1, 1)));
        assertThat(now.total()).isEqualTo(then.total());
        assertThat(now.units().size()).isNotEqualTo(then.units().size());
    }

    private static long[] byCell(IntToLongFunction sum) {
        return IntStream.range(0, Measure.cells()).mapToLong(sum).toArray();
    }

    private static long units(Prefix prefix, UnitLevel level) {
        return prefix.units().stream().filter(unit -> unit.level() == level).count();
    }

    private static Prefix fold(LongHistory history) {
        Contributions contributions = new Contributions();
        history.read(0, history.size(), contributions::contribute);
        return contributions.publish();
    }
}
