package vn.oneplusone.referral.events;

import java.time.LocalDate;
import java.util.UUID;

/** Nothing happened for too long. Closes the referral. */
public record ReferralLapsed(UUID referral, LocalDate on) implements ReferralEvent {}
