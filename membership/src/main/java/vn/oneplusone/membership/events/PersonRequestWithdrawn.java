package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/** The unit that asked took its request back before it was answered. The key of what was typed is destroyed. */
public record PersonRequestWithdrawn(UUID request, LocalDate on) implements RequestEvent {}
