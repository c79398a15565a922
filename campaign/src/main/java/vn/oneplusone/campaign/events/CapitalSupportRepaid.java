package vn.oneplusone.campaign.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Part or all of a loan was paid back.
 *
 * @param amount Vietnamese đồng, more than 0
 */
public record CapitalSupportRepaid(UUID support, long amount, LocalDate on) implements CampaignEvent.OfSupport {}
