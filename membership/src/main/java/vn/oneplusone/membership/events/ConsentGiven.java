package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person who had withdrawn their consent agrees again to be recorded. From now on everything is allowed again that the consent at the
 * registration allowed.
 *
 * @param on the day on which it was recorded; the day of the agreement stands in the consent
 */
public record ConsentGiven(UUID person, Consent consent, LocalDate on) implements PersonEvent {}
