package vn.oneplusone.app.yearend;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.YearActions;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.ledger.proofs.KeptCheckpoints;
import vn.oneplusone.app.ledger.tree.LedgerContradicted;
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.web.Questions;
import vn.oneplusone.app.yearend.statement.YearEnd;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.commands.PublishFigures;
import vn.oneplusone.reporting.commands.ReportingRefusal.NothingLate;
import vn.oneplusone.reporting.commands.ReportingRefusal.NothingToClose;
import vn.oneplusone.reporting.commands.ReportingRefusal.NothingToPublish;
import vn.oneplusone.reporting.commands.ReportingRefusal.YearAlreadyClosed;
import vn.oneplusone.reporting.commands.ReportingRefusal.YearNotClosed;
import vn.oneplusone.reporting.commands.SignOffFigures;
import vn.oneplusone.reporting.events.SupplementIssued;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.figures.SignOffReport;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.fixed.ClosedYear;
import vn.oneplusone.reporting.queries.fixed.Statement;
import vn.oneplusone.reporting.queries.fixed.Supplement;

/**
 * What fixes figures of a year, asked for by a program or on a page: publications, the closing, its supplements. Each names the ledger
 * size whose figures were looked at, so that what is fixed is what was seen.
 */
@Component
public final class YearCommands {
    private final Figures figures;
    private final Questions questions;
    private final AuditedLedger audited;
    private final Clock clock;

    YearCommands(Figures figures, Questions questions, AuditedLedger audited, Clock clock) {
        this.audited = audited;
        this.figures = figures;
        this.questions = questions;
        this.clock = clock;
    }

    /** @throws Refused where the ledger contradicts what was signed: its figures are nothing to fix */
    public void requireUncontradicted() {
        List<Verdict.Finding> found = audited.contradictions();
        if (!found.isEmpty()) {
            LedgerContradicted refusal = KeptCheckpoints.refusal(found);
            throw Refused.byRule(HttpStatus.CONFLICT, refusal.rule(), refusal);
        }
    }

    /**
     * Makes the figures of a size public.
     *
     * @param unit whose days they are of, where more than one unit stood at the top; null for the whole year
     */
    public Action publish(@Nullable UUID unit, int year, long size) {
        counted(size);
        return new YearActions.Fix(Act.PUBLISH_FIGURES, PublishFigures.stream(year, unit), () -> {
            if (unit != null) {
                return unit;
            }
            UnitLabel top = toPublish(null, year, size).scope();
            return top == null ? null : top.unitId();
        }, () -> {
            var command = YearEnd.publish(toPublish(unit, year, size), today());
            if (command.cells().isEmpty()) {
                throw new NothingToPublish(year);
            }
            return command;
        });
    }

    /** The figures that a publication makes public. */
    CountsAnswer toPublish(@Nullable UUID unit, int year, long size) {
        CountsAnswer answer = unit == null
                ? questions.ask(() -> figures.counts(CountsQuestion.of(year).asOf(size)))
                : questions.ask(() -> figures.countsOfPart(year, unit, size));
        if (answer == null) {
            throw Refused.missing("NotAtTheTop", Integer.toString(year));
        }
        return answer;
    }

    /** Closes a year of a unit with the figures of a size. */
    public Action close(UUID unit, int year, long size) {
        counted(size);
        return new YearActions.Fix(Act.CLOSE_YEAR, stream(unit, year), () -> unit, () -> {
            ClosedYear closed = figures.closed(year, unit);
            if (closed != null) {
                throw new YearAlreadyClosed(year, closed.closing().on());
            }
            Statement draft = questions.ask(() -> figures.statement(year, unit, size, today()));
            if (draft == null) {
                throw new NothingToClose(year);
            }
            return YearEnd.close(draft);
        });
    }

    /** Signs off the figures of a period, of a size, for a unit. */
    public Action signOff(UUID unit, Period period, long size) {
        counted(size);
        return new YearActions.Fix(Act.SIGN_OFF_FIGURES, SignOffFigures.stream(unit, period), () -> unit,
                () -> questions.ask(() -> SignOffReport.of(figures, size).command(period, unit, today())));
    }

    /** Issues a supplement that takes in what was recorded late, up to a size. */
    public Action supplement(UUID unit, int year, long size) {
        counted(size);
        return new YearActions.Fix(Act.ISSUE_SUPPLEMENT, stream(unit, year), () -> unit, () -> {
            ClosedYear closed = figures.closed(year, unit);
            if (closed == null) {
                throw new YearNotClosed(year);
            }
            return supplement(closed, size);
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
        Supplement draft = questions.ask(() -> figures.supplement(closed.closing(), before.size() + 1,
                from, size, today()));
        if (draft == null) {
            throw new NothingLate(year);
        }
        return YearEnd.supplement(draft);
    }

    /** What is not counted yet was looked at by nobody. */
    private long counted(long size) {
        requireUncontradicted();
        if (size > figures.size()) {
            throw Refused.members(List.of(Refused.Field.of("size", "BeyondLedger", Long.toString(figures.size()))));
        }
        return size;
    }

    private LocalDate today() {
        return DistrictDay.today(clock);
    }

    private static String stream(UUID unit, int year) {
        return "closing/" + unit + "/" + year;
    }
}
