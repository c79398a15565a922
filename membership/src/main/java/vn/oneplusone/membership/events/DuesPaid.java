package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A member has paid their dues (đoàn phí, hội phí) up to a month. The latest of these facts says what is paid; only a correction goes back.
 *
 * @param branch that they paid in
 * @param year of the last month that is paid
 * @param month the last one that is paid, 1 to 12
 * @param on day of the payment, or of the correction
 */
public record DuesPaid(UUID person, Organization organization, UUID branch, int year, int month, DuesEntry entry,
        LocalDate on) implements MemberEvent {}
