package vn.oneplusone.app.api.commands;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.api.Questions;
import vn.oneplusone.app.api.Refused;
import vn.oneplusone.app.api.write.Asked;
import vn.oneplusone.app.api.write.Done;
import vn.oneplusone.app.api.write.Given;
import vn.oneplusone.app.api.write.PathParts;
import vn.oneplusone.app.api.write.Within;
import vn.oneplusone.app.security.Act;
import vn.oneplusone.app.statement.YearEnd;
import vn.oneplusone.reporting.commands.NothingLate;
import vn.oneplusone.reporting.commands.NothingToClose;
import vn.oneplusone.reporting.commands.NothingToPublish;
import vn.oneplusone.reporting.commands.YearAlreadyClosed;
import vn.oneplusone.reporting.commands.YearNotClosed;
import vn.oneplusone.reporting.events.SupplementIssued;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.ClosedYear;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Statement;
import vn.oneplusone.reporting.queries.Supplement;
import vn.oneplusone.reporting.queries.UnitLabel;

/**
 * What fixes figures of a year: publications, the closing, its supplements. Each names the ledger size whose figures were looked at, so
 * that what is fixed is what was seen.
 */
@RestController
@RequestMapping(path = "/api/v1", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class YearsApi {
    private final Figures figures;
    private final Questions questions;
    private final Clock clock;

    YearsApi(Figures figures, Questions questions, Clock clock) {
        this.figures = figures;
        this.questions = questions;
        this.clock = clock;
    }

    /** @param size of the ledger whose figures were looked at */
    record Publish(@Within(from = 1900, to = 9999) int year, @Within(from = 1, to = Long.MAX_VALUE) long size) {}

    @PostMapping("/publications")
    ResponseEntity<Done> publish(Given<Publish> given) {
        return given.create(Act.PUBLISH_FIGURES, it -> {
            CountsQuestion question = CountsQuestion.of(it.year).asOf(counted(it.size));
            return new Asked(Act.PUBLISH_FIGURES, "publication/" + it.year, () -> {
                UnitLabel top = questions.ask(() -> figures.counts(question)).scope();
                return top == null ? null : top.unitId();
            }, () -> {
                var command = YearEnd.publish(questions.ask(() -> figures.counts(question)), today());
                if (command.cells().isEmpty()) {
                    throw new NothingToPublish(it.year);
                }
                return command;
            });
        });
    }

    /** @param size of the ledger whose figures were looked at */
    record Close(UUID unit, @Within(from = 1900, to = 9999) int year,
            @Within(from = 1, to = Long.MAX_VALUE) long size) {}

    @PostMapping("/closings")
    ResponseEntity<Done> close(Given<Close> given) {
        return given.create(Act.CLOSE_YEAR, it -> {
            counted(it.size);
            return new Asked(Act.CLOSE_YEAR, stream(it.unit, it.year), () -> it.unit, () -> {
                ClosedYear closed = figures.closed(it.year, it.unit);
                if (closed != null) {
                    throw new YearAlreadyClosed(it.year, closed.closing().on());
                }
                Statement draft = questions.ask(() -> figures.statement(it.year, it.unit, it.size, today()));
                if (draft == null) {
                    throw new NothingToClose(it.year);
                }
                return YearEnd.close(draft);
            });
        });
    }

    /** @param size of the ledger whose figures were looked at */
    record Supplementary(@Within(from = 1, to = Long.MAX_VALUE) long size) {}

    @PostMapping("/closings/{unit}/{year}/supplements")
    ResponseEntity<Done> supplement(Given<Supplementary> given, @PathVariable String unit,
            @PathVariable String year) {
        UUID of = PathParts.id(unit);
        int in = PathParts.year(year);
        return given.create(Act.ISSUE_SUPPLEMENT, it -> {
            counted(it.size);
            return new Asked(Act.ISSUE_SUPPLEMENT, stream(of, in), () -> of, () -> {
                ClosedYear closed = figures.closed(in, of);
                if (closed == null) {
                    throw new YearNotClosed(in);
                }
                return supplement(closed, it.size);
            });
        });
    }

    private Object supplement(ClosedYear closed, long size) {
        int year = closed.closing().year();
        List<SupplementIssued> before = closed.supplements();
        long from = before.isEmpty() ? closed.closing().size() : before.getLast().size();
        if (size < from) {
            throw Refused.members(List.of(Refused.Field.of("size", "NotInRange", Long.toString(from),
                    Long.toString(figures.size()))));
        }
        Supplement draft = questions.ask(() -> figures.supplement(year, closed.closing().unit(), before.size() + 1,
                from, size, today()));
        if (draft == null) {
            throw new NothingLate(year);
        }
        return YearEnd.supplement(draft);
    }

    /** What is not counted yet was looked at by nobody. */
    private long counted(long size) {
        if (size > figures.size()) {
            throw Refused.members(List.of(Refused.Field.of("size", "BeyondLedger", Long.toString(figures.size()))));
        }
        return size;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Questions.ZONE);
    }

    private static String stream(@Nullable UUID unit, int year) {
        return "closing/" + unit + "/" + year;
    }
}
