package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.oneplusone.membership.events.Organization.UNION;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.RandomHistory;
import vn.oneplusone.reporting.contributions.LedgerUnreadable;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;

class FiguresFollowTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final CountsQuestion YEAR = CountsQuestion.of(2021);

    @Test
    void whoever_has_written_can_wait_for_an_answer_that_knows_it() {
        History history = History.district();
        try (Figures figures = new Figures(history, size -> "root")) {
            figures.start();
            history.admitted("An", UNION, "1a", "2021-03-26");

            assertThat(figures.awaitAtLeast(history.size(), LONG)).isTrue();
            assertThat(figures.counts(YEAR).total().get(Figure.ADMITTED, UNION)).isEqualTo(1L);
            assertThat(figures.status().state()).isEqualTo(FiguresStatus.State.FOLLOWING);
        }
    }

    @Test
    void waiting_for_what_is_not_recorded_ends() {
        try (Figures figures = new Figures(History.district(), size -> "root")) {
            figures.start();
            assertThat(figures.awaitAtLeast(1000, Duration.ofMillis(1))).isFalse();
        }
    }

    @Test
    void a_gap_stops_counting_with_its_position_and_live_questions_are_refused() {
        stopsAt(6, History.district().raw(new Fact(7, "units", 6, "anything")));
    }

    @Test
    void a_broken_sequence_stops_counting_with_its_position() {
        stopsAt(6, History.district().raw(new Fact(6, "units", 7, "anything")));
        stopsAt(6, History.district().raw(new Fact(6, "units", 5, "anything")));
        stopsAt(7, History.district().raw(new Fact(6, "other", 1, "anything")).raw(new Fact(7, "other", 3, "more")));
    }

    @Test
    void an_entry_that_cannot_be_read_stops_counting_with_its_position() {
        stopsAt(6, History.district().raw(new Fact(6, null, 0, new IllegalStateException("damaged"))));
    }

    private static void stopsAt(long position, History history) {
        assertThatThrownBy(() -> Figures.of(history, history.size(), size -> "root"))
                .isInstanceOfSatisfying(LedgerUnreadable.class, e -> assertThat(e.position()).isEqualTo(position));
        try (Figures figures = new Figures(history, size -> "root")) {
            figures.start();
            assertThatThrownBy(() -> figures.awaitAtLeast(history.size(), LONG)).isInstanceOf(LedgerUnreadable.class);

            assertThat(figures.status().state()).isEqualTo(FiguresStatus.State.FAILED);
            assertThat(figures.status().failedAt()).isEqualTo(position);
            assertThatThrownBy(() -> figures.counts(YEAR)).isInstanceOf(LedgerUnreadable.class);
            assertThat(figures.counts(YEAR.asOf(position)).ledger().size()).isEqualTo(position);
        }
    }

    @Test
    void a_rebuild_mends_a_failure_whose_cause_is_gone_and_following_goes_on() {
        FlakyLog log = new FlakyLog(History.district());
        log.broken = true;
        try (Figures figures = new Figures(log, size -> "root")) {
            figures.start();
            assertThatThrownBy(() -> figures.awaitAtLeast(1, LONG)).isInstanceOf(LedgerUnreadable.class);
            assertThatThrownBy(() -> figures.rebuild(done -> {
            })).isInstanceOf(LedgerUnreadable.class);

            log.broken = false;
            figures.rebuild(done -> {
            });
            log.history.admitted("An", UNION, "1a", "2021-03-26");
            assertThat(figures.awaitAtLeast(log.size(), LONG)).isTrue();
            assertThat(figures.counts(YEAR).total().get(Figure.ADMITTED, UNION)).isEqualTo(1L);
        }
    }

    @Test
    void starting_again_mends_a_failure_whose_cause_is_gone() {
        FlakyLog log = new FlakyLog(History.district());
        log.broken = true;
        try (Figures figures = new Figures(log, size -> "root")) {
            figures.start();
            assertThatThrownBy(() -> figures.awaitAtLeast(1, LONG)).isInstanceOf(LedgerUnreadable.class);
            log.broken = false;
            figures.start();
            assertThat(figures.awaitAtLeast(log.size(), LONG)).isTrue();
        }
    }

    @Test
    void a_rebuild_tells_its_progress_and_whether_the_live_figures_were_right() {
        History history = new RandomHistory(1).recorded(1);
        try (Figures figures = Figures.of(history, history.size() / 2, size -> "root")) {
            List<Long> progress = new ArrayList<>();
            assertThat(figures.rebuild(progress::add)).isTrue();
            assertThat(progress).isNotEmpty().last().isEqualTo(history.size());
            assertThat(figures.size()).isEqualTo(history.size());
        }
    }

    @Test
    void a_rebuild_notices_live_figures_that_are_not_those_of_the_ledger() {
        FlakyLog log = new FlakyLog(History.district().admitted("An", UNION, "1a", "2021-03-26"));
        try (Figures figures = Figures.of(log, log.size(), size -> "root")) {
            log.history = History.district().admitted("An", UNION, "1b", "2021-03-26");
            assertThat(figures.rebuild(done -> {
            })).isFalse();
        }
    }

    @Test
    void answers_are_of_one_moment_while_facts_come_in() {
        History history = History.district();
        try (Figures figures = new Figures(history, size -> "root")) {
            figures.start();
            for (int i = 0; i < 2000; i++) {
                history.admitted("person " + i, UNION, i % 2 == 0 ? "1a" : "2a", "2021-03-26");
                if (i % 20 == 0) {
                    var answer = figures.counts(YEAR);
                    long admitted = Math.max(0, answer.ledger().size() - 6);
                    assertThat(answer.total().get(Figure.ADMITTED, UNION)).isEqualTo(admitted);
                    assertThat(answer.units().stream().mapToLong(unit -> unit.counts().orZero(Figure.ADMITTED, UNION))
                            .sum())
                            .isEqualTo(admitted);
                }
            }
            assertThat(figures.awaitAtLeast(history.size(), LONG)).isTrue();
            assertThat(figures.counts(YEAR).total().get(Figure.ADMITTED, UNION)).isEqualTo(2000L);
        }
    }

    /** A log that cannot be read at times, or turns out to be another. */
    private static final class FlakyLog implements vn.oneplusone.reporting.FactLog {
        private volatile History history;
        private volatile boolean broken;

        FlakyLog(History history) {
            this.history = history;
        }

        @Override
        public long size() {
            return history.size();
        }

        @Override
        public void read(long from, long to, java.util.function.Consumer<Fact> reader) {
            if (broken) {
                throw new IllegalStateException("disk");
            }
            history.read(from, to, reader);
        }

        @Override
        public long sizeAt(java.time.Instant instant) {
            return history.sizeAt(instant);
        }

        @Override
        public java.time.Instant committedAt(long position) {
            return history.committedAt(position);
        }

        @Override
        public long awaitBeyond(long size, Duration atMost) {
            return history.awaitBeyond(size, Duration.ofMillis(10));
        }
    }
}
