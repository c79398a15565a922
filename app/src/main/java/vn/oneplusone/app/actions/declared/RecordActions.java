package vn.oneplusone.app.actions.declared;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.Making;
import vn.oneplusone.app.actions.Touch;
import vn.oneplusone.app.actions.fields.Address;
import vn.oneplusone.app.actions.fields.InPath;
import vn.oneplusone.app.actions.fields.Task;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Target;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.campaign.commands.DeclareFigures;
import vn.oneplusone.campaign.commands.InitiativeCommand.LaunchInitiative;
import vn.oneplusone.campaign.commands.InitiativeCommand.RecordStep;
import vn.oneplusone.campaign.commands.RecordDissemination;
import vn.oneplusone.campaign.commands.TargetCommand.ReviseTarget;
import vn.oneplusone.campaign.commands.TargetCommand.SetTarget;
import vn.oneplusone.campaign.events.DeclaredFigure;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.YearPart;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/** What a unit is told to reach in a year, does for 1+1 and reports: targets, the four steps, meetings, its own figures. */
public final class RecordActions {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;
    private static final int MOST_MEMBERS = 100_000;
    private static final int MOST_PEOPLE = 10_000_000;

    private RecordActions() {}

    /** Something about the target of a unit for a year. */
    public interface OfTarget extends Action {
        UUID unit();

        Organization organization();

        int year();

        @Override
        default String stream() {
            return Target.stream(unit(), organization(), year());
        }

        @Override
        default List<Touch> touches(Register now) {
            return List.of(new Touch.OrderedTo(unit()));
        }
    }

    /** The annual target of a unit. */
    @Task(Act.SET_TARGET)
    @Address("/targets")
    public record Set(UUID unit, Organization organization, @Range(min = FIRST_YEAR, max = LAST_YEAR) int year,
            @Range(max = MOST_PEOPLE) int number, Decision decision) implements OfTarget {
        @Override
        public List<?> commands(Making making) {
            return List.of(new SetTarget(unit, organization, year, number, decision));
        }
    }

    /** Another number for a target that is set. */
    @Task(Act.SET_TARGET)
    @Address("/targets/{unit}/{organization}/{year}/revisions")
    public record Revise(@InPath UUID unit, @InPath Organization organization, @InPath int year,
            @Range(max = MOST_PEOPLE) int number, Decision decision,
            @Valid @Nullable CorrectionOrder order) implements OfTarget, Ordered {
        @Override
        public List<Touch> touches(Register now) {
            return with(OfTarget.super.touches(now));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new ReviseTarget(unit, organization, year, number, decision, order));
        }
    }

    /** Something of a unit itself. */
    public interface OfUnit extends Action {
        UUID unit();

        @Override
        default List<Touch> touches(Register now) {
            return List.of(new Touch.InUnit(unit()));
        }
    }

    /** A unit takes 1+1 up for a year. */
    @Task(Act.LAUNCH_INITIATIVE)
    @Address("/initiatives")
    public record Launch(UUID unit, @Range(min = FIRST_YEAR, max = LAST_YEAR) int year,
            LocalDate on) implements OfUnit {
        @Override
        public String stream() {
            return initiative(unit, year);
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new LaunchInitiative(unit, year, on));
        }
    }

    /**
     * One of the four steps, with its evidence.
     *
     * @param fileHash SHA-256 of the file with the evidence, hexadecimal
     */
    @Task(Act.RECORD_STEP)
    @Address(value = "/initiatives/{unit}/{year}/steps", operation = "Initiatives_step")
    public record Evidence(@InPath UUID unit, @InPath int year, Step step, LocalDate on,
            @Size(max = 100) String documentNumber, @Size(max = Action.LONGEST_TEXT) @Nullable String summary,
            @Size(max = 64) @Nullable String fileHash) implements OfUnit {
        @Override
        public String stream() {
            return initiative(unit, year);
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new RecordStep(unit, year, step, on, documentNumber, making.sealed(summary), fileHash));
        }
    }

    private static String initiative(UUID unit, int year) {
        return "initiative/" + unit + "/" + year;
    }

    /**
     * A branch meeting that explained 1+1.
     *
     * @param roll members of the branch on that day
     */
    @Task(Act.RECORD_DISSEMINATION)
    @Address(value = "/disseminations", operation = "Disseminations_meet")
    public record Meeting(UUID branch, LocalDate on, @Range(max = MOST_MEMBERS) int present,
            @Range(max = MOST_MEMBERS) int roll) implements Action {
        private RecordDissemination command() {
            return new RecordDissemination(branch, on, present, roll);
        }

        @Override
        public String stream() {
            return command().stream();
        }

        @Override
        public List<Touch> touches(Register now) {
            return List.of(new Touch.InUnit(branch));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(command());
        }
    }

    /**
     * What a unit reports of itself, quoted beside what is counted.
     *
     * @param month 1 to 12; without one and without a part, the whole year
     * @param numbers one for each figure that the unit says something of
     * @param part a quarter, a half-year or nine months, each reported by itself when it is over
     */
    @Task(Act.DECLARE_FIGURES)
    @Address("/declarations")
    public record Declare(UUID unit, @Range(min = FIRST_YEAR, max = LAST_YEAR) int year,
            @Range(min = 1, max = 12) @Nullable Integer month,
            Map<DeclaredFigure, @Range(max = MOST_PEOPLE) Integer> numbers, LocalDate on,
            @Nullable YearPart part) implements OfUnit {
        private DeclareFigures command() {
            return new DeclareFigures(unit, year, month, numbers, on, part);
        }

        @Override
        public String stream() {
            return command().stream();
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(command());
        }
    }
}
