package vn.oneplusone.reporting.queries;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.reporting.Period;

/**
 * The four steps of 1+1 in each commune (and in every other unit that recorded one), with their evidence.
 *
 * @param total units with evidence, by step
 */
public record StepsAnswer(int year, @Nullable Period period, Geography geography, @Nullable LocalDate geographyDate,
        LedgerState ledger,
        Map<Step, Long> total, List<UnitSteps> units) {
    /**
     * A unit's steps; a step without evidence is missing from the map.
     *
     * @param launchedOn when the unit took up 1+1 for the year; null if not recorded
     */
    public record UnitSteps(UnitLabel unit, @Nullable LocalDate launchedOn, Map<Step, Evidence> steps) {}

    /**
     * The first evidence of a step, by its date.
     *
     * @param position of the fact in the ledger
     * @param documents how many documents have been recorded for it
     */
    public record Evidence(String documentNumber, LocalDate on, @Nullable String fileHash, long position,
            int documents) {}
}
