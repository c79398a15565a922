package vn.oneplusone.referral.events;

import java.time.LocalDate;
import java.util.UUID;

/** The youth said yes to being introduced. */
public record YouthConfirmed(UUID referral, LocalDate on) implements ReferralEvent {}
