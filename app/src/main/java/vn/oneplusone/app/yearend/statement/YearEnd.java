package vn.oneplusone.app.yearend.statement;

import java.time.LocalDate;
import vn.oneplusone.reporting.commands.ClosingCommand.CloseYear;
import vn.oneplusone.reporting.commands.ClosingCommand.IssueSupplement;
import vn.oneplusone.reporting.commands.PublishFigures;
import vn.oneplusone.reporting.publishing.PublishableCells;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.fixed.Statement;
import vn.oneplusone.reporting.queries.fixed.Supplement;

/** The commands that fix figures, made from what their readers saw: on the command line and over the network alike. */
public final class YearEnd {
    private YearEnd() {}

    /** Makes the figures of an answer public. */
    public static PublishFigures publish(CountsAnswer answer, LocalDate on) {
        UnitLabel scope = answer.scope();
        return new PublishFigures(answer.year(), answer.ledger().size(), answer.ledger().root(), answer.ruleVersion(),
                PublishableCells.of(answer), on, answer.days() == null || scope == null ? null : scope.unitId());
    }

    /** Closes a year as its draft says. */
    public static CloseYear close(Statement draft) {
        return new CloseYear(draft.scope().unitId(), draft.year(), draft.ledger().size(), draft.ledger().root(),
                draft.ruleVersion(), draft.figures(), draft.closedOn());
    }

    /** Issues a supplement as its draft says. */
    public static IssueSupplement supplement(Supplement draft) {
        return new IssueSupplement(draft.scope().unitId(), draft.year(), draft.ledger().size(), draft.ledger().root(),
                draft.ruleVersion(), draft.figures(), draft.issuedOn());
    }
}
