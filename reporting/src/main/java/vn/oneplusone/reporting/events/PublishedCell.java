package vn.oneplusone.reporting.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;

/**
 * One published number.
 *
 * @param organization null for numbers that concern both
 * @param measure name of the measure
 * @param value null where the cell is suppressed to protect people
 */
public record PublishedCell(UUID unit, @Nullable Organization organization, String measure, @Nullable Long value) {}
