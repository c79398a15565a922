package vn.oneplusone.membership.events;

import java.util.UUID;

/**
 * The order by which a unit that closed a year, or one above it, lets a fact of that year be corrected. The correction is late then, and stands
 * in the supplement of the year.
 *
 * @param by the unit that orders it
 * @param decision its number and date
 */
public record CorrectionOrder(UUID by, Decision decision) {}
