package vn.oneplusone.campaign.events;

import java.time.LocalDate;
import java.util.UUID;

/** A unit took up 1+1 for a year. */
public record InitiativeLaunched(UUID unit, int year, LocalDate on) implements CampaignEvent.OfInitiative {}
