package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/** A planned change of units was given up. */
public record UnitPlanWithdrawn(UUID plan, LocalDate on) implements UnitEvent {}
