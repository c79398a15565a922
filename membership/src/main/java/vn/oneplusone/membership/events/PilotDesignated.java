package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/** A unit was made a pilot (mô hình điểm) of 1+1 for a year. */
public record PilotDesignated(UUID unit, int year, LocalDate on) implements UnitEvent {}
