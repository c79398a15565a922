package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.membership.events.Organization.UNION;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitsMerged;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.commands.SignOffFigures;
import vn.oneplusone.reporting.events.FiguresSignedOff;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.facts.ExplainAnswer;
import vn.oneplusone.reporting.queries.facts.ExplainQuestion;
import vn.oneplusone.reporting.queries.fixed.SignOffs;

/** Who has signed off, and what changed since. */
class SignedOffTest {
    private static final Period QUARTER = Period.parse("2021-Q2");
    private static final LocalDate ON = LocalDate.of(2021, 7, 2);

    @Test
    void says_who_has_signed_off_and_who_has_not() {
        History history = signed(quarter(), "xã 1");
        SignOffs below = SignOffReport.of(of(history), null).below(QUARTER, null);

        assertThat(below.missing()).extracting("name").containsExactly("xã 2");
        assertThat(unit(below, "xã 1").latest()).isNotNull().extracting(FiguresSignedOff::on).isEqualTo(ON);
        assertThat(unit(below, "xã 1").changed()).isFalse();
        assertThat(SignOffReport.of(of(history), null).below(Period.parse("2021-Q1"), null).missing()).hasSize(2);
        assertThat(SignOffReport.of(of(history), history.size() - 1).below(QUARTER, null).missing()).hasSize(2);
    }

    @Test
    void a_late_fact_of_the_period_changes_what_was_signed_off_and_is_named() {
        History history = signed(quarter(), "xã 1");
        long size = latest(history).size();
        history.admitted("Dung", UNION, "1a", "2021-06-30");
        Figures figures = of(history);

        assertThat(unit(SignOffReport.of(figures, null).below(QUARTER, null), "xã 1").changed()).isTrue();
        ExplainAnswer why = figures.explain(new ExplainQuestion(QUARTER, Geography.THEN, null, size, null,
                History.id("xã 1"), null, null, 10));
        assertThat(why.changes()).anySatisfy(change -> {
            assertThat(change.figure()).isEqualTo(Figure.ADMITTED);
            assertThat(change.difference()).isEqualTo(1);
            assertThat(change.facts()).extracting("position", "fact", "n")
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(history.size() - 1, "MemberAdmitted", 1L));
        });

        History again = signed(history, "xã 1");
        assertThat(unit(SignOffReport.of(of(again), null).below(QUARTER, null), "xã 1").changed()).isFalse();
        assertThat(SignOffReport.of(of(again), null).of(QUARTER, History.id("xã 1"))).hasSize(2);
    }

    @Test
    void what_is_of_another_unit_or_of_later_days_changes_nothing() {
        History history = signed(quarter(), "xã 1").admitted("Dung", UNION, "2a", "2021-06-30")
                .admitted("Em", UNION, "1a", "2021-07-01").target("xã 1", UNION, 2021, 9);
        assertThat(unit(SignOffReport.of(of(history), null).below(QUARTER, null), "xã 1").changed()).isFalse();
    }

    @Test
    void a_target_is_of_the_year_and_so_is_what_is_signed_off_of_it() {
        Period year = Period.year(2021);
        History history = quarter();
        SignOffFigures before = SignOffReport.of(of(history), null).command(year, History.id("xã 1"), ON);
        history.target("xã 1", UNION, 2021, 9);
        assertThat(SignOffReport.of(of(history), null).command(year, History.id("xã 1"), ON).figures())
                .isNotEqualTo(before.figures());
    }

    @Test
    void a_unit_answers_for_periods_in_which_it_was_there_on_some_day() {
        SignOffReport report = SignOffReport.of(of(merged()), null);
        UUID now = History.id("xã mới");
        UUID then = History.id("xã 1");

        assertThat(report.command(QUARTER, now, ON).there()).isFalse();
        assertThat(report.command(Period.parse("2021-06-01..2021-07-01"), now, ON).there()).isTrue();
        assertThat(report.isThere(Period.year(2021), now)).isTrue();
        assertThat(report.isThere(Period.year(2021), then)).isTrue();
        assertThat(report.isThere(QUARTER, then)).isTrue();
        assertThat(report.isThere(Period.parse("2021-Q3"), then)).isFalse();
    }

    @Test
    void below_a_unit_that_came_later_stand_those_of_then_that_belong_to_it_now() {
        SignOffReport report = SignOffReport.of(of(merged()), null);

        assertThat(report.own(QUARTER, History.id("tỉnh"))).isNull();
        assertThat(report.below(QUARTER, History.id("tỉnh")).units()).extracting(one -> one.unit().unitId())
                .containsExactly(History.id("xã 1"), History.id("xã 2"));
        assertThat(report.below(QUARTER, History.id("xã mới")).units()).extracting(one -> one.unit().unitId())
                .containsExactly(History.id("xã 1"), History.id("xã 2"));
        assertThat(report.below(Period.parse("2021-Q3"), History.id("tỉnh")).units())
                .extracting(one -> one.unit().unitId()).containsExactly(History.id("xã mới"));
        assertThat(Objects.requireNonNull(report.own(QUARTER, null)).unit().unitId()).isEqualTo(History.id("huyện"));
    }

    @Test
    void a_unit_is_found_by_the_code_that_it_had_in_the_period() {
        UnitDays days = of(merged()).unitDays();
        String code = "again";
        History again = merged()
                .fact("units", new UnitEstablished(History.id("cũ"), UnitLevel.BRANCH, null, code, "cũ",
                        LocalDate.of(2019, 1, 1)))
                .fact("units",
                        new UnitDissolved(History.id("cũ"), LocalDate.of(2020, 1, 1), History.decision("2020-01-01")))
                .fact("units", new UnitEstablished(History.id("nay"), UnitLevel.BRANCH, null, code, "nay",
                        LocalDate.of(2021, 1, 1)));
        assertThat(days.coded(code, QUARTER)).isNull();
        assertThat(of(again).unitDays().coded(code, QUARTER)).isEqualTo(History.id("nay"));
        assertThat(of(again).unitDays().coded(code, Period.year(2019))).isEqualTo(History.id("cũ"));
    }

    private static History merged() {
        LocalDate on = LocalDate.of(2021, 7, 1);
        return quarter()
                .fact("units", new UnitEstablished(History.id("tỉnh"), UnitLevel.PROVINCE, null, "91", "tỉnh", on))
                .fact("units", new UnitEstablished(History.id("xã mới"), UnitLevel.COMMUNE, History.id("tỉnh"), "new",
                        "xã mới", on))
                .fact("units",
                        new UnitsMerged(List.of(History.id("xã 1"), History.id("xã 2")), History.id("xã mới"), on,
                                History.decision("2021-07-01")))
                .fact("units", new UnitDissolved(History.id("huyện"), on, History.decision("2021-07-01")));
    }

    private static History quarter() {
        return History.district().admitted("An", UNION, "1a", "2021-05-01").admitted("Bình", UNION, "2a", "2021-05-02");
    }

    private static History signed(History history, String unit) {
        SignOffFigures command = SignOffReport.of(of(history), null).command(QUARTER, History.id(unit), ON);
        return history.fact(command.stream(), new FiguresSignedOff(command.unit(), command.period().toString(),
                command.size(), command.root(), command.ruleVersion(), command.figures(), command.on()));
    }

    private static FiguresSignedOff latest(History history) {
        return SignOffReport.of(of(history), null).of(QUARTER, History.id("xã 1")).getLast();
    }

    private static SignOffs.OfUnit unit(SignOffs below, @Nullable String name) {
        return below.units().stream().filter(unit -> String.valueOf(unit.unit().name()).equals(name)).findFirst()
                .orElseThrow();
    }

    private static Figures of(History history) {
        return Figures.of(history, history.size(), size -> "root at " + size);
    }
}
