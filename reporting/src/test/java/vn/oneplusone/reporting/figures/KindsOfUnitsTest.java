package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.reporting.History.id;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitKindStated;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.UnitLabel;

/** A school and an office stand directly below the district; they count there and are no communes. */
class KindsOfUnitsTest {
    private static final Organization UNION = Organization.UNION;
    private static final LocalDate SINCE = LocalDate.of(2018, 1, 1);

    private final History history = History.district()
            .fact("units", new UnitEstablished(id("trường"), UnitLevel.COMMUNE, id("huyện"), "888-01", "Đoàn trường",
                    SINCE, UnitKind.SCHOOL))
            .unit("10A1", UnitLevel.BRANCH, "trường").unit("cơ quan", UnitLevel.BRANCH, "huyện")
            .admitted("An", UNION, "1a", "2021-03-26").admitted("Bình", UNION, "10A1", "2021-04-30")
            .admitted("Chi", UNION, "cơ quan", "2021-05-19");

    private Figures figures() {
        return Figures.of(history, history.size(), at -> "root at " + at);
    }

    private CountsAnswer year(int year) {
        return figures().counts(CountsQuestion.of(year));
    }

    @Nullable
    private static UnitLabel label(CountsAnswer answer, String unit) {
        return answer.units().stream().map(part -> part.label()).filter(part -> part.unitId().equals(id(unit)))
                .findFirst().orElse(null);
    }

    @Test
    void both_count_in_the_district_and_neither_is_a_commune() {
        CountsAnswer answer = year(2021);
        assertThat(answer.total().get(Figure.ADMITTED, UNION)).isEqualTo(3L);
        assertThat(answer.units().stream().mapToLong(unit -> unit.counts().orZero(Figure.ADMITTED, UNION)).sum())
                .isEqualTo(3);
        assertThat(Objects.requireNonNull(label(answer, "xã 1")).isCommune()).isTrue();
        assertThat(Objects.requireNonNull(label(answer, "trường")).isCommune()).isFalse();
        assertThat(Objects.requireNonNull(label(answer, "trường")).kind()).isEqualTo(UnitKind.SCHOOL);
        assertThat(Objects.requireNonNull(label(answer, "cơ quan")).isCommune()).isFalse();
    }

    @Test
    void a_kind_that_is_stated_moves_no_number_and_is_no_change_of_the_tree() {
        CountsAnswer before = year(2021);
        history.fact("units", new UnitKindStated(id("cơ quan"), UnitKind.OFFICE, LocalDate.of(2021, 7, 1)));
        CountsAnswer after = year(2021);
        assertThat(after.total()).isEqualTo(before.total());
        assertThat(Objects.requireNonNull(label(after, "cơ quan")).kind()).isEqualTo(UnitKind.OFFICE);
        assertThat(figures().counts(CountsQuestion.of(2021).now(null)).geographyDate()).isEqualTo(SINCE);
    }

    @Test
    void the_first_statement_also_holds_for_the_years_before_and_a_later_one_from_its_day_on() {
        history.fact("units", new UnitKindStated(id("cơ quan"), UnitKind.OFFICE, LocalDate.of(2022, 7, 1)))
                .fact("units", new UnitKindStated(id("cơ quan"), UnitKind.ENTERPRISE, LocalDate.of(2023, 7, 1)));
        assertThat(Objects.requireNonNull(label(year(2021), "cơ quan")).kind()).isEqualTo(UnitKind.OFFICE);
        assertThat(Objects.requireNonNull(label(year(2022), "cơ quan")).kind()).isEqualTo(UnitKind.OFFICE);
        assertThat(Objects.requireNonNull(label(year(2023), "cơ quan")).kind()).isEqualTo(UnitKind.ENTERPRISE);
    }
}
