package vn.oneplusone.app.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.Step;

/**
 * What a unit did for 1+1 in a year.
 *
 * @param launchedOn null where the launch is not on record
 * @param evidence in the order of the ledger
 * @param version sequence of the last fact in its stream
 */
public record Initiative(UUID unit, int year, @Nullable LocalDate launchedOn, List<Evidence> evidence, long version) {
    /**
     * A document of a step.
     *
     * @param summary sealed
     * @param fileHash SHA-256 of the file, hexadecimal; null where there was none
     */
    public record Evidence(Step step, LocalDate on, String document, @Nullable String summary,
            @Nullable String fileHash) {}

    /** The stream of such an initiative. */
    public static String stream(UUID unit, int year) {
        return "initiative/" + unit + "/" + year;
    }

    /** The documents of a step. */
    public List<Evidence> of(Step step) {
        return evidence.stream().filter(one -> one.step() == step).toList();
    }
}
