package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.reporting.History.id;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PlannedChange;
import vn.oneplusone.membership.events.UnitChangePlanned;
import vn.oneplusone.membership.events.UnitPlanWithdrawn;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;

/** What was only planned about units moves no number. */
class PlannedChangesTest {
    private static final LocalDate PAPER = LocalDate.of(2025, 4, 15);
    private static final LocalDate PLANNED_FOR = LocalDate.of(2025, 7, 1);

    private final History history = History.district().admitted("An", Organization.UNION, "1a", "2021-03-26")
            .admitted("Bình", Organization.UNION, "2a", "2021-04-30").target("xã 1", Organization.UNION, 2021, 2);

    @Test
    void a_planned_merger_rename_move_or_end_moves_no_number_then_or_now() {
        CountsAnswer then = counts(CountsQuestion.of(2021));
        CountsAnswer now = counts(CountsQuestion.of(2021).now(null));
        CountsAnswer nowThen = counts(CountsQuestion.of(2021).now(PLANNED_FOR));
        for (PlannedChange change : PlannedChange.values()) {
            history.fact("units",
                    new UnitChangePlanned(id("phương án " + change), change, List.of(id("xã 1"), id("xã 2")),
                            "Phú Tân", PLANNED_FOR, "12-TTr", PAPER));
        }
        unmoved(then, now, nowThen);
        history.fact("units", new UnitPlanWithdrawn(id("phương án MERGE"), PAPER));
        unmoved(then, now, nowThen);
    }

    private void unmoved(CountsAnswer then, CountsAnswer now, CountsAnswer nowThen) {
        same(counts(CountsQuestion.of(2021)), then);
        same(counts(CountsQuestion.of(2021).now(null)), now);
        same(counts(CountsQuestion.of(2021).now(PLANNED_FOR)), nowThen);
    }

    private static void same(CountsAnswer is, CountsAnswer was) {
        assertThat(is).usingRecursiveComparison().ignoringFields("ledger").isEqualTo(was);
        assertThat(is.units()).hasSameSizeAs(was.units()).isNotEmpty();
    }

    private CountsAnswer counts(CountsQuestion question) {
        return Figures.of(history, history.size(), at -> "root").counts(question);
    }
}
