package vn.oneplusone.membership.events;

import java.time.LocalDate;

/** A written decision of a unit: its number, such as {@code 45-QĐ/HĐ}, and its date. */
public record Decision(String number, LocalDate on) {}
