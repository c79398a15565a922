package vn.oneplusone.campaign.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the four steps was taken; a step may be recorded again with further evidence.
 *
 * @param documentNumber number of the document that proves it
 * @param summary sealed text, if given
 * @param fileHash SHA-256 of the document, hexadecimal, if kept
 */
public record StepRecorded(UUID unit, int year, Step step, LocalDate on, String documentNumber,
        @Nullable String summary, @Nullable String fileHash) implements CampaignEvent.OfInitiative {}
