package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person no longer agrees to be recorded. What was recorded stays, with its credit; referrals, admissions, classifications and corrections are
 * refused from now on, until they agree again. Erasing the details is a step of its own.
 */
public record ConsentWithdrawn(UUID person, LocalDate on) implements PersonEvent {}
