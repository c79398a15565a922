package vn.oneplusone.reporting.commands;

import java.time.LocalDate;
import java.util.List;

/**
 * A command was refused because it breaks a rule, and nothing was recorded. Each rule has a class of its own below, whose simple name is
 * the key of the words for people in {@code refusals.properties} (Vietnamese) and {@code refusals_en.properties} beside the module: a
 * pattern of {@link java.text.MessageFormat} for {@link #arguments()}.
 */
public abstract sealed class ReportingRefusal extends RuntimeException {
    private final String about;
    private final transient List<Object> arguments;

    private ReportingRefusal(String about, Object... arguments) {
        // an answer, not a fault: a long list may bring thousands of them, and a stack would say nothing more
        super(null, null, false, false);
        this.about = about;
        this.arguments = List.of(arguments);
    }

    /** The broken rule: a stable name that interfaces may show and translate. */
    public final String rule() {
        return getClass().getSimpleName();
    }

    /** The field of the command that the rule is about, such as {@code on} or {@code branch}. */
    public final String about() {
        return about;
    }

    /** What the words are filled with, in their order: days and numbers. */
    public final List<Object> arguments() {
        return arguments;
    }

    @Override
    public final String getMessage() {
        return rule() + arguments;
    }

    /** The command breaks the rule by itself, or names what is not there: sent again, it will be refused again. */
    public abstract static sealed class Invalid extends ReportingRefusal {
        private Invalid(String about, Object... arguments) {
            super(about, arguments);
        }
    }

    /** The ledger does not allow the command as it stands now. */
    public abstract static sealed class Conflict extends ReportingRefusal {
        private Conflict(String about, Object... arguments) {
            super(about, arguments);
        }
    }

    /** A year is closed on a day that has come. */
    public static final class ClosingInFuture extends Invalid {
        public ClosingInFuture(LocalDate on) {
            super("on", on);
        }
    }

    /** No figure has changed since the closing or the supplement before. */
    public static final class NothingLate extends Conflict {
        public NothingLate(int year) {
            super("year", year);
        }
    }

    /** No fact stands behind the figures. */
    public static final class NothingToClose extends Conflict {
        public NothingToClose(int year) {
            super("year", year);
        }
    }

    /** No cell is to be published, or no fact stands behind the cells. */
    public static final class NothingToPublish extends Conflict {
        public NothingToPublish(int year) {
            super("year", year);
        }
    }

    /** No fact stands behind the figures that a unit wants to sign off. */
    public static final class NothingToSignOff extends Conflict {
        public NothingToSignOff() {
            super("period");
        }
    }

    /** The figures were counted from less of the ledger than the closing or the supplement before. */
    public static final class OlderThanClosed extends Conflict {
        public OlderThanClosed(long size, long closedSize) {
            super("on", size, closedSize);
        }
    }

    /** The figures were counted from less of the ledger than what the public sees already. */
    public static final class OlderThanPublished extends Conflict {
        public OlderThanPublished(long size, long publishedSize) {
            super("on", size, publishedSize);
        }
    }

    /** The figures were counted from less of the ledger than the sign-off before. */
    public static final class OlderThanSignedOff extends Conflict {
        public OlderThanSignedOff(long size, long signedSize) {
            super("size", size, signedSize);
        }
    }

    /** A period is signed off when its last day has passed. */
    public static final class PeriodNotOver extends Invalid {
        public PeriodNotOver(LocalDate lastDay) {
            super("period", lastDay);
        }
    }

    /** Figures are published on a day that has come. */
    public static final class PublicationInFuture extends Conflict {
        public PublicationInFuture(LocalDate on) {
            super("on", on);
        }
    }

    /** The unit has signed off these figures, and none has changed since. */
    public static final class SignedOffAlready extends Conflict {
        public SignedOffAlready(LocalDate on) {
            super("period", on);
        }
    }

    /** Figures are signed off on a day that has come. */
    public static final class SigningOffInFuture extends Invalid {
        public SigningOffInFuture(LocalDate on) {
            super("on", on);
        }
    }

    /** A unit that was there on no day of a period has no figures of it to answer for. */
    public static final class UnitNotThere extends Invalid {
        public UnitNotThere(LocalDate from, LocalDate to) {
            super("period", from, to);
        }
    }

    /** The year was closed before; later facts belong in a supplement. */
    public static final class YearAlreadyClosed extends Conflict {
        public YearAlreadyClosed(int year, LocalDate on) {
            super("year", year, on);
        }
    }

    /** A year that lies ahead of the day of its closing cannot be closed. */
    public static final class YearNotBegun extends Invalid {
        public YearNotBegun(int year, LocalDate on) {
            super("year", year, on);
        }
    }

    /** Only a closed year has supplements. */
    public static final class YearNotClosed extends Conflict {
        public YearNotClosed(int year) {
            super("year", year);
        }
    }
}
