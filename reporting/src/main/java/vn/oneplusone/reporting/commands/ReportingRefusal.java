package vn.oneplusone.reporting.commands;

import java.util.List;

/**
 * A command was refused because it breaks a rule; nothing was recorded. Each rule has a subclass, whose simple name is the
 * key of the words for people, in {@code /vn/oneplusone/reporting/refusals.properties} (Vietnamese) and
 * {@code refusals_en.properties}.
 */
public abstract sealed class ReportingRefusal extends RuntimeException
        permits NothingToPublish, OlderThanPublished, PublicationInFuture, YearAlreadyClosed, NothingToClose,
        ClosingInFuture, YearNotBegun, YearNotClosed, NothingLate, OlderThanClosed {
    private final transient List<Object> arguments;

    ReportingRefusal(Object... arguments) {
        // an answer and not a fault: where it came from says nothing
        super(null, null, false, false);
        this.arguments = List.of(arguments);
    }

    /** Name of the broken rule: stable, fit for logs and problem details. */
    public final String rule() {
        return getClass().getSimpleName();
    }

    /** What the words mention, in the order of their placeholders: days and numbers. */
    public final List<Object> arguments() {
        return arguments;
    }

    @Override
    public final String getMessage() {
        return rule() + arguments;
    }
}
