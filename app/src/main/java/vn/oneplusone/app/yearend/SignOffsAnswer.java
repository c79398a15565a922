package vn.oneplusone.app.yearend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.commands.SignOffFigures;
import vn.oneplusone.reporting.events.FiguresSignedOff;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.figures.SignOffReport;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.LedgerState;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.facts.ExplainAnswer;
import vn.oneplusone.reporting.queries.facts.ExplainQuestion;
import vn.oneplusone.reporting.queries.fixed.SignOffs;

/**
 * Who has signed off their figures of a period, who has not, and what changed since.
 *
 * @param year in which it ends
 * @param period null for the whole year
 * @param over whether its last day has passed, so that it can be signed off
 * @param units the unit that was asked about, or the one at the top, if it was there; then those directly below it
 * @param missing those of them that have not signed off
 */
public record SignOffsAnswer(int year, @Nullable Period period, boolean over, LedgerState ledger, List<OfUnit> units,
        List<UnitLabel> missing) {
    private static final int MOST_FACTS = 20;

    /**
     * One unit.
     *
     * @param signed its sign-offs, the latest of which stands; none where it has not signed off
     * @param changes figures that are other ones now than the latest says, with the facts that came since
     */
    public record OfUnit(UnitLabel unit, List<SignedOff> signed, List<ExplainAnswer.Change> changes) {}

    /**
     * A sign-off.
     *
     * @param by the account that recorded it
     * @param name of the account; null where nobody knows it here
     * @param size ledger size from which the figures were counted
     * @param root tree root of the ledger at that size, hexadecimal
     * @param figures SHA-256 of the figures, hexadecimal
     */
    public record SignedOff(LocalDate on, UUID by, @Nullable String name, long size, String root, String ruleVersion,
            String figures) {}

    /**
     * From one moment of the ledger.
     *
     * @param unit null for the one at the top
     * @param names of accounts
     */
    public static SignOffsAnswer of(Figures figures, Ledger ledger, Function<UUID, @Nullable String> names,
            Period period, @Nullable UUID unit, LocalDate today) {
        long size = figures.size();
        SignOffReport report = SignOffReport.of(figures, size);
        SignOffs below = report.below(period, unit);
        List<OfUnit> units = new ArrayList<>();
        Stream.concat(Stream.ofNullable(report.own(period, unit)), below.units().stream())
                .forEach(one -> units.add(of(figures, ledger, names, period, one.unit(),
                        report.of(period, one.unit().unitId()), one.changed(), size)));
        return new SignOffsAnswer(period.year(), period.unlessYear(), period.to().isBefore(today), below.ledger(),
                units, units.stream().filter(one -> one.signed().isEmpty()).map(OfUnit::unit).toList());
    }

    private static OfUnit of(Figures figures, Ledger ledger, Function<UUID, @Nullable String> names, Period period,
            UnitLabel unit, List<FiguresSignedOff> signed, boolean changed, long size) {
        List<UUID> signers = signers(ledger, unit.unitId(), period);
        List<SignedOff> all = new ArrayList<>();
        for (int at = 0; at < signed.size(); at++) {
            FiguresSignedOff one = signed.get(at);
            UUID by = signers.get(at);
            all.add(new SignedOff(one.on(), by, names.apply(by), one.size(), one.root(), one.ruleVersion(),
                    one.figures()));
        }
        return new OfUnit(unit, all,
                changed ? changes(figures, unit.unitId(), period, signed.getLast(), size) : List.of());
    }

    /** Who recorded each sign-off of a unit and period, in their order, as the entries say. */
    static List<UUID> signers(Ledger ledger, UUID unit, Period period) {
        List<UUID> signers = new ArrayList<>();
        for (StoredEntry entry : ledger.readStream(SignOffFigures.stream(unit, period), 0, Integer.MAX_VALUE)) {
            signers.add(UUID.fromString(Json.mapper().readTree(entry.bytes()).get("actor").stringValue()));
        }
        return signers;
    }

    /** Every figure of the unit that is another one now, with the facts that came since. */
    static List<ExplainAnswer.Change> changes(Figures figures, UUID unit, Period period, FiguresSignedOff latest,
            @Nullable Long size) {
        return figures.explain(new ExplainQuestion(period, Geography.THEN, null, latest.size(), size, unit, null, null,
                MOST_FACTS)).changes().stream().filter(change -> change.unit() == null).toList();
    }
}
