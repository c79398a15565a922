package vn.oneplusone.reporting.contributions.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignCorrected;
import vn.oneplusone.campaign.events.FiguresDeclared;
import vn.oneplusone.campaign.events.StepRecorded;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.events.FiguresPublished;
import vn.oneplusone.reporting.events.FiguresSignedOff;
import vn.oneplusone.reporting.events.SupplementIssued;
import vn.oneplusone.reporting.events.YearClosed;

/** The few facts that reports quote instead of summing them, each with its position. */
public final class QuotedFacts {
    final Journal<Unit> units = new Journal<>(new Unit[0]);
    final Journal<UnitChange> unitChanges = new Journal<>(new UnitChange[0]);
    final Journal<Kind> kinds = new Journal<>(new Kind[0]);
    final Journal<Pilot> pilots = new Journal<>(new Pilot[0]);
    final Journal<Launch> launches = new Journal<>(new Launch[0]);
    final Journal<Evidence> evidence = new Journal<>(new Evidence[0]);
    final Journal<Correction> corrections = new Journal<>(new Correction[0]);
    final Journal<Declaration> declarations = new Journal<>(new Declaration[0]);
    final Journal<Publication> publications = new Journal<>(new Publication[0]);
    final Journal<SignOff> signOffs = new Journal<>(new SignOff[0]);
    final Journal<Closing> closings = new Journal<>(new Closing[0]);
    final Journal<Supplement> supplements = new Journal<>(new Supplement[0]);

    /** Keeps one more. */
    public void append(Entry entry) {
        switch (entry) {
            case Unit unit -> units.append(unit);
            case UnitChange change -> unitChanges.append(change);
            case Kind kind -> kinds.append(kind);
            case Pilot pilot -> pilots.append(pilot);
            case Launch launch -> launches.append(launch);
            case Evidence document -> evidence.append(document);
            case Correction correction -> corrections.append(correction);
            case Declaration declaration -> declarations.append(declaration);
            case Publication publication -> publications.append(publication);
            case SignOff signOff -> signOffs.append(signOff);
            case Closing closing -> closings.append(closing);
            case Supplement supplement -> supplements.append(supplement);
        }
    }

    /** Something that stands in the ledger. */
    public sealed interface Entry {
        /** Where. */
        long position();
    }

    /**
     * A unit as it was established.
     *
     * @param number by which rows name it
     * @param parentNumber −1 for the top
     * @param from day since when it exists
     */
    public record Unit(long position, int number, UUID id, int parentNumber, @Nullable UUID parent, UnitLevel level,
            String code, String name, int from) implements Entry {}

    /** Something that became otherwise with a unit; what begins later changes nothing before. */
    public sealed interface UnitChange extends Entry {
        /** The number of the unit. */
        int number();

        /** The first day on which it is so. */
        int day();
    }

    /** Another name. */
    public record Renamed(long position, int number, int day, String name) implements UnitChange {}

    /** Another unit above. */
    public record Moved(long position, int number, int day, int parentNumber) implements UnitChange {}

    /**
     * Its end.
     *
     * @param successorNumber the unit that goes on for it; −1 for none
     * @param parts the units that were made of it, where it was split
     */
    public record Ended(long position, int number, int day, int successorNumber,
            List<Integer> parts) implements UnitChange {
        /** By a merger, or for good. */
        public Ended(long position, int number, int day, int successorNumber) {
            this(position, number, day, successorNumber, List.of());
        }
    }

    /**
     * What a unit is, as it was stated. No number moves by it, so it is no change of the tree.
     *
     * @param day the first one on which it is so
     */
    public record Kind(long position, int number, int day, UnitKind kind) implements Entry {}

    /** A unit that is a pilot in a year. */
    public record Pilot(long position, UUID unit, int year) implements Entry {}

    /** A unit that took up 1+1 for a year. */
    public record Launch(long position, UUID unit, int year, LocalDate on) implements Entry {}

    /** A document that proves a step. */
    public record Evidence(long position, StepRecorded step) implements Entry {}

    /**
     * What was held of a campaign, said anew; the rows count it already.
     *
     * @param number of the unit that held it
     */
    public record Correction(long position, int number, CampaignCorrected corrected) implements Entry {}

    /**
     * What a unit said of itself.
     *
     * @param number of the unit
     */
    public record Declaration(long position, int number, FiguresDeclared declared) implements Entry {}

    /** Figures that were made public. */
    public record Publication(long position, FiguresPublished figures) implements Entry {}

    /** Figures that a unit signed off. */
    public record SignOff(long position, FiguresSignedOff signedOff) implements Entry {}

    /** A year that was closed. */
    public record Closing(long position, YearClosed closed) implements Entry {}

    /** A supplement to a closing. */
    public record Supplement(long position, SupplementIssued issued) implements Entry {}
}
